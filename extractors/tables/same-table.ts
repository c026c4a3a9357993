import type { Place } from '../../src/model/evidence.ts';
import type { LogicalTable } from '../../src/model/structure.ts';
import type { UnderstoodTable } from '../../src/model/understood-table.ts';

/** The place lies in the table. */
export function isInTable({ extent }: UnderstoodTable, { block, row }: Pick<Place, 'block' | 'row'>): boolean {
  return extent.some((part) => part.block === block && row !== null && row >= part.from && row <= part.to);
}

/** Both readings are of one table of the source, or of one part of a form. */
export function isSameTable(table: UnderstoodTable, logical: LogicalTable): boolean {
  if (!logical.blocks.some((block) => table.blocks.includes(block))) return false;
  const passages = logical.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.passages));
  return passages.length === 0 || passages.some((passage) => isInTable(table, passage));
}
