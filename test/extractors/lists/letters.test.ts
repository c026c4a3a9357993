import { expect, test } from 'vitest';
import { lettersOf } from '../../../extractors/lists/letters.ts';

test.each([
  ['Письмо от 24 октября 2022 года №22', '22', '2022-10-24'],
  ['2024 жылғы 14 қараша № 77 хат', '77', '2024-11-14'],
  ['№ 60 от 25.11.2024', '60', '2024-11-25'],
  ['исх. № 03-12/45 от 1 ноября 2024 г.', '03-12/45', '2024-11-01'],
  ['25.11.2024 ж. № 12-ш хат', '12-ш', '2024-11-25'],
  ['15 от 05.12.2022', '15', '2022-12-05'],
])('%s', (text, number, date) => {
  expect(lettersOf(text)).toMatchObject([{ number, date }]);
});

test('no letter in words alone', () => {
  expect(lettersOf('Будет направлено позднее')).toEqual([]);
});

test('a date that does not exist is no date', () => {
  expect(lettersOf('№ 5 от 31.06.2024')).toMatchObject([{ number: '5', date: null }]);
});
