import { type DraftColumn, longerColumn } from './columns.ts';
import type { DraftTable } from './draft.ts';
import { filledCells, type Grid, type GridCell } from './grid.ts';

/**
 * A header that a page break cut: above it nothing but the beginnings of labels, below it their ends, in lower case.
 * Returns the columns with whole labels, or null when the first row of `below` is none of theirs.
 */
export function tornHeader(above: DraftTable, below: Grid): DraftColumn[] | null {
  if (above.rows.length > 0 || above.page === null || below.page !== above.page + 1) return null;
  if (below.columns !== above.columns.length || below.rows.length < 2) return null;
  const cells = filledCells(below.rows[0] ?? [], 0);
  if (cells.length < 2 || cells.length * 2 < below.columns || !cells.every((cell) => goesOn(above, cell))) return null;
  const ends = new Map(cells.map((cell) => [cell.column, cell]));
  return above.columns.map((column, index) => {
    const end = ends.get(index);
    return end ? longerColumn(column, end) : column;
  });
}

function goesOn(above: DraftTable, { text, column, columnSpan, rowSpan }: GridCell): boolean {
  const begun = above.columns[column]?.label ?? '';
  return columnSpan === 1 && rowSpan === 1 && /^[\p{Ll}(]\P{N}*$/u.test(text) && /[^.:;]$/u.test(begun);
}
