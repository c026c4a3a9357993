import type { Raster } from '../page/page.ts';
import { at, type Bitmap, transpose } from './bitmap.ts';
import { type Edges, lowerEdges } from './skew.ts';
import { TILT } from './tolerances/image.ts';

/**
 * How the lines of a photographed sheet run, as slopes: `rows` in the middle of the page and `rowsSpread` more at its lower end
 * and less at its upper one; the same for what stands upright, from the left side to the right one.
 */
export interface Tilt {
  readonly rows: number;
  readonly rowsSpread: number;
  readonly columns: number;
  readonly columnsSpread: number;
}

/** How finely slopes are tried, one after the other, and how wide strips of the page are then, in pixels. */
const STEPS = [
  { step: 0.008, bin: 7 },
  { step: 0.003, bin: 3 },
  { step: 0.001, bin: 1 },
] as const;

/** The tilt of a page whose lines run down by `slope`; null when it is merely turned. */
export function tiltOf(ink: Bitmap, slope: number): Tilt | null {
  const level = spreadOf(ink, slope, STEPS[0].step);
  const upright = spreadOf(transpose(ink), -slope, TILT.most);
  if (!level && !upright) return null;
  return {
    rows: level?.slope ?? slope,
    rowsSpread: level?.spread ?? 0,
    columns: upright?.slope ?? -slope,
    columnsSpread: upright?.spread ?? 0,
  };
}

interface Spread {
  readonly slope: number;
  readonly spread: number;
}

/** Null when lines at one angle fit as well. `reach`: how far the slope in the middle may be from the one given. */
function spreadOf(ink: Bitmap, slope: number, reach: number): Spread | null {
  const edges = lowerEdges(ink, TILT.mostEdges);
  if (edges.x.length < 200) return null;
  const measure = (bin: number, own: Spread): number => sharpness(edges, ink, own, bin);
  const [coarse, ...finer] = STEPS;
  let best = search((own) => measure(coarse.bin, own), { slope, spread: 0 }, coarse.step, reach, TILT.most);
  let before: number = coarse.step;
  for (const { step, bin } of finer) {
    best = search((own) => measure(bin, own), best, step, before, before);
    before = step;
  }
  const telling = Math.abs(best.spread) > TILT.negligible || Math.abs(best.slope - slope) > TILT.negligible;
  return telling && measure(1, best) > TILT.sharper * measure(1, { slope, spread: 0 }) ? best : null;
}

/** Tries slopes and spreads around a start. */
function search(measure: (own: Spread) => number, start: Spread, step: number, reach: number, spreadReach: number): Spread {
  let best = start;
  let most = measure(start) * 1.0005;
  const [slopes, spreads] = [Math.floor(reach / step + 1e-9), Math.floor(spreadReach / step + 1e-9)];
  for (let k = -slopes; k <= slopes; k++)
    for (let m = -spreads; m <= spreads; m++) {
      const own = { slope: start.slope + k * step, spread: start.spread + m * step };
      const value = measure(own);
      if (value > most) [best, most] = [own, value];
    }
  return best;
}

/** Sum of squares of the profile across lines that run as told, in strips of `bin` pixels. */
function sharpness({ x, y }: Edges, { width, height }: Bitmap, { slope, spread }: Spread, bin: number): number {
  const margin = Math.ceil((Math.abs(slope) + Math.abs(spread)) * width) + 1;
  const profile = new Uint32Array(Math.ceil((height + 2 * margin) / bin) + 1);
  for (let i = 0; i < x.length; i++) {
    const own = slope + spread * ((2 * at(y, i)) / height - 1);
    const row = Math.round((at(y, i) - (at(x, i) - width / 2) * own + margin) / bin);
    profile[row] = at(profile, row) + 1;
  }
  let sum = 0;
  for (let i = 0; i < profile.length; i++) sum += at(profile, i) ** 2;
  return sum;
}

/** The page with its lines level and upright; the middle stays where it is. */
export function untilted(raster: Raster, { rows, rowsSpread, columns, columnsSpread }: Tilt): Raster {
  const { width, height, data } = raster;
  const result = new Uint8Array(width * height).fill(255);
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    const own = rows + rowsSpread * (y / middleY - 1);
    for (let x = 0; x < width; x++) {
      const u = x + (y - middleY) * (columns + columnsSpread * (x / middleX - 1));
      const v = y + (x - middleX) * own;
      const left = Math.floor(u);
      const top = Math.floor(v);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const i = top * width + left;
      if ((at(data, i) & at(data, i + 1) & at(data, i + width) & at(data, i + width + 1)) === 255) continue;
      const [a, b] = [u - left, v - top];
      const upper = at(data, i) * (1 - a) + at(data, i + 1) * a;
      const lower = at(data, i + width) * (1 - a) + at(data, i + width + 1) * a;
      result[y * width + x] = upper * (1 - b) + lower * b;
    }
  }
  return { ...raster, data: result };
}
