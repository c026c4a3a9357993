import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { type CanvasEntry, Canvases, DrawingLimitError } from '../../../src/read/pdf/canvases.ts';

const A4 = [2480, 3508] as const;

function contextOf({ context }: CanvasEntry): SKRSContext2D {
  if (!context) throw new TypeError('no context');
  return context;
}

test('a page may hold a few layers of its own size, and what comes after the limit is a pixel large', () => {
  const canvases = new Canvases();
  const create = () => canvases.create(...A4);
  for (let layer = 0; layer < 7; layer++) create();
  expect(create).toThrow(DrawingLimitError);
  expect(create().canvas).toMatchObject({ width: 1, height: 1 });
  canvases.clear();
  expect(create().canvas).toMatchObject({ width: A4[0], height: A4[1] });
});

test('a layer that is used again and again comes to an end', () => {
  const canvases = new Canvases();
  const page = contextOf(canvases.create(50, 50));
  const layer = canvases.create(...A4);
  const again = (): void => {
    for (let turn = 0; turn < 1000; turn++) {
      canvases.reset(layer, ...A4);
      if (layer.canvas) page.drawImage(layer.canvas, 0, 0, 1, 1, 0, 0, 1, 1);
    }
  };
  expect(again).toThrow(DrawingLimitError);
}, 240_000);

test('patterns count until the event loop has turned', () => {
  const canvases = new Canvases();
  const page = contextOf(canvases.create(50, 50));
  const { canvas } = canvases.create(2000, 2000);
  const makePatterns = (): void => {
    for (let count = 0; count < 12; count++) if (canvas) page.createPattern(canvas, 'repeat');
    canvases.create(1, 1);
  };
  makePatterns();
  canvases.turn();
  makePatterns();
  expect(makePatterns).toThrow(DrawingLimitError);
});

/** Layers under transformations and clips that are open while canvases are made and drawn from. */
function paint(page: SKRSContext2D, layerOf: (turn: number) => SKRSContext2D): Uint8ClampedArray {
  page.save();
  page.translate(20, 30);
  page.beginPath();
  page.rect(0, 0, 500, 700);
  page.clip();
  for (let turn = 0; turn < 12; turn++) {
    page.save();
    page.rotate(turn / 50);
    page.globalAlpha = 0.5;
    const layer = layerOf(turn);
    layer.save();
    layer.scale(2, 2);
    layer.fillStyle = `rgb(${turn * 20}, 90, 200)`;
    layer.fillRect(turn * 10, 20, 300, 300);
    layer.restore();
    page.drawImage(layer.canvas, 0, 0);
    page.restore();
    page.fillStyle = 'green';
    page.fillRect(turn * 50, 600, 30, 300);
  }
  page.restore();
  page.fillRect(0, 0, 15, 15);
  return page.getImageData(0, 0, 600, 900).data;
}

test('letting go of layers changes no pixel', () => {
  const canvases = new Canvases();
  const entry = canvases.create(1500, 2000);
  const bounded = paint(contextOf(canvases.create(600, 900)), () => {
    canvases.reset(entry, 1500, 2000);
    return contextOf(entry);
  });
  const free = paint(createCanvas(600, 900).getContext('2d'), () => createCanvas(1500, 2000).getContext('2d'));
  expect(Buffer.from(bounded).equals(Buffer.from(free))).toBe(true);
});
