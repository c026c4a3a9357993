import { at, type Bitmap } from './bitmap.ts';
import type { Stroke } from './stroke.ts';

/** How far beside a stroke its ink may lie, in pixels. */
const BESIDE = 2;
/** A line of this much ink in most stretches is not faded, */
const SOLID = 0.95;
/** so that a stretch with less than this is no part of it. */
const HOLLOW = 0.75;

/** Share of the length from `from` to `to` that has ink on or right beside the stroke. */
export function inkAlong({ width, height, data }: Bitmap, { top, bottom }: Stroke, from: number, to: number): number {
  let inked = 0;
  for (let x = Math.max(0, from); x < Math.min(width, to); x++) {
    let ink = 0;
    for (let y = Math.max(0, top - BESIDE); y < Math.min(height, bottom + BESIDE) && ink === 0; y++) ink = at(data, y * width + x);
    inked += ink;
  }
  return inked / Math.max(1, to - from);
}

/**
 * The parts of a line that are there: letters between two tables that stand below each other lead a side of the upper one into
 * the lower one. `stops`: where lines of the other axis cross it. Faded lines stay whole.
 */
export function presentParts(bitmap: Bitmap, stroke: Stroke, stops: readonly number[]): Stroke[] {
  const ends = [stroke.from, ...stops.filter((stop) => stop > stroke.from && stop < stroke.to).sort((a, b) => a - b), stroke.to];
  const stretches = ends.slice(1).map((to, index) => ({ from: ends[index] ?? to, to }));
  const shares = stretches.map(({ from, to }) => inkAlong(bitmap, stroke, from, to));
  const usual = [...shares].sort((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0;
  if (usual < SOLID || shares.every((share) => share >= HOLLOW)) return [stroke];
  const parts: Stroke[] = [];
  for (const [index, { from, to }] of stretches.entries()) {
    if ((shares[index] ?? 0) < HOLLOW && to - from > stroke.bottom - stroke.top + 2 * BESIDE) continue;
    const last = parts.at(-1);
    if (last?.to === from) parts[parts.length - 1] = { ...last, to };
    else parts.push({ ...stroke, from, to });
  }
  return parts;
}
