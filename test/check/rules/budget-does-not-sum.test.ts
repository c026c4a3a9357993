import { expect, test } from 'vitest';
import { budgetDoesNotSum } from '../../../src/check/rules/budget-does-not-sum.ts';
import { amount, drafts, effect, evidence, input, quantity, report, structured } from '../builder.ts';

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

test('lines inside other lines are not added to them, whether words, numbers or only their sums say so', () => {
  const parts = [line('координатор', 60_000), line('бухгалтер', 40_000)];
  const others = [line('Аренда', 30_000), line('Итого', 130_000, true)];
  const check = (...budget: ReturnType<typeof line>[]) => drafts(budgetDoesNotSum.check(input(report({ budget }))));
  expect(check(line('Оплата труда, в том числе:', 100_000), ...parts, ...others)).toEqual([]);
  expect(check(line('Оплата труда', 100_000), ...parts, ...others)).toEqual([]);
  expect(check(line('Оплата труда', 100_000), line('из них координатор', 60_000), ...others)).toEqual([]);
  expect(check(line('Оплата труда', 90_000), ...others)).toHaveLength(1);
  // the two behind it are as much as it by chance
  expect(check(line('Оплата труда', 100_000), ...parts, line('Аренда', 30_000), line('Итого', 230_000, true))).toEqual([]);
});

test('where a line says that parts follow and none make it up, nothing is said of the sum', () => {
  const budget = [line('Закупки, в том числе:', 50_000), line('бумага', 10_000), line('Связь', 7_000), line('Итого', 80_000, true)];
  expect(budgetDoesNotSum.check(input(report({ budget })))).toHaveProperty('notChecked');
});

test('what the report says was saved or given back may be missing from the effects, another sum may not', () => {
  const spent = effects(3_362_656);
  const told = (line: string) =>
    drafts(
      budgetDoesNotSum.check(
        input(report({ project, effects: spent }), { document: structured([{ kind: 'budget', heading: 'Смета', body: [line] }]) }),
      ),
    );
  expect(told('Үнемделген 36 000 теңге грант берушінің шотына қайтарылды.')).toEqual([]);
  expect(told('Остаток 36 000 тенге возвращен.')).toEqual([]);
  expect(told('Остаток 35 000 тенге возвращен.')).toHaveLength(1);
});
