import { at, type Bitmap } from './bitmap.ts';
import type { Stroke } from './stroke.ts';
import { INK_ALONG } from './tolerances/lines.ts';

/** Share of the length from `from` to `to` that has ink on or right beside the stroke. */
export function inkAlong({ width, height, data }: Bitmap, { top, bottom }: Stroke, from: number, to: number): number {
  let inked = 0;
  for (let x = Math.max(0, from); x < Math.min(width, to); x++) {
    let ink = 0;
    for (let y = Math.max(0, top - INK_ALONG.beside); y < Math.min(height, bottom + INK_ALONG.beside) && ink === 0; y++)
      ink = at(data, y * width + x);
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
  if (usual < INK_ALONG.solid || shares.every((share) => share >= INK_ALONG.hollow)) return [stroke];
  const parts: Stroke[] = [];
  for (const [index, { from, to }] of stretches.entries()) {
    if ((shares[index] ?? 0) < INK_ALONG.hollow && to - from > stroke.bottom - stroke.top + 2 * INK_ALONG.beside) continue;
    const last = parts.at(-1);
    if (last?.to === from) parts[parts.length - 1] = { ...last, to };
    else parts.push({ ...stroke, from, to });
  }
  return parts;
}
