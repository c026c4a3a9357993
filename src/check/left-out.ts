import type { FindingCode } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Rules that miss something or add up what stands all over the document: they prove nothing when pages were left out. */
const NEED_EVERY_PAGE: ReadonlySet<FindingCode> = new Set([
  'budget-does-not-sum',
  'events-do-not-sum',
  'listed-count-disagrees',
  'narrative-total-disagrees',
  'numbering-broken',
  'parts-do-not-sum',
  'section-empty',
  'section-missing',
  'task-unreported',
  'total-missing',
]);

/** Whether a rule needs pages that were left out for a limit. */
export function needsPagesLeftOut(code: FindingCode, { warnings }: Report['document']): boolean {
  return NEED_EVERY_PAGE.has(code) && warnings.some((warning) => warning.code.startsWith('limit-'));
}
