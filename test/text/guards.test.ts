import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ISO,
  NUMERIC,
  NUMERIC_LIKE,
  NUMERIC_MONTH,
  QUARTER,
  QUARTER_LIKE,
  WORDED,
  YEARS,
  YEARS_LIKE,
} from '../../src/text/date-patterns.ts';
import { findDates } from '../../src/text/dates.ts';
import { MONTH, MONTH_LIKE } from '../../src/text/months.ts';
import { fold } from '../../src/text/normalize.ts';
import { NUMBER_WORD_LIKE, NUMBER_WORDS } from '../../src/text/number-vocabulary.ts';

const pieces = fc.constantFrom(
  ...'12 05 2022 . / - — , ( ) № года жылы г. ж. квартал тоқсан полугодие IV мая марта қаңтар мамырда шіл. сен. с по до и «14» го -ші \n'.split(
    ' ',
  ),
  ' ',
);
const printed = fc.array(pieces, { maxLength: 14 }).map((parts) => fold(parts.join('')));

test.each([
  ['numbers', NUMERIC, NUMERIC_LIKE],
  ['ISO', ISO, NUMERIC_LIKE],
  ['month and year', NUMERIC_MONTH, NUMERIC_LIKE],
  ['quarters', QUARTER, QUARTER_LIKE],
  ['years', YEARS, YEARS_LIKE],
  ['words', WORDED, MONTH_LIKE],
])('what comes before the pattern of dates in %s lets every match through', (_, pattern, like) => {
  fc.assert(
    fc.property(printed, (text) => {
      expect(text.search(like) >= 0 || text.search(pattern) < 0).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('every month and every number word passes the test before', () => {
  for (const name of ['қаңтарда', 'мамыр', 'қыркүйегінен', 'мая', 'сентябре', 'дек.', 'жел.'].map(fold)) {
    expect(name).toMatch(new RegExp(`^${MONTH}`, 'u'));
    expect(name.search(MONTH_LIKE)).toBe(0);
  }
  for (const word of NUMBER_WORDS.keys()) expect(` ${word},`).toMatch(NUMBER_WORD_LIKE);
});

test('a date is found however far from the beginning it stands', () => {
  const text = `${'март-кот '.repeat(300)} ${'слово '.repeat(300)}с 12 по 18 сентября 2024 года, ${'и далее '.repeat(100)}3 мая 2025 года`;
  expect(findDates(text).map(({ value }) => [value.start, value.end])).toEqual([
    ['2024-09-12', '2024-09-18'],
    ['2025-05-03', '2025-05-03'],
  ]);
});
