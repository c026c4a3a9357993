import type { DraftRow } from './draft-rows.ts';
import { HEADING_COLUMNS } from './tolerances.ts';

/**
 * A centred heading beside the left-aligned figures of its own column makes two columns of one. They are put together when
 * no row has words in both, and one has nothing below the heading while the other has nothing in it.
 */
export function mergeHeadingColumns(rows: readonly DraftRow[], xs: readonly number[]): { rows: DraftRow[]; xs: number[] } {
  let current = { rows: [...rows], xs: [...xs] };
  for (let column = current.xs.length - 3; column >= 0; column--)
    if (belongTogether(current.rows, column)) current = merged(current, column);
  return current;
}

function belongTogether(rows: readonly DraftRow[], column: number): boolean {
  const left = filledRows(rows, column, column + 1);
  const right = filledRows(rows, column + 1, column);
  // A gutter that only cells run across which stand on both sides of it parts nothing.
  const spanned = rows.some((row) => row.cells.some((cell) => cell.from <= column && cell.to > column));
  if (left.length === 0 || right.length === 0) return left.length + right.length > 0 && spanned;
  const before = (a: readonly number[], b: readonly number[]): boolean =>
    Math.max(...a) < Math.min(...b) && a.length <= HEADING_COLUMNS.headingRows && Math.max(...a) < HEADING_COLUMNS.headingRows;
  return before(left, right) || before(right, left);
}

/** Rows with a cell in `column` that does not reach into `other`. */
function filledRows(rows: readonly DraftRow[], column: number, other: number): number[] {
  return rows.flatMap((row, index) =>
    row.cells.some((cell) => cell.from <= column && cell.to >= column && !(cell.from <= other && cell.to >= other)) ? [index] : [],
  );
}

/** Without the gutter between `column` and the next. */
function merged({ rows, xs }: { rows: readonly DraftRow[]; xs: readonly number[] }, column: number): { rows: DraftRow[]; xs: number[] } {
  const shift = (at: number): number => (at > column ? at - 1 : at);
  return {
    rows: rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, from: shift(cell.from), to: shift(cell.to) })) })),
    xs: xs.filter((_, index) => index !== column + 1),
  };
}
