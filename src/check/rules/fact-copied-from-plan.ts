import { key } from '../../text/normalize.ts';
import { message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { indicatorName } from '../plan-fact.ts';

export const factCopiedFromPlan: Check = {
  code: 'fact-copied-from-plan',
  check({ report }) {
    const both = report.indicators.filter(({ plan, fact }) => plan && fact?.raw.trim());
    if (!both.length) return notChecked('no-plan-fact');
    const copied = both.flatMap((indicator) => {
      const { plan, fact } = indicator;
      if (!plan || !fact || fact.doubtful || plan.doubtful || fact.value === null) return [];
      const unsure = fact.comparator !== '=' && fact.comparator === plan.comparator && fact.value === plan.value;
      return unsure && key(fact.raw) === key(plan.raw) ? [{ name: indicatorName(indicator), plan, fact }] : [];
    });
    const first = copied[0];
    if (!first) return checked([]);
    const wording = first.fact.raw.trim();
    return checked([
      {
        about: 'wording',
        message: message({
          ru: () => `Факт повторяет слова плана («${wording}», показателей: ${copied.length}) и не называет результата: ${first.name.ru}.`,
          kk: () =>
            `Нақты көрсеткіш жоспардың сөзін қайталайды («${wording}», көрсеткіш саны: ${copied.length}), нәтиже аталмаған: ${first.name.kk}.`,
          en: () =>
            `The fact repeats the wording of the plan (“${wording}”, indicators: ${copied.length}) and states no result: ${first.name.en}.`,
        }),
        actual: wording,
        expected: null,
        equation: `${first.plan.raw.trim()} = ${wording}`,
        evidence: copied.flatMap(({ plan, fact }) => [plan.evidence, fact.evidence]),
      },
    ]);
  },
};
