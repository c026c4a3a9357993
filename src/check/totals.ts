import type { Evidence } from '../model/evidence.ts';
import type { Breakdown, EffectCode, Quantity, Report } from '../model/report.ts';
import { DIMENSION_NAMES, EFFECT_NAMES } from '../wording/names.ts';
import type { MessageLanguage } from '../wording/print.ts';
import { same, sum } from './exact.ts';

/** A number that claims to be everybody the project reached. */
export interface StatedTotal {
  readonly key: string;
  readonly name: Record<MessageLanguage, string>;
  readonly value: number;
  readonly evidence: Evidence;
}

/** A plain, certain number: no range, no «не менее», nothing doubtful. */
export function exactValue(quantity: Quantity | null | undefined): number | null {
  if (!quantity || quantity.doubtful || quantity.comparator !== '=' || quantity.max !== null) return null;
  return quantity.value;
}

export function effectFact(report: Report, code: EffectCode): Quantity | null {
  return report.effects.find((effect) => effect.code === code)?.fact ?? null;
}

/** Totals of the breakdowns and the direct beneficiaries (fact), as far as they are stated and certain. */
export function statedTotals(report: Report): StatedTotal[] {
  const totals: StatedTotal[] = [];
  for (const { dimension, total } of report.participants.breakdowns) {
    if (total && total.value !== null && !total.doubtful) {
      totals.push({ key: dimension, name: DIMENSION_NAMES[dimension], value: total.value, evidence: total.evidence });
    }
  }
  const direct = effectFact(report, 'direct-beneficiaries');
  const value = exactValue(direct);
  if (direct && value !== null) {
    totals.push({ key: 'direct-beneficiaries', name: EFFECT_NAMES['direct-beneficiaries'], value, evidence: direct.evidence });
  }
  return totals;
}

/** The number of participants most totals agree on; null when there is none or no majority. */
export function agreedTotal(report: Report): StatedTotal | null {
  const totals = statedTotals(report);
  const votes = totals.map((total) => totals.filter((other) => same(other.value, total.value)).length);
  const most = Math.max(0, ...votes);
  const winners = totals.filter((_, index) => votes[index] === most);
  const first = winners[0];
  return first && winners.every((winner) => same(winner.value, first.value)) ? first : null;
}

/** Sum of the parts that have a value; null when one is doubtful or none has a value. */
export function partsSum(breakdown: Breakdown): number | null {
  const values = breakdown.parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  if (!values.length || breakdown.parts.some((part) => part.doubtful)) return null;
  return sum(values);
}
