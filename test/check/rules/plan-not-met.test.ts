import { expect, test } from 'vitest';
import { planNotMet } from '../../../src/check/rules/plan-not-met.ts';
import { drafts, effect, indicator, input, quantity, report } from '../builder.ts';

const posts = (fact: number, comparator: '=' | '>=' = '=') => indicator('Количество постов', quantity(20, { comparator }), quantity(fact));

test('fires when a fact is below its plan', () => {
  const found = drafts(planNotMet.check(input(report({ indicators: [posts(13)], effects: [effect('ngos', 5, 4)] }))));
  expect(found).toMatchObject([{ equation: '4 < 5' }, { actual: 13, expected: 20, equation: '13 < 20' }]);
});

test('stays silent on success, on costs, and on a loose plan', () => {
  const indicators = [posts(98, '>='), indicator('Участники', quantity(60, { comparator: '~' }), quantity(58))];
  indicators.push(indicator('Расходы на проезд', quantity(3_900_000), quantity(3_745_400)));
  const effects = [effect('payroll', 540_000, 420_000), effect('staff', 3, 2), effect('partners', null, 2)];
  expect(drafts(planNotMet.check(input(report({ indicators, effects }))))).toEqual([]);
});

test('stays silent when plan and fact count different things', () => {
  const indicators = [indicator('Встречи', quantity(60, { unit: 'ветераны' }), quantity(44, { unit: 'ученики' }))];
  expect(planNotMet.check(input(report({ indicators })))).toHaveProperty('notChecked');
});

test('is not checked on an interim report', () => {
  expect(planNotMet.check(input(report({ document: { kind: 'interim-report' }, indicators: [posts(13)] })))).toHaveProperty('notChecked');
});
