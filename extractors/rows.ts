import type { ColumnRole, LogicalTable, StructuredDocument, TableCell, TableKind, TableRow } from '../src/model/structure.ts';
import { type Flow, flowOf } from './flow.ts';

export function tablesOf(document: StructuredDocument, ...kinds: readonly TableKind[]): LogicalTable[] {
  return document.tables.filter((table) => kinds.includes(table.kind));
}

/** Indexes of the columns with one of the roles, in the order of the roles asked for. */
export function columnsOf(table: LogicalTable, ...roles: readonly ColumnRole[]): number[] {
  return roles.flatMap((role) => table.columns.flatMap((column, index) => (column.role === role ? [index] : [])));
}

/** The first non-empty cell of the row in a column with one of the roles; an empty one when all are; null without such a column. */
export function cellOf(table: LogicalTable, row: TableRow, ...roles: readonly ColumnRole[]): TableCell | null {
  const cells = columnsOf(table, ...roles).flatMap((index) => row.cells[index] ?? []);
  return cells.find((cell) => cell.text) ?? cells[0] ?? null;
}

export function cellFlow(cell: TableCell): Flow {
  return flowOf(cell.passages);
}

/** Nothing, or a mark that stands for nothing: dashes, «нет», «жоқ». */
export function isBlank(text: string): boolean {
  return /^[\s\-–—−_.*]{0,20}$/u.test(text) || /^(?:нет|жоқ|отсутству(?:ет|ют)|н\/д)\.?$/iu.test(text.trim());
}

/** A row all of whose own cells are blank or dashes: the `--  --  --` line of text made from tables. */
export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every((cell) => isBlank(cell.text));
}
