import * as z from 'zod';
import { csv } from '../export/csv.ts';
import type { CellValue } from '../export/dataset.ts';
import { comparatorCell } from '../export/dataset.ts';
import { Evidence } from '../model/evidence.ts';
import { Comparator } from '../model/report.ts';

const Value = z.object({ value: z.number(), comparator: Comparator, evidence: Evidence }).nullable();
type Value = z.infer<typeof Value>;

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
type Reconciliation = z.infer<typeof Reconciliation>;

const VALUES = ['promised', 'interimFact', 'reportedPlan', 'reportedFact'] as const;
export const RECONCILIATION_COLUMNS = [
  ...['contract', 'grantee', 'title', 'plan', 'interim', 'final', 'activity', 'indicator', 'verdict'],
  ...VALUES.flatMap((name) => [name, `${name}Comparator`]),
  ...VALUES.flatMap((name) => [`${name}Page`, `${name}Block`, `${name}Row`, `${name}Column`, `${name}Quote`]),
];

/** Promised, reported plan, reported fact and verdict for every indicator, as a table; each value with its place. */
export function reconciliationCsv(reconciliations: readonly Reconciliation[]): string {
  const rows = reconciliations.flatMap(({ contract, grantee, title, plan, interim, final, rows }) =>
    rows.map((row): CellValue[] => [
      contract,
      grantee,
      title,
      plan,
      interim,
      final,
      row.activity,
      row.indicator,
      row.verdict,
      ...VALUES.flatMap((name) => valueCells(row[name])),
      ...VALUES.flatMap((name) => placeCells(row[name])),
    ]),
  );
  return csv([RECONCILIATION_COLUMNS, ...rows]);
}

function valueCells(value: Value): CellValue[] {
  return value ? [value.value, comparatorCell(value.comparator)] : [null, null];
}

function placeCells(value: Value): CellValue[] {
  if (!value) return [null, null, null, null, null];
  const { place, quote } = value.evidence;
  return [place.page, place.block, place.row, place.column, quote];
}
