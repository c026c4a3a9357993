import { expect, test } from 'vitest';
import { roundShares } from '../../../src/check/rules/round-shares.ts';
import { breakdown, drafts, input, report } from '../builder.ts';

const social = { youth: 44, 'civil-servants': 22, disabled: 11, older: 33, unemployed: 55, other: 55 };

test('fires when every part is a multiple of 5 % of the total', () => {
  const breakdowns = [breakdown('gender', 220, { male: 66, female: 154 }), breakdown('social', 220, social)];
  expect(drafts(roundShares.check(input(report({ breakdowns }))))).toMatchObject([{ actual: 11, equation: '5 % × 220 = 11' }]);
});

test('stays silent when one part is not, and for small totals', () => {
  const breakdowns = [breakdown('gender', 220, { male: 67, female: 153 }), breakdown('social', 220, social)];
  const small = [breakdown('age', 80, { a: 4, b: 8, c: 12, d: 16, e: 20, f: 4, g: 8, h: 8 })];
  expect(drafts(roundShares.check(input(report({ breakdowns }))))).toEqual([]);
  expect(drafts(roundShares.check(input(report({ breakdowns: small }))))).toEqual([]);
});
