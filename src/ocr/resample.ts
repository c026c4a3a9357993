import type { Raster } from '../page/page.ts';
import { at } from './bitmap.ts';
import { RESAMPLE } from './tolerances/image.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const POINTS_PER_INCH = 72;
/** Long side of an A4 page in inches: what a picture that does not say its size is taken for. */
const A4 = 11.69;
/** Densities a scanner or a person may mean; others are leftovers of a camera or an editor. */
const PLAUSIBLE = { lowest: 90, highest: 1300 };
const GOOD = { lowest: 190, highest: 330, wanted: 300, enlarged: 240 };

/** A picture as a page: its density taken from the file or guessed, brought to what engines read well. */
export function fitted(pixels: Pixels, stated: number | null): Raster {
  const long = Math.max(pixels.width, pixels.height);
  const believable =
    stated !== null &&
    stated >= PLAUSIBLE.lowest &&
    stated <= PLAUSIBLE.highest &&
    long / stated <= RESAMPLE.largestPage &&
    long / stated >= A4 / 4;
  const dpi = believable ? stated : long / A4;
  if (dpi > GOOD.highest) return resampled(pixels, dpi, GOOD.wanted);
  if (dpi < GOOD.lowest) return resampled(pixels, dpi, Math.min(GOOD.enlarged, dpi * 3));
  return { ...pixels, scale: dpi / POINTS_PER_INCH };
}

function resampled(pixels: Pixels, from: number, to: number): Raster {
  const factor = to / from;
  const width = Math.max(1, Math.round(pixels.width * factor));
  const height = Math.max(1, Math.round(pixels.height * factor));
  const data = factor < 1 ? shrunk(pixels, width, height) : enlarged(pixels, width, height);
  return { width, height, data, scale: to / POINTS_PER_INCH };
}

/** Mean of the pixels that fall into each new one. */
function shrunk(source: Pixels, width: number, height: number): Uint8Array {
  const sums = new Float64Array(width * height);
  const counts = new Uint32Array(width * height);
  for (let y = 0; y < source.height; y++) {
    const row = Math.min(height - 1, Math.floor((y * height) / source.height)) * width;
    for (let x = 0; x < source.width; x++) {
      const i = row + Math.min(width - 1, Math.floor((x * width) / source.width));
      sums[i] = at(sums, i) + at(source.data, y * source.width + x);
      counts[i] = at(counts, i) + 1;
    }
  }
  return Uint8Array.from(sums, (sum, i) => Math.round(sum / Math.max(1, at(counts, i))));
}

/** Linear between the four pixels around. */
function enlarged(source: Pixels, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = Math.min(source.height - 1, Math.max(0, ((y + 0.5) * source.height) / height - 0.5));
    const top = Math.floor(v);
    const bottom = Math.min(source.height - 1, top + 1);
    for (let x = 0; x < width; x++) {
      const u = Math.min(source.width - 1, Math.max(0, ((x + 0.5) * source.width) / width - 0.5));
      const left = Math.floor(u);
      const right = Math.min(source.width - 1, left + 1);
      const upper = at(source.data, top * source.width + left) * (1 - u + left) + at(source.data, top * source.width + right) * (u - left);
      const lower =
        at(source.data, bottom * source.width + left) * (1 - u + left) + at(source.data, bottom * source.width + right) * (u - left);
      data[y * width + x] = Math.round(upper * (1 - v + top) + lower * (v - top));
    }
  }
  return data;
}
