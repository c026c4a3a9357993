import type { SectionKind, TableCell, TableRow } from '../model/structure.ts';
import type { DraftColumn } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';

/** A logical table while its blocks are being joined. */
export interface DraftTable {
  readonly blocks: number[];
  readonly page: number | null;
  readonly section: number | null;
  readonly columns: readonly DraftColumn[];
  readonly preamble: TableRow[];
  readonly rows: TableRow[];
  readonly keyValues: boolean;
  /** What the title of this part of a form says it is about. */
  readonly titled?: SectionKind | null;
}

/** One row of a source table as a row of a logical table of `width` columns. */
export function rowOf(grid: Grid, index: number, width: number, kind: TableRow['kind']): TableRow {
  const row = grid.rows[index] ?? [];
  const cells = Array.from({ length: width }, (_, column) => cellAt(row[column] ?? null, index, column));
  for (let column = width; column < row.length; column++) {
    const extra = row[column];
    const last = cells[width - 1];
    if (extra?.text && extra.row === index && extra.column === column && last) cells[width - 1] = joinedCells(last, cellOf(extra, column));
  }
  return { kind, cells };
}

function cellAt(cell: GridCell | null, row: number, column: number): TableCell {
  if (!cell || cell.column !== column) return emptyCell(column);
  return { ...cellOf(cell, column), spanned: cell.row < row };
}

function cellOf(cell: GridCell, column: number): TableCell {
  return { column, columnSpan: cell.columnSpan, passages: [cell.passage], text: cell.text, spanned: false };
}

export function emptyCell(column: number): TableCell {
  return { column, columnSpan: 1, passages: [], text: '', spanned: false };
}

/** The row above with the parts that a page break had cut off put at the end of its cells. */
export function mergedRow(above: TableRow, below: TableRow): TableRow {
  return {
    kind: above.kind,
    cells: above.cells.map((cell, column) => {
      const rest = below.cells[column];
      return rest?.text && !rest.spanned ? joinedCells(cell, rest) : cell;
    }),
  };
}

/** One cell of two: passages in order, texts on lines of their own. */
export function joinedCells(first: TableCell, second: TableCell): TableCell {
  return { ...first, passages: [...first.passages, ...second.passages], text: [first.text, second.text].filter(Boolean).join('\n') };
}
