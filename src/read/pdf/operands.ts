import type { Box } from '../../model/evidence.ts';

/** What pdf.js hands an operator, whatever a damaged file made of it. */
export function toNumber(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function toNumbers(value: unknown): ArrayLike<number> {
  return value instanceof Float32Array || value instanceof Float64Array ? value : toList(value).map((part) => toNumber(part));
}

export function toBox(value: unknown): Box | null {
  const [x0, y0, x1, y1] = Array.from(toNumbers(value));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}

/** `#rrggbb` → 0 black – 1 white. */
export function lightness(color: unknown): number | null {
  if (color === '#000000') return 0;
  const match = typeof color === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) : null;
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
