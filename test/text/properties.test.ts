import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/text/dates.ts';
import { findEmails } from '../../src/text/emails.ts';
import type { Found } from '../../src/text/found.ts';
import { findIdentifiers } from '../../src/text/identifiers.ts';
import { languageOf } from '../../src/text/language.ts';
import { findLinks } from '../../src/text/links.ts';
import { findMoney } from '../../src/text/money.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { words } from '../../src/text/normalize.ts';
import { findNumberWords } from '../../src/text/number-words.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { parseOrganization } from '../../src/text/organizations.ts';
import { findPhones } from '../../src/text/phones.ts';
import { findPlaces } from '../../src/text/places.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { findSentences } from '../../src/text/sentences.ts';

const finders: Record<string, (text: string) => Found<unknown>[]> = {
  words,
  findDates,
  findEmails,
  findIdentifiers,
  findLinks,
  findMoney,
  findPersons,
  findNumberWords,
  findNumbers,
  findPhones,
  findPlaces,
  findQuantities,
  findSentences,
};

const FRAGMENTS =
  'не менее|кемінде|около|-нан астам|по 20 с каждого села|әр ауылдан|5 000|1 мың 631|5400 000|12.05.2022|2022 жылғы 12-18 қыркүйек|31 июня|с 5 по 9 мая|тел. 8 701 111 22 33|a@b.kz|https://a.kz/x|БИН 940140000385|село Жанатан|Алматы қаласында|Сериков Д.Е.|(сто тысяч) тенге|двадцать пять|он екі|№ 5|1)|\n|\t|. |, | – |%|🙂|\u00a0|é|İ'.split(
    '|',
  );
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));

describe.each(Object.entries(finders))('%s', (_, find) => {
  test('gives stretches of the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const item of find(text)) {
          expect(item.raw).toBe(text.slice(item.start, item.end));
          expect(item.end).toBeGreaterThan(item.start);
          expect(item.start).toBeGreaterThanOrEqual(from);
          from = item.start;
        }
      }),
    );
  });

  test.each(['а', '1 ', 'А. ', '8-7', '5 000 ', 'сто ', '12 мая ', 'a@', '(1 ', 'әр ауылдан 5 '])('survives a long run of %j', (unit) => {
    const text = unit.repeat(60_000 / unit.length);
    expect(find(text).every((item) => item.end <= text.length)).toBe(true);
  });
});

test('comparisons survive a long word', () => {
  const long = 'а'.repeat(1_000_000);
  expect(languageOf(long)).not.toBeUndefined();
  expect(parseOrganization(long)?.legalForm).toBeNull();
  expect(samePerson(long, 'Сериков Д.')).toBe(false);
});

const groups = (separator: string) => (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);
const notations: Record<string, (value: number) => string> = {
  plain: String,
  spaces: groups(' '),
  'no-break spaces': groups('\u00a0'),
  'thin spaces': groups('\u2009'),
};

describe.each(Object.entries(notations))('%s', (_, print) => {
  test('a printed number reads back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 6e9 })), (value) => {
        const text = `охват ${print(value)} человек`;
        expect(findQuantities(text).map((item) => [item.value.value, item.value.unit, item.value.malformed])).toEqual([
          [value, 'человек', false],
        ]);
      }),
    );
  });
});

test('sums with dots between groups read back from a million on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e6, max: 1e11 }), (value) => {
      expect(findMoney(`${groups('.')(value)} теңге`)[0]?.value.value).toBe(value);
    }),
  );
});

const MONTHS = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
};
const two = (value: number) => String(value).padStart(2, '0');
const dateNotations: Record<string, (year: number, month: number, day: number) => string> = {
  numeric: (year, month, day) => `${two(day)}.${two(month)}.${year} г.`,
  glued: (year, month, day) => `${two(day)}.${two(month)}.${year}ж.`,
  iso: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  russian: (year, month, day) => `${day} ${MONTHS.ru[month - 1]} ${year} года`,
  quoted: (year, month, day) => `«${two(day)}» ${MONTHS.ru[month - 1]} ${year} г.`,
  kazakh: (year, month, day) => `${year} жылғы ${day} ${MONTHS.kk[month - 1]}`,
  'kazakh, year last': (year, month, day) => `${day} ${MONTHS.kk[month - 1]} ${year} жыл`,
};

describe.each(Object.entries(dateNotations))('%s date', (_, print) => {
  test('reads back to the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2010, max: 2035 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const iso = `${year}-${two(month)}-${two(day)}`;
          expect(findDates(`Дата: ${print(year, month, day)}`).map((item) => [item.value.start, item.value.end])).toEqual([[iso, iso]]);
        },
      ),
    );
  });
});
