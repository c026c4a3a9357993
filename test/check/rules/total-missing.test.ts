import { expect, test } from 'vitest';
import { totalMissing } from '../../../src/check/rules/total-missing.ts';
import { breakdown, drafts, input, report } from '../builder.ts';

test('fires when the total cell is blank beside filled parts', () => {
  const facts = report({ breakdowns: [breakdown('gender', null, { male: 223, female: 391 })] });
  expect(drafts(totalMissing.check(input(facts)))).toMatchObject([
    { about: 'gender', actual: null, expected: 614, equation: '223 + 391 = 614' },
  ]);
});

test('stays silent when the total is there', () => {
  expect(drafts(totalMissing.check(input(report({ breakdowns: [breakdown('gender', 614, { male: 223, female: 391 })] }))))).toEqual([]);
});

test('is not checked when the table has no column for a total, or nothing is filled', () => {
  expect(totalMissing.check(input(report({ breakdowns: [breakdown('gender', undefined, { male: 1, female: 2 })] })))).toHaveProperty(
    'notChecked',
  );
  expect(totalMissing.check(input(report({ breakdowns: [breakdown('gender', null, { male: null, female: null })] })))).toHaveProperty(
    'notChecked',
  );
});
