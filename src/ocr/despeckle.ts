import { at, type Bitmap } from './bitmap.ts';
import { DESPECKLE } from './tolerances/image.ts';

const SPECK_PPP = 200 / 72;

/**
 * Takes away ink in patches too small to be part of a letter, and patches of any size that lie wholly on `waste`. `scale`:
 * pixels per point.
 */
export function despeckle(bitmap: Bitmap, scale: number, waste: Uint8Array | null = null): Bitmap {
  const limit = Math.max(1, Math.round(DESPECKLE.speck * (scale / SPECK_PPP) ** 2));
  const { width, height, data } = bitmap;
  const result = Uint8Array.from(data);
  const seen = new Uint8Array(width * height);
  const patch = new Int32Array(width * height);
  for (let start = 0; start < data.length; start++) {
    if (data[start] === 0 || seen[start] === 1) continue;
    const size = fill(bitmap, start, seen, patch);
    if (size <= limit || (waste && liesOn(waste, patch, size))) for (let i = 0; i < size; i++) result[at(patch, i)] = 0;
  }
  return { width, height, data: result };
}

/** Collects the ink connected to `start`, corners included; returns its size. */
function fill({ width, height, data }: Bitmap, start: number, seen: Uint8Array, patch: Int32Array): number {
  let size = 0;
  patch[size++] = start;
  seen[start] = 1;
  for (let next = 0; next < size; next++) {
    const pixel = at(patch, next);
    const x = pixel % width;
    const y = (pixel - x) / width;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        const neighbour = v * width + u;
        if (data[neighbour] === 0 || seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        patch[size++] = neighbour;
      }
    }
  }
  return size;
}

function liesOn(waste: Uint8Array, patch: Int32Array, size: number): boolean {
  for (let i = 0; i < size; i++) if (waste[at(patch, i)] === 0) return false;
  return true;
}
