import { at } from './bitmap.ts';
import { type Hues, markShapes } from './mark-shapes.ts';
import { MARKS } from './tolerances/marks.ts';

/** RGBA pixels, on white paper where they are transparent. */
export interface Colours {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Side of the squares in which colour is looked at, as a share of the page's long side: half a millimetre of A4. */
const CELL = 1 / 594;

/** Cells of the page that the ink of stamps and pens covers, one byte each. */
export interface Marks {
  readonly side: number;
  readonly columns: number;
  readonly cells: Uint8Array;
}

/**
 * Finds stamps and pen strokes by the colour of their ink: large loose shapes of one hue. Coloured headings (low), ruling
 * lines (straight) and filled areas (dense) are none. Null when the page has no marks.
 */
export function findMarks(image: Colours): Marks | null {
  const side = Math.max(2, Math.round(Math.max(image.width, image.height) * CELL));
  const hues = huesOf(image, side);
  const shapes = hues ? markShapes(hues) : [];
  if (!hues || shapes.length === 0) return null;
  const marks = new Uint8Array(hues.cells.length);
  for (const shape of shapes) for (const cell of shape.cells) marks[cell] = 1;
  return { side, columns: hues.columns, cells: widened(marks, hues.columns) };
}

/** Hue of each cell; null when next to nothing is coloured. */
function huesOf({ width, height, data }: Colours, side: number): Hues | null {
  const columns = Math.ceil(width / side);
  const size = columns * Math.ceil(height / side);
  const counts = new Uint32Array(size);
  const [alpha, beta] = [new Float64Array(size), new Float64Array(size)];
  let coloured = 0;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const [red, green, blue] = [data[i] ?? 255, data[i + 1] ?? 255, data[i + 2] ?? 255];
      if (red === green && green === blue) continue;
      const most = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
      const least = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
      if (most - least < MARKS.chroma || most - least < MARKS.saturation * most) continue;
      const cell = row + Math.floor(x / side);
      counts[cell] = at(counts, cell) + 1;
      alpha[cell] = at(alpha, cell) + 2 * red - green - blue;
      beta[cell] = at(beta, cell) + 1.732 * (green - blue);
      coloured += 1;
    }
  }
  if (coloured < MARKS.fewestCells * side) return null;
  const cells = new Uint32Array(size);
  for (let i = 0; i < size; i++)
    if (at(counts, i) >= MARKS.fewest) cells[i] = 1 + Math.round(((Math.atan2(at(beta, i), at(alpha, i)) * 180) / Math.PI + 360) % 360);
  return { columns, cells };
}

/** With one cell more around. */
function widened(cells: Uint8Array, columns: number): Uint8Array {
  const rows = cells.length / columns;
  const wide = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    if (at(cells, i) === 0) continue;
    const [x, y] = [i % columns, Math.floor(i / columns)];
    for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) wide[v * columns + u] = 1;
  }
  return wide;
}
