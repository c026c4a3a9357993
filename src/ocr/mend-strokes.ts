import type { Bitmap } from './bitmap.ts';
import { PURE, type Stroke, type StrokeLimits } from './stroke.ts';
import { MEND_STROKES } from './tolerances/lines.ts';

/** Joins strokes on one line that fading has torn apart, and follows their ends over crumbs too short to be found alone. */
export function mendStrokes(bitmap: Bitmap, strokes: readonly Stroke[], limits: StrokeLimits): Stroke[] {
  const result: Stroke[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.from - b.from || a.top - b.top)) {
    const index = result.findIndex((other) => onOneLine(other, stroke, limits) && reaches(bitmap, other, stroke, limits));
    const other = result[index];
    if (!other) result.push(stroke);
    else result[index] = merged(other, stroke);
  }
  return result
    .map((stroke) => (stroke.purity >= PURE ? withTails(bitmap, stroke, limits) : stroke))
    .sort((a, b) => a.top - b.top || a.from - b.from);
}

function onOneLine(a: Stroke, b: Stroke, { thickest }: StrokeLimits): boolean {
  return Math.abs(a.top + a.bottom - b.top - b.bottom) <= thickest;
}

/** The later of two strokes goes on where the earlier ends: at once, or over crumbs. */
function reaches(bitmap: Bitmap, earlier: Stroke, later: Stroke, limits: StrokeLimits): boolean {
  // A short stroke close to a line may be the stem of a letter.
  const solid = Math.min(earlier.to - earlier.from, later.to - later.from) >= limits.solid;
  if (later.from - earlier.to <= (solid ? limits.tear : limits.gap)) return true;
  if (!solid) return false;
  if (earlier.purity < PURE || later.purity < PURE) return false;
  let last = earlier.to - 1;
  for (let x = earlier.to; x < later.from && x - last <= MEND_STROKES.reach * limits.gap; x++) {
    const share = (x - earlier.to) / (later.from - earlier.to);
    const shift = ((later.top + later.bottom - earlier.top - earlier.bottom) / 2) * share;
    if (inkAt(bitmap, x, earlier, shift, limits) === 'thin') last = x;
  }
  return later.from - last <= MEND_STROKES.reach * limits.gap + 1;
}

function merged(a: Stroke, b: Stroke): Stroke {
  const [lengthA, lengthB] = [a.to - a.from, b.to - b.from];
  const longer = lengthA >= lengthB ? a : b;
  const purity = (a.purity * lengthA + b.purity * lengthB) / (lengthA + lengthB);
  return { ...longer, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), purity };
}

function withTails(bitmap: Bitmap, stroke: Stroke, limits: StrokeLimits): Stroke {
  const tail = MEND_STROKES.tail * limits.shortest;
  const [from, to] = walked(bitmap, stroke, limits);
  return { ...stroke, from: Math.max(from, Math.floor(stroke.from - tail)), to: Math.min(to, Math.ceil(stroke.to + tail)) };
}

/**
 * Strokes that have grown over each other become one, and so do two on one line that break off where no stroke of the other
 * axis (`stops`) crosses: lines of tables end at lines.
 */
export function united(
  strokes: readonly Stroke[],
  stops: (stroke: Stroke) => readonly number[],
  touch: number,
  limits: StrokeLimits,
): Stroke[] {
  const result: Stroke[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.from - b.from || a.top - b.top)) {
    const index = result.findIndex((other) => {
      if (!onOneLine(other, stroke, limits)) return false;
      if (stroke.from <= other.to) return true;
      const ends = [other.to, stroke.from];
      const loose = !stops(other).some((stop) => ends.some((end) => Math.abs(stop - end) <= touch));
      return (
        loose &&
        stroke.from - other.to <= MEND_STROKES.torn * limits.solid &&
        Math.min(stroke.to - stroke.from, other.to - other.from) >= limits.solid
      );
    });
    const other = result[index];
    if (other) result[index] = merged(other, stroke);
    else result.push(stroke);
  }
  return result;
}

/** Follows the ends of a stroke over crumbs as far as the outermost of the `stops` that crumbs lead to. */
export function reachStops(bitmap: Bitmap, stroke: Stroke, stops: readonly number[], limits: StrokeLimits): Stroke {
  if (stroke.purity < PURE) return stroke;
  const reach = MEND_STROKES.walk * limits.gap;
  const [from, to] = walked(bitmap, stroke, limits);
  return {
    ...stroke,
    from: Math.min(stroke.from, ...stops.filter((stop) => stop >= from - reach)),
    to: Math.max(stroke.to, ...stops.filter((stop) => stop <= to + reach)),
  };
}

/** How far crumbs lead past both ends. */
function walked(bitmap: Bitmap, stroke: Stroke, limits: StrokeLimits): [number, number] {
  return [walk(bitmap, stroke, limits, stroke.from, -1), walk(bitmap, stroke, limits, stroke.to - 1, 1) + 1];
}

function walk(bitmap: Bitmap, stroke: Stroke, limits: StrokeLimits, start: number, step: 1 | -1): number {
  const reach = MEND_STROKES.walk * limits.gap;
  let last = start;
  let thin = 0;
  let thick = 0;
  for (let x = start + step; x >= 0 && x < bitmap.width && Math.abs(x - last) <= reach; x += step) {
    const ink = inkAt(bitmap, x, stroke, 0, limits);
    if (ink === 'thick') thick++;
    if (thick > MEND_STROKES.thickAtOnce + MEND_STROKES.thickShare * thin) return start;
    if (ink !== 'thin') continue;
    last = x;
    thin++;
  }
  return last;
}

/** Ink on the line: no thicker than the line is, or thicker, as stems of letters are. */
function inkAt(
  { width, height, data }: Bitmap,
  x: number,
  stroke: Stroke,
  shift: number,
  { thickest }: StrokeLimits,
): 'thin' | 'thick' | null {
  const limit = Math.min(thickest, stroke.bottom - stroke.top + 1);
  const top = Math.max(0, Math.round(stroke.top + shift) - 1);
  const ink = (y: number): boolean => y >= 0 && y < height && data[y * width + x] === 1;
  /** White on one side at least at some distance: strokes of a letter have others beside them. */
  const isAlone = (first: number, end: number): boolean => !(ink(first - 2) || ink(first - 3) || ink(end + 1) || ink(end + 2));
  let found: 'thick' | null = null;
  for (let y = top; y < Math.min(height, Math.round(stroke.bottom + shift) + 1); y++) {
    if (data[y * width + x] === 0) continue;
    let first = y;
    let end = y + 1;
    while (first > 0 && data[(first - 1) * width + x] === 1 && end - first <= limit) first--;
    while (end < height && data[end * width + x] === 1 && end - first <= limit) end++;
    if (end - first <= limit && isAlone(first, end)) return 'thin';
    found = 'thick';
  }
  return found;
}
