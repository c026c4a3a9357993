import { at, type Bitmap } from './bitmap.ts';
import { FAINT_LINES } from './tolerances/lines.ts';

/**
 * Ink with the pale stretches of lines along the rows: hair lines that are grey, blurred or broken into dots are darker than
 * the paper on both sides when they are seen over some length, however little each pixel is. `grey`: the page the ink is of.
 */
export function withFaintLines(grey: Uint8Array, ink: Bitmap, scale: number): Bitmap {
  const { width, height } = ink;
  const reach = Math.max(2, Math.round((FAINT_LINES.window * scale) / 2));
  const beside = Math.max(2, Math.round(FAINT_LINES.beside * scale));
  const span = 2 * reach + 1;
  const data = Uint8Array.from(ink.data);
  /** Sums of windows of the rows in hand. */
  const rows = Array.from({ length: 2 * beside + 1 }, () => new Int32Array(width));
  const rowAt = (y: number): Int32Array => rows[y % rows.length] ?? new Int32Array(0);
  for (let y = 0; y < height; y++) {
    sumWindows(grey, y * width, width, reach, rowAt(y));
    const middle = y - beside;
    if (middle < beside) continue;
    const [above, own, below] = [rowAt(middle - beside), rowAt(middle), rowAt(y)];
    let from = -1;
    for (let x = reach; x <= width - reach; x++) {
      const darker =
        x < width - reach && at(own, x) + FAINT_LINES.darker * span < at(above, x) && at(own, x) + FAINT_LINES.darker * span < at(below, x);
      if (darker && from < 0) from = x;
      if (darker || from < 0) continue;
      // Windows that reach over the end of a line see some of it.
      const [start, end] = [from + reach, x - reach];
      if (end - start >= reach && isPresent(grey, width, middle, beside, start, end))
        data.fill(1, middle * width + start, middle * width + end);
      from = -1;
    }
  }
  return { width, height, data };
}

/** Stems of letters in lines below each other make a window dark too, but leave paper between them. */
function isPresent(grey: Uint8Array, width: number, row: number, beside: number, from: number, to: number): boolean {
  const sumAt = (x: number, y: number): number => at(grey, y * width + x - 1) + at(grey, y * width + x) + at(grey, y * width + x + 1);
  let present = 0;
  for (let x = from; x < to; x++)
    if (sumAt(x, row) + 3 * FAINT_LINES.trace < Math.min(sumAt(x, row - beside), sumAt(x, row + beside))) present++;
  return present >= FAINT_LINES.present * (to - from);
}

function sumWindows(grey: Uint8Array, start: number, width: number, reach: number, sums: Int32Array): void {
  let sum = 0;
  for (let x = 0; x < width; x++) {
    sum += at(grey, start + x);
    if (x > 2 * reach) sum -= at(grey, start + x - 2 * reach - 1);
    if (x >= 2 * reach) sums[x - reach] = sum;
  }
}
