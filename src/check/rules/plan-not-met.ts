import { EXPENSE } from '../../domain/sum-words.ts';
import { fold } from '../../text/normalize.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';
import { COSTS, type Pair, pairs, reaches } from '../plan-fact.ts';
import type { Tolerances } from '../tolerances.ts';
import { namesDifferentThings } from './plan-fact-different-things.ts';

function drafts(pair: Pair, tolerances: Tolerances): Draft[] {
  if (reaches(pair, tolerances) !== false) return [];
  const { key, name, plan, fact } = pair;
  return [
    {
      about: key,
      message: message({
        ru: (n) => `План не выполнен: «${name.ru}» — план ${n(plan.value)}, факт ${n(fact.value)}.`,
        kk: (n) => `Жоспар орындалмаған: «${name.kk}» — жоспар ${n(plan.value)}, нақты ${n(fact.value)}.`,
        en: (n) => `Plan not met: “${name.en}” — plan ${n(plan.value)}, fact ${n(fact.value)}.`,
      }),
      actual: fact.value,
      expected: plan.value,
      equation: `${figure(fact.value)} < ${figure(plan.value)}`,
      evidence: [plan.evidence, fact.evidence],
    },
  ];
}

/** On a scan «71» read as «1» is a lost digit, not a shortfall. */
function lostDigit({ plan, fact }: Pair): boolean {
  return String(plan.value).includes(String(fact.value)) && plan.value !== fact.value;
}

export const planNotMet: Check = {
  code: 'plan-not-met',
  check({ report, tolerances }) {
    if (report.document.kind === 'interim-report') return notChecked('interim');
    const scanned = report.document.textLayer !== 'native';
    const known = scanned ? pairs(report).filter((pair) => !lostDigit(pair)) : pairs(report);
    const upward = known.filter(
      (pair) => !(pair.effect ? COSTS.has(pair.effect) : EXPENSE.test(fold(pair.name.ru))) && !namesDifferentThings(pair.plan, pair.fact),
    );
    return checkedEach(upward, 'no-plan-fact', (pair) => drafts(pair, tolerances));
  },
};
