import type { Cell, Table } from '../model/document.ts';
import type { Passage } from '../model/structure.ts';
import { rememberedOf } from '../text/remembered.ts';

/** A source cell at every grid position it covers. */
export interface GridCell {
  readonly passage: Passage;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  /** Clean text, trimmed. */
  readonly text: string;
}

export type GridRow = readonly (GridCell | null)[];

/** A source table as a matrix; positions without a cell are null. */
export interface Grid {
  readonly block: number;
  readonly page: number | null;
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** Absurd spans of broken files must not fill the memory. */
const MOST_POSITIONS = 2_000_000;

export function gridOf(table: Table, block: number, passages: readonly Passage[]): Grid {
  const columns = Math.max(1, table.columns, ...table.cells.slice(0, 100_000).map((cell) => cell.column + 1));
  const count = Math.min(Math.max(table.rows, 1), Math.floor(MOST_POSITIONS / columns));
  const rows: (GridCell | null)[][] = Array.from({ length: count }, () => Array.from({ length: columns }, () => null));
  table.cells.forEach((cell, index) => {
    const passage = passages[index];
    if (passage) place(rows, toGridCell(cell, passage));
  });
  return { block, page: table.page, columns, rows };
}

/** Passages by their block; several steps ask for those of one document. */
export const byBlock = rememberedOf((passages: readonly Passage[]) => Map.groupBy(passages, ({ block }) => block));

const gridsOf = rememberedOf((_: readonly Passage[]) => new Map<number, Grid>());

/** The matrix of a table of a document whose passages are these; made once for all steps that look at it. */
export function gridIn(passages: readonly Passage[], table: Table, block: number): Grid {
  const known = gridsOf(passages);
  const grid = known.get(block) ?? gridOf(table, block, byBlock(passages).get(block) ?? []);
  known.set(block, grid);
  return grid;
}

function toGridCell(cell: Cell, passage: Passage): GridCell {
  const { row, column, rowSpan, columnSpan, header } = cell;
  return { passage, row, column, rowSpan: Math.max(1, rowSpan), columnSpan: Math.max(1, columnSpan), header, text: passage.clean.trim() };
}

function place(rows: (GridCell | null)[][], cell: GridCell): void {
  for (let row = cell.row; row < Math.min(rows.length, cell.row + cell.rowSpan); row++) {
    const line = rows[row];
    for (let column = cell.column; line && column < Math.min(line.length, cell.column + cell.columnSpan); column++) line[column] ??= cell;
  }
}

/** Cells that begin in this row, left to right. */
export function ownCells(row: GridRow, index: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const cell of row) if (cell && cell.row === index && cells.at(-1) !== cell) cells.push(cell);
  return cells;
}

export function filledCells(row: GridRow, index: number): GridCell[] {
  return ownCells(row, index).filter((cell) => cell.text !== '');
}

/** Markdown's empty rows `--  ---` and blank rows carry nothing. */
export function isEmptyRow(row: GridRow, index: number): boolean {
  return ownCells(row, index).every(
    (cell) => /^[-–—\s_|]*$/u.test(cell.text) && cell.text !== '-' && cell.text !== '–' && cell.text !== '—',
  );
}
