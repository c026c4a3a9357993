import type { LogicalTable } from '../model/structure.ts';

/** A table of occasions: its total is the subject of `events-do-not-sum`. */
export function listsEvents(table: LogicalTable): boolean {
  const has = (role: string) => table.columns.some((column) => column.role === role);
  return table.kind === 'events' || (has('date') && has('participants'));
}
