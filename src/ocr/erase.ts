import type { Raster } from '../page/page.ts';
import { at, type Bitmap, transpose } from './bitmap.ts';
import type { PageRulings } from './rulings.ts';
import type { Stroke } from './stroke.ts';
import { ERASE } from './tolerances/lines.ts';

const PAPER = 255;

/** The page without its ruling lines; ink of letters that touch a line stays. */
export function eraseRulings(raster: Raster, bitmap: Bitmap, pageRulings: PageRulings): Raster {
  const { width, height } = bitmap;
  const across = marked(bitmap, pageRulings.horizontal, pageRulings.thickest);
  const down = upright(marked(transpose(bitmap), pageRulings.vertical, pageRulings.thickest), width, height);
  const data = Uint8Array.from(raster.data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const h = at(across, y * width + x);
      const v = at(down, y * width + x);
      if (h === 0 && v === 0) continue;
      if (h === LINE || v === LINE || (h === BAND && v === BAND)) whiten(data, width, height, x, y);
      else if ((h === RIM || v === RIM) && h !== BAND && v !== BAND) data[y * width + x] = PAPER;
    }
  }
  return { ...raster, data };
}

/** Marks column by column → row by row; there are few. */
function upright(marks: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(width * height);
  for (let i = 0; i < marks.length; i++) if (at(marks, i) !== 0) rows[(i % height) * width + Math.floor(i / height)] = at(marks, i);
  return rows;
}

/** Where ink can only be the remains of a line: `margin` pixels on both sides of every line. */
export function besideRulings({ width, height }: Bitmap, { horizontal, vertical }: PageRulings, margin: number): Uint8Array {
  const waste = new Uint8Array(width * height);
  const mark = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = Math.max(0, y0 - margin); y < Math.min(height, y1 + margin); y++)
      waste.fill(1, y * width + Math.max(0, x0 - margin), y * width + Math.min(width, x1 + margin));
  };
  for (const line of horizontal) mark(line.from, line.top, line.to, line.bottom);
  for (const line of vertical) mark(line.top, line.from, line.bottom, line.to);
  return waste;
}

const BAND = 1;
const LINE = 2;
const RIM = 3;

interface Run {
  readonly first: number;
  readonly end: number;
}

/** LINE where only the line's ink is, BAND where something else runs through it. */
function marked(bitmap: Bitmap, strokes: readonly Stroke[], thickest: number): Uint8Array {
  const { width, height, data } = bitmap;
  const marks = new Uint8Array(width * height);
  for (const stroke of strokes) {
    const half = (stroke.bottom - stroke.top) / 2;
    let middle = (stroke.top + stroke.bottom) / 2;
    for (let x = stroke.from; x < stroke.to; x++) {
      const low = Math.max(0, Math.floor(middle - half - ERASE.stray));
      const high = Math.min(height, Math.ceil(middle + half + ERASE.stray));
      const runs: Run[] = [];
      for (let y = low; y < high; y++) {
        if (data[y * width + x] === 0) {
          // The grey rim of the line, not black enough to be ink.
          if (y >= middle - half - 1 && y <= middle + half + 1 && marks[y * width + x] === 0) marks[y * width + x] = RIM;
          continue;
        }
        let first = y;
        let end = y + 1;
        while (first > 0 && data[(first - 1) * width + x] === 1 && end - first <= thickest) first--;
        while (end < height && data[end * width + x] === 1 && end - first <= thickest) end++;
        runs.push({ first, end });
        y = end;
      }
      const line = lineAmong(runs, middle, half, thickest);
      for (const { first, end } of runs)
        if (end - first > thickest) for (let row = Math.floor(middle - half); row < middle + half; row++) marks[row * width + x] = BAND;
      if (!line) continue;
      for (let row = line.first; row < line.end; row++) marks[row * width + x] = LINE;
      middle += ((line.first + line.end) / 2 - middle) / 8;
    }
  }
  return marks;
}

/** The run of ink where the line is expected. The feet of letters that stand close to it are no part of it. */
function lineAmong(runs: readonly Run[], middle: number, half: number, thickest: number): Run | null {
  const away = ({ first, end }: Run): number => Math.abs((first + end) / 2 - middle);
  const near = runs.filter((run) => run.end - run.first <= thickest && away(run) <= half + 1);
  return near.reduce<Run | null>((best, run) => (best && away(best) <= away(run) ? best : run), null);
}

/** Paints a pixel and the soft edge above, below and beside it. */
function whiten(data: Uint8Array, width: number, height: number, x: number, y: number): void {
  data[y * width + x] = PAPER;
  for (const [u, v] of [
    [x - 1, y],
    [x + 1, y],
    [x, y - 1],
    [x, y + 1],
  ] as const) {
    // Half-grey only: what is black here belongs to a letter.
    if (u >= 0 && v >= 0 && u < width && v < height && (data[v * width + u] ?? 0) > 90) data[v * width + u] = PAPER;
  }
}
