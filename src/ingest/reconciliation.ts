import * as z from 'zod';
import { type Column, maybeNumber, maybeText, text } from '../export/column.ts';
import { APART, comparatorCell, placeColumns } from '../export/dataset.ts';
import { archiveTable } from '../export/table.ts';
import { Evidence } from '../model/evidence.ts';
import { Comparator } from '../model/report.ts';

const Value = z.object({ value: z.number(), comparator: Comparator, evidence: Evidence }).nullable();

/** What `reconcile` of `src/archive` gives, as it comes back from the store. */
export const Reconciliation = z.object({
  contract: z.string().nullable(),
  /** Workspaces of earlier versions do not name these two. */
  grantee: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  plan: z.string(),
  interim: z.string().nullable(),
  final: z.string().nullable(),
  rows: z.array(
    z.object({
      activity: z.string().nullable(),
      indicator: z.string(),
      promised: Value,
      interimFact: Value,
      reportedPlan: Value,
      reportedFact: Value,
      verdict: z.string(),
    }),
  ),
});
/** Promised, reported plan, reported fact and verdict of one indicator; each value with its place. */
type Row = z.infer<typeof Reconciliation>['rows'][number];
interface Line {
  readonly of: z.infer<typeof Reconciliation>;
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
export function linesOf(reconciliations: readonly z.infer<typeof Reconciliation>[]): Line[] {
  return reconciliations.flatMap((of) => of.rows.map((row) => ({ of, row })));
}
