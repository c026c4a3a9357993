import { REMAINDER } from '../domain/sum-words.ts';
import type { Report } from '../model/report.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { findCounts } from '../text/counts.ts';
import { same } from './exact.ts';

/** Whether the report says that exactly so much of the grant was left, saved or given back: in the total of a budget or in words. */
export function isLeftOver(value: number, { budget }: Report, { passages }: StructuredDocument): boolean {
  if (value <= 0) return false;
  const inBudget = budget.some(({ total, remaining }) => total && remaining?.value != null && same(remaining.value, value));
  return (
    inBudget || passages.some(({ clean, folded }) => REMAINDER.test(folded) && findCounts(clean).some((count) => same(count.value, value)))
  );
}
