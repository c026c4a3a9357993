import type { Evidence } from '../model/evidence.ts';
import type { Check, CheckInput, Draft } from './check.ts';
import { same } from './exact.ts';
import { checkedEach } from './outcome.ts';
import { figure, message } from './print.ts';

interface Written {
  readonly value: number;
  readonly wordsValue: number;
  readonly words: string;
  readonly evidence: Evidence;
}

/** The grant amount and every other sum of money written both ways; the same sum printed twice counts once. */
function written({ report }: CheckInput): Written[] {
  const found = new Map<string, Written>();
  const add = (item: Written) => {
    const key = `${item.value} ${item.wordsValue}`;
    if (!found.has(key)) found.set(key, item);
  };
  const grant = report.project.amount;
  if (grant && grant.value !== null && grant.wordsValue !== null) {
    add({ value: grant.value, wordsValue: grant.wordsValue, words: grant.words ?? '', evidence: grant.evidence });
  }
  return [...found.values()];
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
