import type { Check, Draft } from './check.ts';
import { checked, notChecked } from './outcome.ts';
import { message } from './print.ts';

const THOUSANDS = /тыс|мың/iu;
const MONEY = /тенге|теңге|(?<![\p{L}])(?:тг|kzt)(?![\p{L}])|₸/iu;

/** Proposals' amounts: the column is in thousands, the cell says tenge (or the other way round). */
export const unitDisagrees: Check = {
  code: 'unit-disagrees',
  check({ report }) {
    const amounts = report.proposals.flatMap(({ amount, scale }) =>
      amount && amount.value !== null && MONEY.test(amount.raw) ? [{ amount, scale }] : [],
    );
    if (!amounts.length) return notChecked('no-units');
    const wrong = amounts.filter(({ amount, scale }) => scale === 1000 && !THOUSANDS.test(amount.raw) && !/млн|миллион/iu.test(amount.raw));
    const first = wrong[0];
    if (!first) return checked([]);
    const cells = wrong.map(({ amount }) => `«${amount.raw.trim()}»`).join(', ');
    const draft: Draft = {
      about: 'proposals',
      message: message({
        ru: () => `Столбец назван в тысячах тенге, а в ячейках стоит ${cells}.`,
        kk: () => `Баған мың теңгемен аталған, ал ұяшықтарда ${cells} тұр.`,
        en: () => `The column is in thousands of tenge, its cells say ${cells}.`,
      }),
      actual: first.amount.raw.trim(),
      expected: 'тысячи тенге / мың теңге',
      equation: null,
      evidence: wrong.map(({ amount }) => amount.evidence),
    };
    return checked([draft]);
  },
};
