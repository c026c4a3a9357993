import { expect, test } from 'vitest';
import { valueDisagrees } from '../../../src/check/rules/value-disagrees.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { drafts, effect, evidence, indicator, input, quantity, report, statement } from '../builder.ts';

const facts = report({ effects: [effect('indirect-beneficiaries', 10_000, 12_680)] });
const reach = (value: number, comparator: '=' | '~' | '>=' = '=') => statement(value, { measure: 'indirect-reach', comparator });
const check = (...statements: Statement[]) => drafts(valueDisagrees.check(input(facts, { statements })));

test('fires when the prose gives another indirect reach than the table', () => {
  expect(check(reach(11_180))).toMatchObject([{ actual: 11_180, expected: 12_680 }]);
});

test('fires on «около» that is too far', () => {
  expect(check(reach(10_000, '~'))).toHaveLength(1);
});

test('stays silent on «около» close by, «более» that holds, and a plan', () => {
  expect(check(reach(12_500, '~'), reach(12_000, '>='), { ...reach(10_000), aspect: 'plan' })).toEqual([]);
});

test('fires when the results cell of a row counts more than its fact cell', () => {
  const at = (column: number) => ({ ...evidence('x'), place: { ...evidence('x').place, block: 5, row: 2, column } });
  const indicators = [indicator('Семинары', quantity(3, { unit: 'семинар' }), quantity(3, { unit: 'семинар', evidence: at(4) }))];
  const seminars = (value: number) => statement(value, { unit: 'семинар', measure: 'seminars', scope: 'activity', evidence: at(3) });
  const run = (...statements: Statement[]) => drafts(valueDisagrees.check(input(report({ indicators }), { statements })));
  expect(run(seminars(9))).toMatchObject([{ actual: 9, expected: 3 }]);
  expect(run(seminars(3))).toEqual([]);
  expect(run(seminars(1), seminars(2))).toEqual([]);
});
