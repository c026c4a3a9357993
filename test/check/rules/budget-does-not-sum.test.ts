import { expect, test } from 'vitest';
import { budgetDoesNotSum } from '../../../src/check/rules/budget-does-not-sum.ts';
import { amount, drafts, effect, evidence, input, quantity, report } from '../builder.ts';

const effects = (purchases: number | null) => [
  effect('payroll', 540_000, 540_000),
  effect('taxes', 61_344, 61_344),
  effect('purchases', 3_398_656, purchases),
];
const project = { amount: amount(4_000_000) };
const line = (label: string, spent: number | null, total = false) => ({
  number: null,
  label,
  budgeted: null,
  spent: quantity(spent),
  remaining: null,
  total,
  evidence: evidence(label),
});

test('fires when payroll, taxes and purchases are not the grant', () => {
  const found = drafts(budgetDoesNotSum.check(input(report({ project, effects: effects(3_265_024) }))));
  expect(found).toMatchObject([{ about: 'fact', actual: 3_866_368, expected: 4_000_000 }]);
});

test('fires when cost lines are not their total', () => {
  const budget = [line('Оплата труда', 100), line('Аренда', 50), line('Итого', 160, true)];
  expect(drafts(budgetDoesNotSum.check(input(report({ budget }))))).toMatchObject([{ about: 'spent', equation: '100 + 50 = 150 ≠ 160' }]);
});

test('stays silent when everything adds up', () => {
  const budget = [line('Оплата труда', 100), line('Аренда', null), line('Связь', 60), line('Итого', 160, true)];
  expect(drafts(budgetDoesNotSum.check(input(report({ project, budget, effects: effects(3_398_656) }))))).toEqual([]);
});

test('stays silent about the fact of an interim report and about a blank component', () => {
  const interim = report({ document: { kind: 'interim-report' }, project, effects: effects(1) });
  expect(drafts(budgetDoesNotSum.check(input(interim)))).toEqual([]);
  expect(drafts(budgetDoesNotSum.check(input(report({ project, effects: effects(null) }))))).toEqual([]);
});
