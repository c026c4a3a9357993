import { expect, test } from 'vitest';
import { totalsDisagree } from '../../../src/check/rules/totals-disagree.ts';
import { breakdown, drafts, effect, input, quantity, report } from '../builder.ts';

const gender = breakdown('gender', 405, { male: 133, female: 272 });
const age = (total: number) => breakdown('age', total, { '13-16': 56, '17-22': total - 56 });

test('fires when one total differs from the others', () => {
  const facts = report({ breakdowns: [gender, age(419)], effects: [effect('direct-beneficiaries', 330, 405)] });
  expect(drafts(totalsDisagree.check(input(facts)))).toMatchObject([{ actual: 419, expected: 405, equation: '419 ≠ 405' }]);
});

test('stays silent when all agree, and when a fact is only a lower bound', () => {
  const bound = effect('direct-beneficiaries', 330, quantity(400, { comparator: '>=' }));
  expect(drafts(totalsDisagree.check(input(report({ breakdowns: [gender, age(405)], effects: [bound] }))))).toEqual([]);
});

test('is not checked with a single total', () => {
  expect(totalsDisagree.check(input(report({ breakdowns: [gender, breakdown('age', null, { '13-16': 5 })] })))).toHaveProperty(
    'notChecked',
  );
});
