import { columnsOf, type GridTable, rowsOf } from './grid.ts';
import { median } from './gutters.ts';
import { PICTURE } from './tolerances.ts';

/** Lines that cross but hold no table: charts, and the frames around them. */
export function isPicture(table: GridTable, all: readonly GridTable[]): boolean {
  if (isChart(table)) return true;
  // A frame with few cells around another grid.
  return table.cells.length <= 4 && all.some((other) => other !== table && inside(other, table));
}

function isChart(table: GridTable): boolean {
  if (rowsOf(table) < 3 || columnsOf(table) < 3) return false;
  const share = (cells: GridTable['cells']): number => cells.filter((cell) => cell.words.length > 0).length / Math.max(1, cells.length);
  if (share(table.cells) >= PICTURE.leastFilled) return false;
  if (median(table.ys.slice(1).map((y, row) => y - (table.ys[row] ?? y))) < PICTURE.writable) return true;
  return (
    share(table.cells.filter((cell) => cell.row === 0)) < PICTURE.formHeading &&
    share(table.cells.filter((cell) => cell.column === 0)) < PICTURE.formHeading
  );
}

function inside(inner: GridTable, outer: GridTable): boolean {
  return inner.box.x0 >= outer.box.x0 && inner.box.x1 <= outer.box.x1 && inner.box.y0 >= outer.box.y0 && inner.box.y1 <= outer.box.y1;
}
