import type { Box } from '../model/evidence.ts';
import type { Raster } from '../page/page.ts';
import { at, type Bitmap } from './bitmap.ts';
import { MISSED } from './tolerances/words.ts';

/** A dash, in points: longer strokes are remains of lines, shorter ones marks. */
const DASH = { shortest: 2.2, longest: 12, highest: 1.4 } as const;

/**
 * Pieces of lines that no word covers: engines overlook lone digits in wide columns. `ink` and the boxes are in pixels,
 * `scale` pixels per point.
 */
export function missedPieces(ink: Bitmap, covered: readonly Box[], scale: number): Box[] {
  const rest = { ...ink, data: Uint8Array.from(ink.data) };
  for (const box of covered) wipe(rest, box, Math.round(scale));
  const all = patches(rest).filter((box) => box.y1 - box.y0 <= MISSED.highest * scale);
  const letters = all.filter((box) => box.y1 - box.y0 >= MISSED.lowest * scale);
  const low = all.filter((box) => box.y1 - box.y0 < MISSED.lowest * scale);
  const dashes = low.filter((box) => isDash(box, scale));
  const marks = low.filter((box) => !dashes.includes(box));
  const pieces = gather([...letters, ...dashes], MISSED.space * scale).filter(
    (piece) => piece.y1 - piece.y0 >= MISSED.lowest * scale && !covered.some((word) => isSliver(piece, word, MISSED.touch * scale)),
  );
  return pieces.length > MISSED.most ? [] : pieces.map((piece) => withMarks(piece, marks, MISSED.mark * scale));
}

function isDash({ x0, y0, x1, y1 }: Box, scale: number): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width >= DASH.shortest * scale && width <= DASH.longest * scale && height <= DASH.highest * scale && width > 2.5 * height;
}

/** The rim of a letter that its word's box has not taken in. */
function isSliver(piece: Box, word: Box, touch: number): boolean {
  const height = Math.min(piece.y1, word.y1) - Math.max(piece.y0, word.y0);
  const beside = piece.x0 - word.x1 <= touch && word.x0 - piece.x1 <= touch;
  return beside && height >= (piece.y1 - piece.y0) / 2 && piece.x1 - piece.x0 < (word.y1 - word.y0) / 2;
}

/** A piece with the dots, breves and commas of its letters. */
function withMarks(piece: Box, marks: readonly Box[], reach: number): Box {
  const own = marks.filter(
    (mark) => mark.x0 >= piece.x0 - 1 && mark.x1 <= piece.x1 + reach && mark.y1 >= piece.y0 - reach && mark.y0 <= piece.y1 + reach / 2,
  );
  return {
    x0: piece.x0,
    y0: Math.min(piece.y0, ...own.map((mark) => mark.y0)),
    x1: Math.max(piece.x1, ...own.map((mark) => mark.x1)),
    y1: Math.max(piece.y1, ...own.map((mark) => mark.y1)),
  };
}

/** A part of a page with a white margin around it. */
export function cut(raster: Raster, box: Box, margin: number): Raster {
  const width = box.x1 - box.x0 + 2 * margin;
  const height = box.y1 - box.y0 + 2 * margin;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = box.y0; y < box.y1; y++) {
    const row = raster.data.subarray(y * raster.width + box.x0, y * raster.width + box.x1);
    data.set(row, (y - box.y0 + margin) * width + margin);
  }
  return { ...raster, width, height, data };
}

function wipe({ width, height, data }: Bitmap, box: Box, margin: number): void {
  const [left, right] = [Math.max(0, Math.floor(box.x0) - margin), Math.min(width, Math.ceil(box.x1) + margin)];
  for (let y = Math.max(0, Math.floor(box.y0) - margin); y < Math.min(height, Math.ceil(box.y1) + margin); y++)
    data.fill(0, y * width + left, y * width + Math.max(left, right));
}

/** Boxes of connected ink; the ink is used up. */
function patches({ width, height, data }: Bitmap): Box[] {
  const boxes: Box[] = [];
  const stack: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (data[start] === 0) continue;
    const box = { x0: width, y0: height, x1: 0, y1: 0 };
    stack.push(start);
    data[start] = 0;
    for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
      const x = pixel % width;
      const y = (pixel - x) / width;
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x + 1);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y + 1);
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          if (at(data, v * width + u) === 0) continue;
          data[v * width + u] = 0;
          stack.push(v * width + u);
        }
    }
    boxes.push(box);
  }
  return boxes;
}

/** Puts patches beside each other together. */
function gather(letters: readonly Box[], space: number): Box[] {
  const pieces: Box[] = [];
  for (const letter of [...letters].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
    const index = pieces.findIndex(
      (piece) =>
        letter.x0 - piece.x1 <= space &&
        Math.min(piece.y1, letter.y1) - Math.max(piece.y0, letter.y0) >= Math.min(piece.y1 - piece.y0, letter.y1 - letter.y0) / 2,
    );
    const piece = pieces[index];
    if (!piece) pieces.push(letter);
    else
      pieces[index] = {
        x0: Math.min(piece.x0, letter.x0),
        y0: Math.min(piece.y0, letter.y0),
        x1: Math.max(piece.x1, letter.x1),
        y1: Math.max(piece.y1, letter.y1),
      };
  }
  return pieces;
}
