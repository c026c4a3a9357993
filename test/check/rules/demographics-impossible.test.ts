import { expect, test } from 'vitest';
import { demographicsImpossible } from '../../../src/check/rules/demographics-impossible.ts';
import { breakdown, drafts, input, report } from '../builder.ts';

const age = (young: number, middle: number | null, old: number | null) =>
  breakdown('age', 280, { '13-16': young, '46-58': middle, '59+': old });
const social = (older: number | null, children = 5) => breakdown('social', 280, { children, older });

test('fires when 50+ is smaller than 59+', () => {
  const facts = report({ breakdowns: [social(17), age(28, 45, 24)] });
  expect(drafts(demographicsImpossible.check(input(facts)))).toMatchObject([
    { about: 'older', actual: 17, expected: 24, equation: '17 < 24' },
  ]);
});

test('fires when 50+ is larger than 46–58 and 59+ together', () => {
  const facts = report({ breakdowns: [social(70), age(28, 45, 24)] });
  expect(drafts(demographicsImpossible.check(input(facts)))).toMatchObject([{ actual: 70, expected: 69, equation: '70 > 69' }]);
});

test('fires when children are reported and no bracket can hold them', () => {
  const facts = report({ breakdowns: [social(30, 12), age(0, 45, 24)] });
  expect(drafts(demographicsImpossible.check(input(facts)))).toMatchObject([{ about: 'children', actual: 12 }]);
});

test('fewer pensioners than people over 59 are possible, more than people over 45 are not', () => {
  const retired = (value: number) => {
    const status = social(value);
    return { ...status, parts: status.parts.map((part) => (part.code === 'older' ? { ...part, label: 'Зейнеткерлер' } : part)) };
  };
  expect(drafts(demographicsImpossible.check(input(report({ breakdowns: [retired(17), age(28, 45, 24)] }))))).toEqual([]);
  expect(drafts(demographicsImpossible.check(input(report({ breakdowns: [retired(70), age(28, 45, 24)] }))))).toHaveLength(1);
});

test('stays silent within the bounds and when a bracket is blank', () => {
  for (const breakdowns of [
    [social(24), age(28, 45, 24)],
    [social(69), age(28, 45, 24)],
    [social(null), age(28, 45, 24)],
    [social(17), age(28, 45, null)],
  ]) {
    expect(drafts(demographicsImpossible.check(input(report({ breakdowns }))))).toEqual([]);
  }
});
