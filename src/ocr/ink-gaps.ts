import { at, type Bitmap } from './bitmap.ts';
import type { SeenWord } from './words.ts';

/** Columns without ink inside a word, in pixels. */
export interface Gap {
  readonly from: number;
  readonly width: number;
}

/** Columns without ink inside the word's box, widest first. */
export function gapsOf({ width, height, data }: Bitmap, { ink }: SeenWord): Gap[] {
  const gaps: Gap[] = [];
  const [left, right] = [Math.max(0, Math.floor(ink.x0)), Math.min(width, Math.ceil(ink.x1))];
  const [top, bottom] = [Math.max(0, Math.floor(ink.y0)), Math.min(height, Math.ceil(ink.y1))];
  let from = -1;
  for (let x = left; x < right; x++) {
    let inked = false;
    for (let y = top; y < bottom && !inked; y++) inked = at(data, y * width + x) === 1;
    if (inked && from > left) gaps.push({ from, width: x - from });
    if (inked) from = -1;
    else if (from < 0) from = x;
  }
  return gaps.sort((a, b) => b.width - a.width || a.from - b.from);
}

/** Ink of a word between columns without ink. */
export interface Piece {
  readonly x0: number;
  readonly x1: number;
  /** White on both sides, as far as the next ink of the word. */
  readonly left: number;
  readonly right: number;
  /** From its uppermost to its lowest ink. */
  readonly height: number;
}

/** Stretches of a word between columns without ink, left to right. */
export function piecesOf(bitmap: Bitmap, seen: SeenWord): Piece[] {
  const gaps = gapsOf(bitmap, seen).sort((a, b) => a.from - b.from);
  const edges = [{ from: Math.floor(seen.ink.x0), width: 0 }, ...gaps, { from: Math.ceil(seen.ink.x1), width: 0 }];
  return edges.slice(1).flatMap((right, index) => {
    const left = edges[index];
    if (!left) return [];
    const [x0, x1] = [left.from + left.width, right.from];
    return x1 > x0 ? [{ x0, x1, left: left.width, right: right.width, height: heightOf(bitmap, seen, x0, x1) }] : [];
  });
}

function heightOf({ width, height, data }: Bitmap, { ink }: SeenWord, x0: number, x1: number): number {
  let top = -1;
  let bottom = -1;
  for (let y = Math.max(0, Math.floor(ink.y0)); y < Math.min(height, Math.ceil(ink.y1)); y++)
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
      if (at(data, y * width + x) === 1) {
        if (top < 0) top = y;
        bottom = y + 1;
      }
  return bottom - top;
}

/** A part of a word, with the ink from `x0` to `x1`. */
export function partOf(seen: SeenWord, text: string, letters: SeenWord['letters'], x0: number, x1: number, scale: number): SeenWord {
  const { word, ink } = seen;
  return { word: { ...word, text, box: { ...word.box, x0: x0 / scale, x1: x1 / scale } }, ink: { ...ink, x0, x1 }, letters };
}
