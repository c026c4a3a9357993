import { type Column, maybeNumber, maybeText, text } from '../export/column.ts';
import { APART, comparatorCell, placeColumns } from '../export/dataset.ts';
import { archiveTable } from '../export/table.ts';
import type { Reconciliation } from '../model/reconciliation.ts';

/** Promised, reported plan, reported fact and verdict of one indicator; each value with its place. */
type Row = Reconciliation['rows'][number];
interface Line {
  readonly of: Reconciliation;
  readonly row: Row;
}

const VALUES = ['promised', 'interimFact', 'reportedPlan', 'reportedFact'] as const;

export const reconciliation = archiveTable<Line>('reconciliation', [
  ['contract', maybeText, ({ of }) => of.contract],
  ['grantee', maybeText, ({ of }) => of.grantee],
  ['title', maybeText, ({ of }) => of.title],
  ['plan', text, ({ of }) => of.plan],
  ['interim', maybeText, ({ of }) => of.interim],
  ['final', maybeText, ({ of }) => of.final],
  ['activity', maybeText, ({ row }) => row.activity],
  ['indicator', text, ({ row }) => row.indicator],
  ['verdict', text, ({ row }) => row.verdict],
  ...VALUES.flatMap((name): Column<Line>[] => [
    [name, maybeNumber, ({ row }) => row[name]?.value ?? null],
    [`${name}Comparator`, APART, ({ row }) => comparatorCell(row[name]?.comparator)],
  ]),
  ...VALUES.flatMap((name) => placeColumns(({ row }: Line) => row[name]?.evidence ?? null, name)),
]);

/** Every indicator of every project that has a plan. */
export function linesOf(reconciliations: readonly Reconciliation[]): Line[] {
  return reconciliations.flatMap((of) => of.rows.map((row) => ({ of, row })));
}
