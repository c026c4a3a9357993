import type { ColumnRole, LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import { isBlank } from '../reading/blank.ts';
import { type Flow, flowOf } from '../reading/flow.ts';

export { isBlank } from '../reading/blank.ts';
export { tablesOf } from './tables.ts';

/** Indexes of the columns with one of the roles, in the order of the roles asked for. */
export function columnsOf(table: LogicalTable, ...roles: readonly ColumnRole[]): number[] {
  const found: number[] = [];
  for (const role of roles) for (const [index, column] of table.columns.entries()) if (column.role === role) found.push(index);
  return found;
}

/** The first non-empty cell of the row in a column with one of the roles; an empty one when all are; null without such a column. */
export function cellOf(table: LogicalTable, row: TableRow, ...roles: readonly ColumnRole[]): TableCell | null {
  const cells = columnsOf(table, ...roles).flatMap((index) => row.cells[index] ?? []);
  return cells.find((cell) => cell.text) ?? cells[0] ?? null;
}

export function cellFlow(cell: TableCell): Flow {
  return flowOf(cell.passages);
}

/** A row all of whose own cells are blank or dashes: the `--  --  --` line of text made from tables. */
export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every((cell) => isBlank(cell.text));
}
