import type { Raster } from '../page/page.ts';
import { at } from './bitmap.ts';
import { LIGHT } from './tolerances/image.ts';

const WHITE = 250;

/**
 * The page as if it had been lit evenly: every pixel beside the brightness of the paper around it. Shadows, dark edges and grey
 * paper become white; the page stays as it is when it is even already.
 */
export function evenLight(page: Raster): Raster {
  const { width, height, data, scale } = page;
  const side = Math.max(8, Math.round(LIGHT.tile * scale));
  const columns = Math.max(1, Math.floor(width / side));
  const rows = Math.max(1, Math.floor(height / side));
  const levels = filled(levelsOf(page, columns, rows), columns, rows);
  if (levels.every((level) => level >= LIGHT.even)) return page;
  const result = new Uint8Array(data.length);
  const line = new Float64Array(columns);
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, ((y + 0.5) * rows) / height - 0.5));
    const top = Math.floor(v);
    const bottom = Math.min(rows - 1, top + 1);
    for (let c = 0; c < columns; c++)
      line[c] = at(levels, top * columns + c) * (1 - v + top) + at(levels, bottom * columns + c) * (v - top);
    for (let x = 0; x < width; x++) {
      const u = Math.min(columns - 1, Math.max(0, ((x + 0.5) * columns) / width - 0.5));
      const left = Math.floor(u);
      const level = at(line, left) * (1 - u + left) + at(line, Math.min(columns - 1, left + 1)) * (u - left);
      result[y * width + x] = Math.min(255, (at(data, y * width + x) * WHITE) / Math.max(1, level));
    }
  }
  return { ...page, data: result };
}

/** Brightness of the paper, square by square. */
function levelsOf({ width, height, data }: Raster, columns: number, rows: number): Float64Array {
  const levels = new Float64Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const [right, bottom] = [Math.floor(((column + 1) * width) / columns), Math.floor(((row + 1) * height) / rows)];
      for (let y = Math.floor((row * height) / rows); y < bottom; y += 2)
        for (let x = Math.floor((column * width) / columns); x < right; x += 2) {
          const value = at(data, y * width + x);
          histogram[value] = at(histogram, value) + 1;
          count += 1;
        }
      let below = 0;
      let level = 0;
      while (level < 255 && below + at(histogram, level) < LIGHT.paper * count) below += at(histogram, level++);
      levels[row * columns + column] = level;
    }
  return levels;
}

/** Squares that are all ink take the level of the brightest near them; what lies around the sheet does not. */
function filled(levels: Float64Array, columns: number, rows: number): Float64Array {
  const outside = outsideOf(levels, columns, rows);
  return levels.map((level, index) => {
    if (at(outside, index) === 1) return level;
    const [x, y] = [index % columns, Math.floor(index / columns)];
    let brightest = level;
    for (let v = Math.max(0, y - 2); v <= Math.min(rows - 1, y + 2); v++)
      for (let u = Math.max(0, x - 2); u <= Math.min(columns - 1, x + 2); u++) brightest = Math.max(brightest, at(levels, v * columns + u));
    return level < LIGHT.filled * brightest ? brightest : level;
  });
}

/** 1 for dark squares that lead to the edge of the picture: the table that the sheet lies on, or the lid of a scanner. */
function outsideOf(levels: Float64Array, columns: number, rows: number): Uint8Array {
  const dark = LIGHT.dark * at(Float64Array.from(levels).sort(), Math.floor(levels.length / 2));
  const outside = new Uint8Array(levels.length);
  const queue: number[] = [];
  const visit = (x: number, y: number): void => {
    const index = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || at(outside, index) === 1 || at(levels, index) > dark) return;
    outside[index] = 1;
    queue.push(index);
  };
  for (let x = 0; x < columns; x++) for (const y of [0, rows - 1]) visit(x, y);
  for (let y = 0; y < rows; y++) for (const x of [0, columns - 1]) visit(x, y);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return outside;
}
