import type { ColumnRole, LogicalTable } from '../../src/model/structure.ts';

/** Which column has a role; -1 when none has. */
export function columnIndex({ columns }: LogicalTable, role: ColumnRole): number {
  return columns.findIndex((column) => column.role === role);
}
