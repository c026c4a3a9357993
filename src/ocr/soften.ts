import type { Raster } from '../page/page.ts';
import { at } from './bitmap.ts';

/** Rounds the steps of black-and-white letters, which the engine reads better than stairs (weights 4, 2 and 1). */
export function soften(raster: Raster): Raster {
  const { width, height, data } = raster;
  const soft = new Uint8Array(width * height).fill(255);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const sides = at(data, i - 1) + at(data, i + 1) + at(data, i - width) + at(data, i + width);
      const corners = at(data, i - width - 1) + at(data, i - width + 1) + at(data, i + width - 1) + at(data, i + width + 1);
      soft[i] = (4 * at(data, i) + 2 * sides + corners) / 16;
    }
  }
  return { ...raster, data: soft };
}
