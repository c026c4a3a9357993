import type { Evidence } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { StructuredDocument } from '../model/structure.ts';

/** Rules that compare a figure with what stands elsewhere: one wrong figure makes them speak too. */
const FOLLOWS: ReadonlySet<FindingCode> = new Set([
  'totals-disagree',
  'narrative-total-disagrees',
  'event-exceeds-total',
  'double-counting',
  'demographics-impossible',
  'plan-not-met',
  'value-disagrees',
  'costs-exceed-grant',
  'line-overspent',
]);

const placeKey = ({ place }: Evidence): string => `${place.block}:${place.row}:${place.column}`;

/** One misprint is one finding: where the figures of a table name a wrong cell, what other rules make of that cell is left out. */
export function oneCause(findings: readonly Finding[], { sums }: StructuredDocument): Finding[] {
  const wrong = new Set(
    sums.flatMap(({ contradictions }) =>
      contradictions.flatMap(({ cell, doubt }) => (cell && doubt === null ? [placeKey(cell.evidence)] : [])),
    ),
  );
  if (!wrong.size) return [...findings];
  return findings.filter(({ code, evidence }) => !FOLLOWS.has(code) || !evidence.some((item) => wrong.has(placeKey(item))));
}
