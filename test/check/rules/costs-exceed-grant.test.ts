import { expect, test } from 'vitest';
import { costsExceedGrant } from '../../../src/check/rules/costs-exceed-grant.ts';
import { activity, amount, drafts, evidence, input, quantity, report } from '../builder.ts';

const tasks = (costs: (number | null)[]) => [
  {
    number: '1',
    title: 'Задача',
    activities: costs.map((cost, index) => activity(`М ${index}`, { cost: quantity(cost) })),
    evidence: evidence('Задача'),
  },
];

test('fires when the activities cost more than the grant', () => {
  const facts = report({ project: { amount: amount(1000) }, tasks: tasks([600, 500]) });
  expect(drafts(costsExceedGrant.check(input(facts)))).toMatchObject([{ actual: 1100, expected: 1000 }]);
});

test('stays silent up to the grant', () => {
  expect(drafts(costsExceedGrant.check(input(report({ project: { amount: amount(1100) }, tasks: tasks([600, null, 500]) }))))).toEqual([]);
});

test('is not checked without costs', () => {
  expect(costsExceedGrant.check(input(report({ project: { amount: amount(1100) }, tasks: tasks([null]) })))).toHaveProperty('notChecked');
});

test('expenses above the grant, unless a line speaks of another source', () => {
  const line = (label: string, spent: number, planned = 500) => ({
    number: null,
    label,
    budgeted: quantity(planned),
    spent: quantity(spent),
    remaining: null,
    total: false,
    evidence: evidence(label),
  });
  const check = (...labels: string[]) =>
    costsExceedGrant.check(input(report({ project: { amount: amount(1000) }, budget: labels.map((label) => line(label, 600)) })));
  expect(drafts(check('Аренда', 'Печать'))).toMatchObject([{ actual: 1200, expected: 1000 }]);
  expect(check('Аренда', 'Печать (собственный вклад)')).toHaveProperty('notChecked');
  // more was planned than granted: somebody else pays too
  const planned = ['Аренда', 'Печать'].map((label) => line(label, 600, 600));
  const both = report({ project: { amount: amount(1000) }, budget: planned });
  expect(costsExceedGrant.check(input(both))).toHaveProperty('notChecked');
});

test('parts of lines cost nothing beside them, and lines that are not their own total say nothing', () => {
  const line = (label: string, spent: number, total = false) => ({
    number: null,
    label,
    budgeted: quantity(spent * 0.6),
    spent: quantity(spent),
    remaining: null,
    total,
    evidence: evidence(label),
  });
  const check = (...budget: ReturnType<typeof line>[]) =>
    costsExceedGrant.check(input(report({ project: { amount: amount(90_000) }, budget })));
  const parts = [line('тренер', 50_000), line('водитель', 30_000)];
  expect(drafts(check(line('Оплата труда, в т.ч.', 80_000), ...parts, line('Итого', 80_000, true)))).toEqual([]);
  expect(check(line('Оплата труда', 70_000), line('Аренда', 60_000), line('Итого', 95_000, true))).toHaveProperty('notChecked');
  expect(drafts(check(line('Оплата труда', 70_000), line('Аренда', 60_000), line('Итого', 130_000, true)))).toHaveLength(1);
});
