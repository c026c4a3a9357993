import type { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { toGrey } from '../../src/ocr/grey.ts';
import { findMarks } from '../../src/ocr/marks.ts';
import { recognizePage } from '../../src/ocr/recognize.ts';
import { findTrainedData } from '../../src/ocr/trained-data.ts';
import { toReadableGrey } from '../../src/ocr/without-marks.ts';
import { drawPage, SCALE } from './draw-page.ts';

type Context = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

/** A page of A4 in points, drawn at 200 dpi. */
function colours(draw: (context: Context) => void, under: Parameters<typeof drawPage>[0] = {}) {
  const canvas = drawPage({ ...under, width: 595, height: 842 });
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'multiply';
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function stamp(context: Context, x: number, y: number, ink = 'rgb(60, 80, 180)'): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  for (const [radius, width] of [
    [54, 2.4],
    [36, 1.2],
  ] as const) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = '9px "Page"';
  context.fillText('«Ұшқын» ҚБ', x - 30, y - 4);
  context.fillText('12034', x - 14, y + 8);
}

function signature(context: Context, x: number, y: number): void {
  context.strokeStyle = 'rgb(35, 40, 120)';
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, y);
  for (let k = 1; k < 9; k++) context.lineTo(x + 18 * k, y + (k % 2 === 0 ? 18 : -18));
  context.stroke();
}

const darkest = (data: Uint8Array): number => data.reduce((least, value) => Math.min(least, value), 255);

test.each(['rgb(60, 80, 180)', 'rgb(170, 50, 60)', 'rgb(110, 60, 170)'])('a stamp in %s and a signature leave nothing', (ink) => {
  const image = colours((context) => {
    stamp(context, 300, 400, ink);
    signature(context, 150, 600);
  });
  expect(darkest(toGrey(image).data)).toBeLessThan(110);
  expect(darkest(toReadableGrey(image).data)).toBeGreaterThan(200);
});

test('coloured headings, ruling lines and filled areas are no marks', () => {
  const image = colours((context) => {
    context.fillStyle = context.strokeStyle = 'rgb(46, 116, 181)';
    context.font = '18px "Page"';
    context.fillText('1. Жобаның міндеттері және орындалған іс-шаралар', 60, 100);
    context.fillText('Іс-шаралардың қысқаша сипаттамасы', 60, 122);
    context.lineWidth = 0.8;
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 3; column++) context.strokeRect(60 + 150 * column, 200 + 24 * row, 150, 24);
    context.fillRect(60, 500, 450, 40);
  });
  expect(findMarks(image)).toBeNull();
  expect(Buffer.compare(toReadableGrey(image).data, toGrey(image).data)).toBe(0);
});

test('what is printed under a stamp is read as if it were not there', async () => {
  const under = {
    lines: [
      [60, 100, 'Барлығы семинарларға 134 адам қатысты'],
      [60, 120, 'Жобаның жалпы сомасы 2 480 500 теңге'],
    ],
    table: {
      left: 60,
      top: 140,
      columns: [180, 90, 90],
      rowHeight: 22,
      rows: [
        ['Көрсеткіш', 'Жоспар', 'Факт'],
        ['Қатысушылар', '120', '134'],
      ],
    },
  } as const;
  const image = colours((context) => {
    stamp(context, 230, 120);
    stamp(context, 300, 190);
    signature(context, 90, 150);
  }, under);
  const { page } = await recognizePage({ ...toReadableGrey(image), scale: SCALE }, 1, findTrainedData([]));
  const text = page.words.map((word) => word.text).join(' ');
  expect(text).toContain('134 адам қатысты');
  expect(text).toContain('2 480 500 теңге');
  expect(text).not.toMatch(/12034|Ұшқын/u);
  expect(page.words.filter((word) => word.text === '134')).toHaveLength(2);
});
