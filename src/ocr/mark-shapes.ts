import { at } from './bitmap.ts';
import { MARK_SHAPES } from './tolerances/marks.ts';

/** Colour of the page, cell by cell. */
export interface Hues {
  readonly columns: number;
  /** Degrees + 1 for coloured cells, 0 for the others. */
  readonly cells: Uint32Array;
}

export interface Shape {
  readonly cells: readonly number[];
  readonly hue: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Stamps and pen strokes, and what lies loose within them. */
export function markShapes(hues: Hues): Shape[] {
  const shapes = shapesOf(hues);
  const large = shapes.filter((shape) => isMark(shape, hues.columns));
  const small = shapes.filter((shape) => !large.includes(shape));
  return large.flatMap((mark) => {
    const inside = enclosure(mark, hues.columns);
    return [mark, ...small.filter((other) => isSameInk(mark.hue, other.hue, MARK_SHAPES.looseInk) && inside(other))];
  });
}

/** Connected cells of one hue. */
function shapesOf({ columns, cells }: Hues): Shape[] {
  const rows = cells.length / columns;
  const seen = new Uint8Array(cells.length);
  const shapes: Shape[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (at(cells, start) === 0 || at(seen, start) === 1) continue;
    const found = [start];
    seen[start] = 1;
    for (let next = 0; next < found.length; next++) {
      const cell = found[next] ?? 0;
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
          const other = v * columns + u;
          if (at(cells, other) === 0 || at(seen, other) === 1 || !isSameInk(at(cells, cell) - 1, at(cells, other) - 1)) continue;
          seen[other] = 1;
          found.push(other);
        }
    }
    shapes.push(shapeOf(found, columns, cells));
  }
  return shapes;
}

function shapeOf(cells: readonly number[], columns: number, hues: Uint32Array): Shape {
  let [x0, y0, x1, y1] = [columns, hues.length, 0, 0];
  let [alpha, beta] = [0, 0];
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x + 1);
    y1 = Math.max(y1, y + 1);
    const angle = ((at(hues, cell) - 1) * Math.PI) / 180;
    alpha += Math.cos(angle);
    beta += Math.sin(angle);
  }
  return { cells, x0, y0, x1, y1, hue: ((Math.atan2(beta, alpha) * 180) / Math.PI + 360) % 360 };
}

function isSameInk(a: number, b: number, most: number = MARK_SHAPES.sameInk): boolean {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart) <= most;
}

function isMark(shape: Shape, columns: number): boolean {
  const [width, height] = [shape.x1 - shape.x0, shape.y1 - shape.y0];
  if (height < MARK_SHAPES.taller) return false;
  const density = shape.cells.length / (width * height);
  const round =
    height >= MARK_SHAPES.stamp && width >= MARK_SHAPES.stamp && width <= MARK_SHAPES.round * height && height <= MARK_SHAPES.round * width;
  return density < (round ? MARK_SHAPES.filled : MARK_SHAPES.sparse) && straightShare(shape, columns) < MARK_SHAPES.ruled;
}

/** Share of the cells in long straight runs, along rows or columns. */
function straightShare({ cells, x0, y0, x1, y1 }: Shape, columns: number): number {
  const own = new Set(cells);
  const straight = new Set<number>();
  const follow = (start: number, step: number, count: number): void => {
    let run: number[] = [];
    for (let k = 0; k <= count; k++) {
      const cell = start + k * step;
      if (k < count && own.has(cell)) run.push(cell);
      else {
        if (run.length >= MARK_SHAPES.straight) for (const found of run) straight.add(found);
        run = [];
      }
    }
  };
  for (let y = y0; y < y1; y++) follow(y * columns + x0, 1, x1 - x0);
  for (let x = x0; x < x1; x++) follow(y0 * columns + x, columns, y1 - y0);
  return straight.size / cells.length;
}

/** Whether another shape lies within the outline of this one, seen along rows or along columns. */
function enclosure({ cells, x0, y0, x1, y1 }: Shape, columns: number): (other: Shape) => boolean {
  const [left, right] = [new Int32Array(y1 - y0).fill(x1), new Int32Array(y1 - y0).fill(-1)];
  const [top, bottom] = [new Int32Array(x1 - x0).fill(y1), new Int32Array(x1 - x0).fill(-1)];
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    left[y - y0] = Math.min(at(left, y - y0), x);
    right[y - y0] = Math.max(at(right, y - y0), x);
    top[x - x0] = Math.min(at(top, x - x0), y);
    bottom[x - x0] = Math.max(at(bottom, x - x0), y);
  }
  const between = (place: number, from: Int32Array, to: Int32Array, index: number): boolean => {
    const known = Math.min(from.length - 1, Math.max(0, index));
    return (
      Math.abs(index - known) <= MARK_SHAPES.near &&
      place >= at(from, known) - MARK_SHAPES.near &&
      place <= at(to, known) + MARK_SHAPES.near
    );
  };
  return (other) =>
    other.x0 >= x0 - MARK_SHAPES.near &&
    other.x1 <= x1 + MARK_SHAPES.near &&
    other.y0 >= y0 - MARK_SHAPES.near &&
    other.y1 <= y1 + MARK_SHAPES.near &&
    other.cells.every((cell) => {
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      return between(x, left, right, y - y0) || between(y, top, bottom, x - x0);
    });
}
