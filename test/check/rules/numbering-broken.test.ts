import { expect, test } from 'vitest';
import { numberingBroken } from '../../../src/check/rules/numbering-broken.ts';
import { drafts, input, report, structured } from '../builder.ts';

const KINDS = ['activities', 'goal-achievement', 'changes', 'statistics', 'results', 'partners-analysis'] as const;
const form = (numbers: string[], body: string[] = []) =>
  input(report(), {
    document: structured(KINDS.map((kind, index) => ({ kind, heading: `${numbers[index]} ${kind}`, number: numbers[index] ?? '', body }))),
  });

test.each([
  ['skips a number', ['1.', '2.', '3.', '5.', '6.', '7.'], '1, 2, 3, 5, 6, 7'],
  ['repeats one', ['1.', '1.', '3.', '4.', '5.', '5.'], '1, 1, 3, 4, 5, 5'],
])('fires once when the numbering %s', (_, numbers, printed) => {
  expect(drafts(numberingBroken.check(form(numbers)))).toMatchObject([{ equation: printed }]);
});

test('stays silent in order, and when the missing number stands on a line of its own', () => {
  expect(drafts(numberingBroken.check(form(['1.', '2.', '3.', '4.', '5.', '6.'])))).toEqual([]);
  expect(drafts(numberingBroken.check(form(['1.', '2.', '4.', '5.', '6.', '7.'], ['3. Нераспознанный заголовок'])))).toEqual([]);
});

test('is not checked without numbers', () => {
  expect(numberingBroken.check(form(['', '', '', '', '', '']))).toHaveProperty('notChecked');
});

test('stays silent when a question of the form was not recognised where the number is missing', () => {
  const known = KINDS.filter((kind) => kind !== 'results');
  const parts = known.map((kind) => ({ kind, heading: kind, number: `${KINDS.indexOf(kind) + 1}.` }));
  expect(drafts(numberingBroken.check(input(report(), { document: structured(parts) })))).toEqual([]);
});
