import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checkedEach } from '../outcome.ts';
import { agreedTotal, partsSum } from '../totals.ts';

export const otherDominates: Check = {
  code: 'other-dominates',
  check({ report, tolerances }) {
    const social = report.participants.breakdowns.filter((breakdown) => breakdown.dimension === 'social' && partsSum(breakdown) !== null);
    return checkedEach(social, 'no-breakdown', (breakdown) => {
      const other = breakdown.parts.find((part) => part.code === 'other');
      const total = breakdown.total?.value ?? agreedTotal(report)?.value ?? partsSum(breakdown);
      if (!other || other.value === null || total === null || other.value <= total * tolerances.otherShare || other.value > total)
        return [];
      const value = other.value;
      const share = Math.round((value / total) * 100);
      return [
        {
          about: 'social',
          message: message({
            ru: (n) => `«Другие категории» — ${n(value)} из ${n(total)} (${share} %): больше половины участников не описаны.`,
            kk: (n) => `«Басқа санаттар» — ${n(total)} адамның ${n(value)}-і (${share} %): қатысушылардың жартысынан көбі сипатталмаған.`,
            en: (n) =>
              `“Other categories” hold ${n(value)} of ${n(total)} (${share} %): more than half of the participants are not described.`,
          }),
          actual: value,
          expected: null,
          equation: `${figure(value)} / ${figure(total)} = ${share} %`,
          evidence: [other.evidence, ...(breakdown.total ? [breakdown.total.evidence] : [])],
        },
      ];
    });
  },
};
