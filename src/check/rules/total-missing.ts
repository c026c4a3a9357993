import { DIMENSION_NAMES } from '../../wording/names.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checkedEach } from '../outcome.ts';
import { partsSum } from '../totals.ts';

export const totalMissing: Check = {
  code: 'total-missing',
  check({ report }) {
    const breakdowns = report.participants.breakdowns.filter(
      (breakdown) => breakdown.total && breakdown.parts.length > 1 && partsSum(breakdown) !== null,
    );
    return checkedEach(breakdowns, 'no-breakdown', (breakdown) => {
      const sum = partsSum(breakdown);
      const total = breakdown.total;
      if (!total || total.value !== null || total.doubtful || sum === null || sum === 0) return [];
      const name = DIMENSION_NAMES[breakdown.dimension];
      const parts = breakdown.parts.flatMap((part) => (part.value === null ? [] : [part]));
      return [
        {
          about: breakdown.dimension,
          message: message({
            ru: (n) => `В таблице «${name.ru}» не заполнен итог; части дают ${n(sum)}.`,
            kk: (n) => `«${name.kk}» кестесінде жиыны толтырылмаған; бөліктері ${n(sum)} береді.`,
            en: (n) => `The total of the table “${name.en}” is blank; its parts give ${n(sum)}.`,
          }),
          actual: null,
          expected: sum,
          equation: `${parts.map((part) => figure(part.value ?? 0)).join(' + ')} = ${figure(sum)}`,
          evidence: [total.evidence, ...parts.map((part) => part.evidence)],
        },
      ];
    });
  },
};
