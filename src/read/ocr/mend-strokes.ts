import type { Bitmap } from './bitmap.ts';
import { PURE, type Stroke, type StrokeLimits } from './strokes.ts';

/** Breaks between the crumbs of a faded line, in widths of the gap that noise tears. */
const REACH = 4;
/** Growth past an end that meets no other stroke, in shortest strokes. */
const TAIL = 0.6;

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
  if (later.from - earlier.to <= limits.tear) return true;
  if (earlier.purity < PURE || later.purity < PURE) return false;
  let last = earlier.to - 1;
  for (let x = earlier.to; x < later.from && x - last <= REACH * limits.gap; x++) {
    const share = (x - earlier.to) / (later.from - earlier.to);
    const shift = ((later.top + later.bottom - earlier.top - earlier.bottom) / 2) * share;
    if (isCrumb(bitmap, x, earlier, shift, limits)) last = x;
  }
  return later.from - last <= REACH * limits.gap + 1;
}

function merged(a: Stroke, b: Stroke): Stroke {
  const [lengthA, lengthB] = [a.to - a.from, b.to - b.from];
  const longer = lengthA >= lengthB ? a : b;
  const purity = (a.purity * lengthA + b.purity * lengthB) / (lengthA + lengthB);
  return { ...longer, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), purity };
}

function withTails(bitmap: Bitmap, stroke: Stroke, limits: StrokeLimits): Stroke {
  const tail = TAIL * limits.shortest;
  const [from, to] = walked(bitmap, stroke, limits);
  return { ...stroke, from: Math.max(from, Math.floor(stroke.from - tail)), to: Math.min(to, Math.ceil(stroke.to + tail)) };
}

/** Follows the ends of a stroke over crumbs as far as the outermost of the `stops` that crumbs lead to. */
export function reachStops(bitmap: Bitmap, stroke: Stroke, stops: readonly number[], limits: StrokeLimits): Stroke {
  if (stroke.purity < PURE) return stroke;
  const reach = REACH * limits.gap;
  const [from, to] = walked(bitmap, stroke, limits);
  return {
    ...stroke,
    from: Math.min(stroke.from, ...stops.filter((stop) => stop >= from - reach)),
    to: Math.max(stroke.to, ...stops.filter((stop) => stop <= to + reach)),
  };
}

/** How far crumbs lead past both ends. */
function walked(bitmap: Bitmap, stroke: Stroke, limits: StrokeLimits): [number, number] {
  const reach = REACH * limits.gap;
  let { from, to } = stroke;
  for (let x = from - 1; x >= 0 && from - x <= reach; x--) if (isCrumb(bitmap, x, stroke, 0, limits)) from = x;
  for (let x = to; x < bitmap.width && x - to < reach; x++) if (isCrumb(bitmap, x, stroke, 0, limits)) to = x + 1;
  return [from, to];
}

/** Ink on the line, no thicker than the line is: stems of letters are thicker. */
function isCrumb({ width, height, data }: Bitmap, x: number, stroke: Stroke, shift: number, { thickest }: StrokeLimits): boolean {
  const thick = Math.min(thickest, stroke.bottom - stroke.top + 1);
  const top = Math.max(0, Math.round(stroke.top + shift) - 1);
  for (let y = top; y < Math.min(height, Math.round(stroke.bottom + shift) + 1); y++) {
    if (data[y * width + x] === 0) continue;
    let first = y;
    let end = y + 1;
    while (first > 0 && data[(first - 1) * width + x] === 1 && end - first <= thick) first--;
    while (end < height && data[end * width + x] === 1 && end - first <= thick) end++;
    if (end - first <= thick) return true;
  }
  return false;
}
