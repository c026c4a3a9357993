import type { FindingCode } from '../model/finding.ts';

/** What a rule needs of the reading before its word is taken. */
export interface Needs {
  /** It holds figures of cells against each other: what they are must not be guessed, and no other reading may put them right. */
  readonly figures: boolean;
  /** It looks at the rows of a table one by one: when it flags most of them, the table was misread. */
  readonly rows: boolean;
}

const FIGURES: ReadonlySet<FindingCode> = new Set([
  'totals-disagree',
  'narrative-total-disagrees',
  'event-exceeds-total',
  'demographics-impossible',
  'plan-not-met',
  'value-disagrees',
  'budget-does-not-sum',
  'costs-exceed-grant',
  'tax-implausible',
  'line-overspent',
  'distributed-exceeds-made',
]);

const ROWS: ReadonlySet<FindingCode> = new Set([
  'event-exceeds-total',
  'plan-not-met',
  'plan-fact-different-things',
  'value-disagrees',
  'line-overspent',
  'distributed-exceeds-made',
  'age-disagrees',
  'date-invalid',
  'date-outside-period',
  'phone-unusable',
  'identifier-invalid',
]);

export function needsOf(code: FindingCode): Needs {
  return { figures: FIGURES.has(code), rows: ROWS.has(code) };
}
