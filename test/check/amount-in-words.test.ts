import { expect, test } from 'vitest';
import { amountInWords } from '../../src/check/amount-in-words.ts';
import { amount, drafts, input, report } from './builder.ts';

test('fires when digits and words of the grant differ', () => {
  const facts = report({
    project: { amount: amount(9_702_640, { words: 'девять миллионов семьсот одна тысяча', wordsValue: 9_701_640 }) },
  });
  expect(drafts(amountInWords.check(input(facts)))).toMatchObject([{ actual: 9_702_640, expected: 9_701_640 }]);
});

test('stays silent when they agree', () => {
  expect(drafts(amountInWords.check(input(report({ project: { amount: amount(4_000_000, { wordsValue: 4_000_000 }) } }))))).toEqual([]);
});

test('is not checked when the words cannot be read', () => {
  expect(amountInWords.check(input(report({ project: { amount: amount(4_000_000, { words: 'четыре мил' }) } })))).toHaveProperty(
    'notChecked',
  );
});
