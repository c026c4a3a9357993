import { expect, test } from 'vitest';
import { eachVersusAll } from '../../../src/check/rules/each-versus-all.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { drafts, input, report, statement } from '../builder.ts';

const problems = (value: number, distribution: 'all' | 'each', measure = 'проблем') =>
  statement(value, { measure, distribution, noun: 'проблем' });
const check = (...statements: Statement[]) => eachVersusAll.check(input(report(), { statements }));

test('fires when a total is elsewhere the number in each', () => {
  expect(drafts(check(problems(9, 'all'), problems(9, 'each')))).toMatchObject([{ actual: 9, expected: 9 }]);
});

test('stays silent when the numbers or the things counted differ', () => {
  expect(drafts(check(problems(27, 'all'), problems(9, 'each')))).toEqual([]);
  expect(drafts(check(problems(9, 'all', 'встреч'), problems(9, 'each')))).toEqual([]);
});

test('a sum of money without a word for the whole may be one of several', () => {
  const paid = (distribution: 'unstated' | 'each' | 'all') =>
    statement(840_000, { measure: 'тенге', distribution, noun: 'тенге', unit: 'тенге', scope: 'project' });
  expect(check(paid('unstated'), paid('each'))).toHaveProperty('notChecked');
  expect(drafts(check(paid('all'), paid('each')))).toHaveLength(1);
});

test('is not checked when nothing is said of each', () => {
  expect(check(problems(9, 'all'))).toHaveProperty('notChecked');
});
