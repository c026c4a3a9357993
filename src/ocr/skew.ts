import type { Raster } from '../page/page.ts';
import { at, type Bitmap } from './bitmap.ts';
import { SKEW } from './tolerances/image.ts';

/** Degrees clockwise that the lines of the page are turned by, within ±5; 0 when the page is straight or tells nothing. */
export function skewOf(bitmap: Bitmap): number {
  const { edges, angle: coarse } = coarselyTurned(bitmap);
  if (edges.x.length < 200) return 0;
  const fine = best(edges, bitmap, coarse, SKEW.coarse, SKEW.fine);
  return Math.abs(fine) < SKEW.negligible ? 0 : fine;
}

/** How sharply lines stand out across the page at the best angle: high when text runs along the rows. */
export function lineContrast(bitmap: Bitmap): number {
  const { edges, angle } = coarselyTurned(bitmap);
  return edges.x.length < 200 ? 0 : sharpness(edges, bitmap, angle) / edges.x.length;
}

interface Turned {
  readonly edges: Edges;
  readonly angle: number;
}

const known = new WeakMap<Bitmap, Turned>();

/** Both questions are asked about the same page; it is looked at once. */
function coarselyTurned(bitmap: Bitmap): Turned {
  const before = known.get(bitmap);
  if (before) return before;
  const edges = lowerEdges(bitmap);
  const turned = { edges, angle: edges.x.length < 200 ? 0 : best(edges, bitmap, 0, SKEW.largest, SKEW.coarse) };
  known.set(bitmap, turned);
  return turned;
}

export interface Edges {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Ink pixels with paper below: the feet of letters and lines. Thinned out evenly on busy pages. */
export function lowerEdges({ width, height, data }: Bitmap, most: number = SKEW.mostEdges): Edges {
  let count = 0;
  for (let i = 0; i < width * (height - 1); i++) if (data[i] === 1 && data[i + width] === 0) count += 1;
  const step = Math.max(1, Math.ceil(count / most));
  const x = new Int32Array(Math.ceil(count / step));
  const y = new Int32Array(x.length);
  let index = 0;
  for (let i = 0; i < width * (height - 1); i++) {
    if (data[i] !== 1 || data[i + width] !== 0) continue;
    if (index % step === 0) {
      x[index / step] = i % width;
      y[index / step] = Math.floor(i / width);
    }
    index += 1;
  }
  return { x, y };
}

function best(edges: Edges, bitmap: Bitmap, around: number, reach: number, step: number): number {
  let angle = around;
  let most = sharpness(edges, bitmap, around);
  for (let k = 1; k * step <= reach + 1e-9; k++) {
    for (const candidate of [around - k * step, around + k * step]) {
      const value = sharpness(edges, bitmap, candidate);
      if (value > most * 1.0005) [most, angle] = [value, candidate];
    }
  }
  return angle;
}

/** Sum of squares of the profile across lines turned by `degrees`. */
function sharpness({ x, y }: Edges, { width, height }: Bitmap, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const profile = new Uint32Array(height + 2 * margin);
  for (let i = 0; i < x.length; i++) {
    const row = Math.round(at(y, i) - at(x, i) * slope) + margin;
    profile[row] = at(profile, row) + 1;
  }
  return profile.reduce((sum, count) => sum + count * count, 0);
}

/** Turns a page that is skewed by `degrees` straight, about its middle; the size stays. */
export function deskew(raster: Raster, degrees: number): Raster {
  if (degrees === 0) return raster;
  const { width, height, data } = raster;
  const turned = new Uint8Array(width * height).fill(255);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = (x - middleX) * cos - (y - middleY) * sin + middleX;
      const v = (x - middleX) * sin + (y - middleY) * cos + middleY;
      const left = Math.floor(u);
      const top = Math.floor(v);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const i = top * width + left;
      // Most of a page is paper.
      if ((at(data, i) & at(data, i + 1) & at(data, i + width) & at(data, i + width + 1)) === 255) continue;
      const a = u - left;
      const b = v - top;
      const upper = at(data, i) * (1 - a) + at(data, i + 1) * a;
      const lower = at(data, i + width) * (1 - a) + at(data, i + width + 1) * a;
      turned[y * width + x] = upper * (1 - b) + lower * b;
    }
  }
  return { ...raster, data: turned };
}

/** Turns the page by quarter turns clockwise. */
export function quarterTurn(raster: Raster, turns: 0 | 1 | 2 | 3): Raster {
  if (turns === 0) return raster;
  const { width, height, data } = raster;
  const turned = new Uint8Array(width * height);
  const newWidth = turns === 2 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = turns === 1 ? height - 1 - y : turns === 2 ? width - 1 - x : y;
      const v = turns === 1 ? x : turns === 2 ? height - 1 - y : width - 1 - x;
      turned[v * newWidth + u] = at(data, y * width + x);
    }
  }
  return { ...raster, width: newWidth, height: turns === 2 ? height : width, data: turned };
}
