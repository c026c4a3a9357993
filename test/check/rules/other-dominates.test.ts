import { expect, test } from 'vitest';
import { otherDominates } from '../../../src/check/rules/other-dominates.ts';
import { breakdown, drafts, input, report } from '../builder.ts';

test('fires when other categories are more than half', () => {
  const facts = report({ breakdowns: [breakdown('social', 421, { youth: 186, other: 235 })] });
  expect(drafts(otherDominates.check(input(facts)))).toMatchObject([{ actual: 235, equation: '235 / 421 = 56 %' }]);
});

test('stays silent at exactly half and below', () => {
  const facts = report({ breakdowns: [breakdown('social', 420, { youth: 210, other: 210 })] });
  expect(drafts(otherDominates.check(input(facts)))).toEqual([]);
});
