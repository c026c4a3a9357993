import { expect, test } from 'vitest';
import { blankAndZeroMixed } from '../../../src/check/rules/blank-and-zero-mixed.ts';
import { breakdown, drafts, input, report } from '../builder.ts';

test('fires when a table shows none both as 0 and as a dash', () => {
  const facts = report({ breakdowns: [breakdown('social', 10, { children: 0, youth: 10, older: null })] });
  expect(drafts(blankAndZeroMixed.check(input(facts)))).toMatchObject([{ about: 'social', actual: 'older', expected: 'children' }]);
});

test('stays silent when two tables differ from each other only', () => {
  const breakdowns = [breakdown('social', 10, { children: 0, youth: 10 }), breakdown('age', 10, { '13-16': null, '17-22': 10 })];
  expect(drafts(blankAndZeroMixed.check(input(report({ breakdowns }))))).toEqual([]);
});

test('is not checked on a scan', () => {
  const facts = report({ document: { textLayer: 'ocr' }, breakdowns: [breakdown('social', 10, { children: 0, older: null })] });
  expect(blankAndZeroMixed.check(input(facts))).toHaveProperty('notChecked');
});
