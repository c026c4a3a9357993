import { expect, test } from 'vitest';
import { amountInWords } from '../../../src/check/rules/amount-in-words.ts';
import { amount, drafts, input, report, structured } from '../builder.ts';

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

test('every sum written both ways counts, the same one once', () => {
  const document = (said: string) =>
    structured([
      { kind: 'other', heading: 'Акт', body: [`Оказаны услуги на сумму 592 000 (${said}) тенге.`, `Итого 592 000 (${said}) тенге.`] },
    ]);
  const check = (said: string) => drafts(amountInWords.check(input(report(), { document: document(said) })));
  expect(check('пятьсот двадцать девять тысяч')).toMatchObject([{ actual: 592_000, expected: 529_000 }]);
  expect(check('пятьсот девяносто две тысячи')).toEqual([]);
});
