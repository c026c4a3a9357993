import * as z from 'zod';
import { Certainty, ValueFound, ValueReading } from './certainty.ts';
import { Evidence } from './evidence.ts';

export const Severity = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;

/** Every code with its default severity, in the order of the catalogue. */
export const FINDING_CODES = {
  'parts-do-not-sum': 'high',
  'totals-disagree': 'high',
  'narrative-total-disagrees': 'high',
  'total-missing': 'low',
  'rows-shifted': 'high',
  'events-do-not-sum': 'high',
  'event-exceeds-total': 'medium',
  'double-counting': 'medium',
  'per-unit-product': 'high',
  'listed-count-disagrees': 'medium',
  'other-dominates': 'low',
  'round-shares': 'medium',
  'demographics-impossible': 'medium',
  'blank-and-zero-mixed': 'low',
  'plan-not-met': 'medium',
  'plan-fact-different-things': 'high',
  'fact-copied-from-plan': 'medium',
  'deviation-denied': 'high',
  'deviation-unexplained': 'medium',
  'value-disagrees': 'high',
  'each-versus-all': 'high',
  'task-unreported': 'medium',
  'event-incomplete': 'low',
  'amount-in-words': 'high',
  'budget-does-not-sum': 'high',
  'tax-implausible': 'medium',
  'costs-exceed-grant': 'high',
  'unit-disagrees': 'medium',
  'number-malformed': 'low',
  'product-wrong': 'high',
  'balance-wrong': 'high',
  'running-total-wrong': 'high',
  'ratio-wrong': 'medium',
  'part-exceeds-whole': 'high',
  'line-overspent': 'medium',
  'distributed-exceeds-made': 'medium',
  'listed-twice': 'low',
  'age-disagrees': 'low',
  'date-invalid': 'high',
  'date-outside-period': 'high',
  'page-count-disagrees': 'low',
  'name-disagrees': 'medium',
  'supplier-as-partner': 'medium',
  'link-disagrees': 'low',
  'section-empty': 'medium',
  'section-missing': 'medium',
  'numbering-broken': 'low',
  'kind-disagrees': 'low',
  'phone-unusable': 'low',
  'identifier-invalid': 'high',
  'text-repeated': 'low',
  'plan-changed': 'high',
  'planned-indicator-missing': 'high',
  'versions-disagree': 'high',
  'text-reused': 'medium',
  'contact-shared': 'low',
  'duplicate-report': 'low',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_CODES;
export const FindingCode = z.enum(Object.keys(FINDING_CODES) as [FindingCode, ...FindingCode[]]);

const Side = z.union([z.string(), z.number()]).nullable();

/** What a reviewer made of a finding. */
export const FindingDecision = z.object({
  /** `asked`: the grantee was asked and has not answered. */
  verdict: z.enum(['confirmed', 'dismissed', 'asked']),
  who: z.string(),
  at: z.string(),
  why: z.string(),
  /** It was made on an earlier version of the document, in which the same finding stood. */
  earlierVersion: z.literal(true).optional(),
});
export type FindingDecision = z.infer<typeof FindingDecision>;

/** Two statements that do not agree. `equation` is what a person would write on paper: `223 + 391 = 614`. */
export const Finding = z.object({
  /** Stable across re-ingestion: made from the code and what it is about, never from order or wording. */
  id: z.string(),
  code: FindingCode,
  severity: Severity,
  message: z.object({ ru: z.string(), kk: z.string(), en: z.string() }),
  actual: Side,
  expected: Side,
  equation: z.string().nullable(),
  /** How sure the reading of the values behind it is: the weakest of `found` and `reading` over the evidence. */
  certainty: Certainty,
  found: ValueFound,
  reading: ValueReading,
  evidence: z.array(Evidence),
  /** Names of the documents concerned (findings across documents only). */
  documents: z.array(z.string()).optional(),
  /** The decision that holds; absent while there is none. `at` is an ISO time. */
  decision: FindingDecision.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What became of a rule on one report. */
export const CheckResult = z.object({
  code: FindingCode,
  outcome: z.enum(['passed', 'fired', 'not-checked']),
  /** Why it was not checked: which data are missing or doubtful. */
  reason: z.string().nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export interface Excepted {
  readonly finding: Finding;
  readonly reason: string;
}
