import { describe, expect, test } from 'vitest';
import { effectLabel } from '../../extractors/effects/effect-labels.ts';
import { namedValues } from '../../extractors/indicators/named-values.ts';
import { categoryOf } from '../../extractors/participants/participant-categories.ts';
import { PART, TOTAL } from '../../extractors/statements/statement-words.ts';
import { KAZAKH } from '../../src/domain/languages/kk.ts';
import { RUSSIAN } from '../../src/domain/languages/ru.ts';
import { findDates } from '../../src/text/dates.ts';
import { findQuantities } from '../../src/text/quantities.ts';

const LANGUAGES = [RUSSIAN, KAZAKH];
/** Entries that are words as they stand, not patterns. */
const isPlain = (source: string) => /^[\p{L} ]+$/u.test(source);

describe.each([
  ['atLeast', '>='],
  ['moreThan', '>='],
  ['atMost', '<='],
  ['about', '~'],
] as const)('%s', (of, comparator) => {
  test.each(LANGUAGES.flatMap(({ before }) => before[of].filter(isPlain)))('«%s» before a number', (words) => {
    expect(findQuantities(`${words} 40 адам`)[0]?.value.comparator).toBe(comparator);
  });

  test.each(LANGUAGES.flatMap(({ before }) => before[of].filter(isPlain)))('«%s» between a name and its value', (words) => {
    expect(namedValues(`Плакаттар – ${words} 40`).map(({ value }) => value.quantity?.value.value)).toEqual([40]);
  });

  const behind = LANGUAGES.flatMap((language) => language.behind[of].filter(isPlain));
  test('behind a number', () => {
    expect(behind.map((words) => [words, findQuantities(`40 ${words}`)[0]?.value.comparator])).toEqual(
      behind.map((words) => [words, comparator]),
    );
  });
});

test.each(LANGUAGES.map((language) => [language]))('twelve months, each a date', ({ months }) => {
  const numbers = months.map(({ full }) => {
    const name = full.replace(/\(\?:([^|)]*)[^)]*\)\??/u, '$1').replace('[кг]', 'к');
    return findDates(`2023 жылғы 5 ${name}`)
      .concat(findDates(`5 ${name} 2023 года`))[0]
      ?.value.start?.slice(5, 7);
  });
  expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test.each(LANGUAGES.flatMap(({ ofWhich }) => ofWhich.filter(isPlain)))('«%s» opens a part', (words) => {
  expect(`120 человек, ${words} `).toMatch(PART);
  expect(categoryOf(`${words} женщин`)).toEqual({ dimension: 'gender', code: 'female' });
  expect(effectLabel(words)).toEqual({ code: null, vulnerable: true });
});

test.each(LANGUAGES.flatMap(({ total }) => total))('«%s» says a whole', (words) => {
  expect(` ${words} 120`).toMatch(TOTAL);
});
