import { expect, test } from 'vitest';
import { factCopiedFromPlan } from '../../../src/check/rules/fact-copied-from-plan.ts';
import { drafts, indicator, input, quantity, report } from '../builder.ts';

const cell = (raw: string, value = 9, comparator: '=' | '>=' = '>=') => quantity(value, { raw, comparator });

test('fires when the fact keeps the plan’s «не менее»', () => {
  const indicators = [indicator('Встречи', cell('не менее 9 встреч'), cell('Не менее 9 встреч'))];
  const [draft] = drafts(factCopiedFromPlan.check(input(report({ indicators }))));
  expect(draft).toMatchObject({ actual: 'Не менее 9 встреч', equation: 'не менее 9 встреч = Не менее 9 встреч' });
});

test('stays silent on equal plain numbers and on a fact of its own', () => {
  const indicators = [
    indicator('Семинары', cell('4', 4, '='), cell('4', 4, '=')),
    indicator('Встречи', cell('не менее 9 встреч'), cell('11 встреч', 11, '=')),
  ];
  expect(drafts(factCopiedFromPlan.check(input(report({ indicators }))))).toEqual([]);
});
