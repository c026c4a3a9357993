import type { Raster } from '../page/page.ts';
import { BITMAP } from './tolerances/image.ts';

/** Ink and paper: one byte for each pixel, 1 where there is ink. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Side of the square the mean is taken over, as a share of the page's width. */
const NEIGHBOURHOOD = 1 / 24;

/** Tells ink from paper by the brightness around each pixel, so that shadows and grey shading stay paper. */
export function binarize({ width, height, data }: Raster): Bitmap {
  if (isBilevel(data)) return darkerThan({ width, height, data }, 128);
  const sums = columnSums(width, height, data);
  const radius = Math.max(8, Math.round((width * NEIGHBOURHOOD) / 2));
  const ink = new Uint8Array(width * height);
  const stride = width + 1;
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x++) {
      if (at(data, y * width + x) > 255 * BITMAP.darker) continue;
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum = (at(sums, bottom + right) - at(sums, top + right) - at(sums, bottom + left) + at(sums, top + left)) >>> 0;
      const mean = sum / (rows * (right - left));
      if (at(data, y * width + x) < Math.max(BITMAP.black, mean * BITMAP.darker)) ink[y * width + x] = 1;
    }
  }
  return { width, height, data: ink };
}

/** Ink is what is darker than `threshold`. */
export function darkerThan({ width, height, data }: Pick<Raster, 'width' | 'height' | 'data'>, threshold: number): Bitmap {
  const ink = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (at(data, i) < threshold) ink[i] = 1;
  return { width, height, data: ink };
}

export function isBilevel(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i++) if (data[i] !== 0 && data[i] !== 255) return false;
  return true;
}

/** Turns rows into columns: a search along rows then finds what stands upright. */
export function transpose({ width, height, data }: Bitmap): Bitmap {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = at(data, y * width + x);
  return { width: height, height: width, data: turned };
}

/** Element of a typed array known to be inside it. */
export function at(data: Uint8Array | Uint32Array | Float64Array | Int32Array, index: number): number {
  return data[index] ?? 0;
}

/** Sums of all pixels above and to the left, modulo 2³²: the sum of a square of them is right all the same. */
function columnSums(width: number, height: number, data: Uint8Array): Uint32Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += at(data, y * width + x);
      sums[(y + 1) * stride + x + 1] = at(sums, y * stride + x + 1) + row;
    }
  }
  return sums;
}
