import { at, type Bitmap } from './bitmap.ts';
import { inkAlong } from './ink-along.ts';
import type { Stroke, StrokeLimits } from './stroke.ts';
import { SNAP_LINES } from './tolerances/lines.ts';

/**
 * A faded line whose end hangs in the air goes on to the next line of the other axis (`stops`) when that is near and nothing
 * but paper and crumbs lie between.
 */
export function snapped(bitmap: Bitmap, stroke: Stroke, stops: readonly number[], touch: number, limits: StrokeLimits): Stroke {
  if (inkAlong(bitmap, stroke, stroke.from, stroke.to) >= SNAP_LINES.whole) return stroke;
  const reach = SNAP_LINES.reach * limits.shortest;
  const endAt = (end: number, direction: 1 | -1): number => {
    if (stops.some((stop) => Math.abs(stop - end) <= touch + 1)) return end;
    const next = stops
      .filter((stop) => (stop - end) * direction > 0 && (stop - end) * direction <= reach)
      .sort((a, b) => (a - b) * direction)[0];
    return next !== undefined && isFree(bitmap, stroke, Math.min(end, next), Math.max(end, next), limits.thickest) ? next : end;
  };
  return { ...stroke, from: endAt(stroke.from, -1), to: endAt(stroke.to, 1) };
}

/** No ink higher than a line between two places; the other line itself does not count. */
function isFree({ width, height, data }: Bitmap, { top, bottom }: Stroke, from: number, to: number, thickest: number): boolean {
  for (let x = from + thickest; x < to - thickest; x++) {
    let ink = 0;
    for (let y = Math.max(0, top - thickest); y < Math.min(height, bottom + thickest); y++) ink += at(data, y * width + x);
    if (ink > thickest) return false;
  }
  return true;
}
