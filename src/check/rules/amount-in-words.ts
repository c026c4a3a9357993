import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import { findMoney } from '../../text/money.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { same } from '../exact.ts';
import { checkedEach } from '../outcome.ts';

interface Written {
  readonly value: number;
  readonly wordsValue: number;
  readonly words: string;
  readonly evidence: Evidence;
}

/** The grant amount and every other sum of money written both ways; the same sum printed twice counts once. */
function written({ report, document }: CheckInput): Written[] {
  const found = new Map<string, Written>();
  const add = (item: Written) => {
    const key = `${item.value} ${item.wordsValue}`;
    if (!found.has(key)) found.set(key, item);
  };
  const grant = report.project.amount;
  if (grant && grant.value !== null && grant.wordsValue !== null) {
    add({ value: grant.value, wordsValue: grant.wordsValue, words: grant.words ?? '', evidence: grant.evidence });
  }
  const seen = new Set([...found.values()].map(({ evidence }) => place(evidence)));
  for (const passage of document.passages) {
    if (passage.doubtful || report.document.textLayer === 'ocr' || passage.clean.length > LONGEST || !WRITTEN_OUT.test(passage.clean))
      continue;
    for (const { start, end, value: sum } of findMoney(passage.clean)) {
      if (sum.wordsValue === null || sum.currency === null || sum.malformed) continue;
      const evidence = cite(passage, start, end);
      if (!seen.has(place(evidence))) add({ value: sum.value, wordsValue: sum.wordsValue, words: sum.words ?? '', evidence });
    }
  }
  return [...found.values()];
}

/** Digits with words in brackets or behind a dash. */
const WRITTEN_OUT = /\d\s{0,3}(?:тенге|теңге|тг|₸)?\s{0,3}[(–—-]\s{0,3}\p{L}{2}/iu;
const LONGEST = 6000;

function place({ place: { block, row, column } }: Evidence): string {
  return `${block}:${row}:${column}`;
}

export const amountInWords: Check = {
  code: 'amount-in-words',
  check(input) {
    return checkedEach(written(input), 'no-amount-words', ({ value, wordsValue, words, evidence }): Draft[] => {
      if (same(value, wordsValue)) return [];
      return [
        {
          about: `${value} ${wordsValue}`,
          message: message({
            ru: (n) => `Цифрами написано ${n(value)}, а прописью — ${n(wordsValue)} («${words}»).`,
            kk: (n) => `Санмен ${n(value)}, ал жазумен ${n(wordsValue)} («${words}») деп жазылған.`,
            en: (n) => `The digits say ${n(value)}, the words say ${n(wordsValue)} (“${words}”).`,
          }),
          actual: value,
          expected: wordsValue,
          equation: `${figure(value)} ≠ ${figure(wordsValue)}`,
          evidence: [evidence],
        },
      ];
    });
  },
};
