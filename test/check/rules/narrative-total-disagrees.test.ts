import { expect, test } from 'vitest';
import { narrativeTotalDisagrees } from '../../../src/check/rules/narrative-total-disagrees.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { breakdown, drafts, evidence, input, report, statement } from '../builder.ts';

const facts = report({ breakdowns: [breakdown('gender', 520, { male: 156, female: 364 })] });
const check = (...statements: Statement[]) => drafts(narrativeTotalDisagrees.check(input(facts, { statements })));

test('fires once when the prose gives the project another number, however often it says so', () => {
  const found = check(statement(161), statement(161, { evidence: evidence('ещё раз 161') }), statement(520));
  expect(found).toMatchObject([{ actual: 161, expected: 520, equation: '161 ≠ 520' }]);
  expect(found[0]?.evidence).toHaveLength(3);
});

test('stays silent on a part, a plan, «более» that the table satisfies, and «около»', () => {
  const near = [
    statement(161, { scope: 'event' }),
    statement(450, { aspect: 'plan' }),
    statement(500, { comparator: '>=' }),
    statement(500, { comparator: '~' }),
    statement(20, { distribution: 'each' }),
  ];
  expect(check(statement(520), ...near)).toEqual([]);
});

test('is not checked when the tables do not agree on a number', () => {
  expect(narrativeTotalDisagrees.check(input(report(), { statements: [statement(161)] }))).toHaveProperty('notChecked');
});
