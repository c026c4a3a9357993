import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { same } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { agreedTotal, statedTotals } from '../totals.ts';

export const totalsDisagree: Check = {
  code: 'totals-disagree',
  check({ report }) {
    const totals = statedTotals(report);
    const first = totals[0];
    if (!first || totals.length < 2) return notChecked('fewer-than-two-totals');
    if (totals.every((total) => same(total.value, first.value))) return checked([]);
    const common = agreedTotal(report) ?? first;
    const other = totals.find((total) => !same(total.value, common.value)) ?? first;
    const list = (language: 'ru' | 'kk' | 'en', n: (value: number) => string) =>
      totals.map((total) => `${total.name[language]} — ${n(total.value)}`).join(', ');
    return checked([
      {
        about: 'participants',
        message: message({
          ru: (n) => `Итоги по участникам расходятся: ${list('ru', n)}.`,
          kk: (n) => `Қатысушылар бойынша жиындар сәйкес келмейді: ${list('kk', n)}.`,
          en: (n) => `The totals of participants differ: ${list('en', n)}.`,
        }),
        actual: other.value,
        expected: common.value,
        equation: `${figure(other.value)} ≠ ${figure(common.value)}`,
        evidence: totals.map((total) => total.evidence),
      },
    ]);
  },
};
