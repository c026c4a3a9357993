import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '../../src/text/dates.ts';
import { datesIn } from '../../src/text/passage-dates.ts';
import { hasNumber, quantitiesIn } from '../../src/text/passage-quantities.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { passage } from '../passage.ts';

const WORDS =
  'Приняли участие|двадцать пять|человек|жиырма бес|адам|семьсот|Бес ауылда|екеуі|по 3|в каждом селе|25|-ге|мыңнан астам|14 мая|2022 года|одна|сто'.split(
    '|',
  );
const sentence = fc.array(fc.constantFrom(...WORDS, '. ', ', '), { maxLength: 12 }).map((parts) => parts.join(' '));

test('a passage gives the quantities its stretches give alone', () => {
  fc.assert(
    fc.property(sentence, fc.nat(20), (text, from) => {
      const given = passage(text);
      const start = Math.min(from, text.length);
      const alone = findQuantities(given.clean.slice(start));
      expect(quantitiesIn(given, start, text.length)).toEqual(alone);
      expect(quantitiesIn(given, start, text.length)).toEqual(alone);
    }),
  );
});

test('a number in words alone is seen', () => {
  const text = 'Обучены двадцать пять человек';
  expect(quantitiesIn(passage(text), 0, text.length)[0]?.value).toMatchObject({ value: 25, unit: 'человек' });
});

test.each([
  ['Обучены двадцать пять человек', true],
  ['Жиырма бес адам', true],
  ['№ 5', true],
  ['Дважды подчеркнуто, стоимость не названа', false],
  ['', false],
])('«%s» holds a number: %s', (text, held) => {
  expect(hasNumber(passage(text))).toBe(held);
});

test('dates are those of the clean text', () => {
  const given = passage('Кездесу 2022 жылғы 12-18 қыркүйекте өтті');
  expect(datesIn(given)).toEqual(findDates(given.clean));
  expect(datesIn(given)).toBe(datesIn(given));
});
