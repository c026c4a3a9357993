import type { Quantity } from '../model/report.ts';
import { fold, words } from '../text/normalize.ts';
import { stem } from '../text/stem.ts';
import type { Check, Draft } from './check.ts';
import { checkedEach } from './outcome.ts';
import { indicatorName } from './plan-fact.ts';
import { message } from './print.ts';

/** Words that measure without naming what is measured, folded stems or their beginnings. */
const GENERIC =
  /^(?:(?:для|шт|раз|рет|экз|чел|дана|адам|тыс|мын|млн|сан|год|жыл|кем|план|факт|этап|иссар|шар)$|челов|участ|катысуш|штук|экземпл|единиц|бирлик|менее|более|кемин|около|порядк|шамамен|жуык|свыше|астам|артык|всего|барлыг|барлык|жалпы|общ|итого|кажд|тенге|процент|числ|количеств|мероприят)/u;
const LETTERS = /\p{L}/u;

/** What a quantity counts, as stems of the words printed beside the number; generic units are left out. */
export function countedStems(quantity: Quantity): Set<string> {
  const said = quantity.unit ?? quantity.raw.replace(/\([^)]{0,200}\)/g, ' ');
  const all = words(said).filter((word) => LETTERS.test(word.value) && !/\d/.test(word.value));
  return new Set(all.map((word) => stem(word.value)).filter((item) => item.length > 2 && !GENERIC.test(fold(item))));
}

function alike(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length, 5);
  return length >= 3 && left.slice(0, length) === right.slice(0, length);
}

/** Both name what they count, and no word of one is a word of the other. */
export function namesDifferentThings(plan: Quantity, fact: Quantity): boolean {
  const planned = [...countedStems(plan)];
  const done = [...countedStems(fact)];
  return planned.length > 0 && done.length > 0 && !planned.some((left) => done.some((right) => alike(left, right)));
}

export const planFactDifferentThings: Check = {
  code: 'plan-fact-different-things',
  check({ report }) {
    const named = report.indicators.filter(({ plan, fact }) => plan && fact && countedStems(plan).size > 0 && countedStems(fact).size > 0);
    return checkedEach(named, 'no-plan-fact', (indicator): Draft[] => {
      const { plan, fact } = indicator;
      if (!plan || !fact || plan.doubtful || fact.doubtful || plan.value === null || fact.value === null) return [];
      if (!namesDifferentThings(plan, fact)) return [];
      const name = indicatorName(indicator);
      const [left, right] = [plan.raw.trim(), fact.raw.trim()];
      return [
        {
          about: [indicator.activity, indicator.name].join(' / '),
          message: message({
            ru: () => `План и факт считают разное («${name.ru}»): план «${left}», факт «${right}».`,
            kk: () => `Жоспар мен нақты көрсеткіш әртүрлі нәрсені санайды («${name.kk}»): жоспар «${left}», нақты «${right}».`,
            en: () => `Plan and fact count different things (“${name.en}”): plan “${left}”, fact “${right}”.`,
          }),
          actual: right,
          expected: left,
          equation: `${left} ≠ ${right}`,
          evidence: [plan.evidence, fact.evidence],
        },
      ];
    });
  },
};
