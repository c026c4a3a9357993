import type { EffectCode, Indicator, Quantity, Report } from '../model/report.ts';
import { EFFECT_NAMES } from '../wording/names.ts';
import type { MessageLanguage } from '../wording/print.ts';
import { deviation } from './exact.ts';
import type { Tolerances } from './tolerances.ts';

/** A plan beside its fact: an indicator or a row of the table of effects. */
export interface Pair {
  readonly key: string;
  readonly name: Record<MessageLanguage, string>;
  readonly effect: EffectCode | null;
  readonly plan: Quantity & { value: number };
  readonly fact: Quantity & { value: number };
}

/** Money and staff are costs: less than planned is not a shortfall. */
export const COSTS: ReadonlySet<EffectCode> = new Set(['staff', 'specialists', 'specialists-vulnerable', 'payroll', 'taxes', 'purchases']);

function certain(quantity: Quantity | null): quantity is Quantity & { value: number } {
  return quantity !== null && quantity.value !== null && !quantity.doubtful;
}

export function indicatorName(indicator: Indicator): Record<MessageLanguage, string> {
  const name = indicator.name || indicator.activity || '';
  return { ru: name, kk: name, en: name };
}

export function pairs(report: Report): Pair[] {
  const indicators = report.indicators.flatMap((item): Pair[] => {
    const { plan, fact } = item;
    if (!certain(plan) || !certain(fact)) return [];
    return [{ key: [item.task, item.activity, item.name].join(' / '), name: indicatorName(item), effect: null, plan, fact }];
  });
  const effects = report.effects.flatMap((item): Pair[] => {
    const { plan, fact, code } = item;
    return certain(plan) && certain(fact) ? [{ key: code, name: EFFECT_NAMES[code], effect: code, plan, fact }] : [];
  });
  return [...effects, ...indicators];
}

/** Whether the fact reaches the plan; null when the wording does not decide it. */
export function reaches({ plan, fact }: Pair, { about }: Tolerances): boolean | null {
  if (plan.comparator === '<=' || fact.comparator === '<=') return null;
  const loose = plan.comparator === '~' || fact.comparator === '~';
  const needed = loose ? plan.value * (1 - about) : plan.value;
  const best = fact.max ?? fact.value;
  if (best >= needed) return true;
  return fact.comparator === '>=' ? null : false;
}

/** Whether plan and fact differ beyond what the plan's own wording allows: exceeding «не менее» is no difference. */
export function differs({ plan, fact }: Pair, { about }: Tolerances): boolean {
  const low = plan.value;
  const high = plan.comparator === '>=' ? Number.POSITIVE_INFINITY : (plan.max ?? plan.value);
  const least = plan.comparator === '<=' ? 0 : low;
  const loose = plan.comparator === '~' || fact.comparator === '~';
  if (fact.comparator === '<=' || (fact.comparator === '>=' && fact.value <= high)) return false;
  if (loose) return deviation(plan.value, fact.value) > about && !(fact.value >= least && fact.value <= high);
  return fact.value < least || fact.value > high;
}
