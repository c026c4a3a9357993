import { expect, test } from 'vitest';
import { valueDisagrees } from '../../src/check/value-disagrees.ts';
import type { Statement } from '../../src/model/statement.ts';
import { drafts, effect, input, report, statement } from './builder.ts';

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
