import { expect, test } from 'vitest';
import { cityCodeOf, findPhones } from '../../src/text/phones.ts';

test.each([
  ['8-702-111-22-33', '+77021112233'],
  ['8 702 111 22 33', '+77021112233'],
  ['8775111 2233', '+77751112233'],
  ['87021112233', '+77021112233'],
  ['+7 (717) 211 22 33', '+77172112233'],
  ['+7(7172) 511 022', '+77172511022'],
  ['+ 7 7172 511022 тел / факс', '+77172511022'],
])('%s', (text, e164) => {
  expect(findPhones(text).map((phone) => phone.value.e164)).toEqual([e164]);
});

test('a second number shares the area code of the first', () => {
  expect(findPhones('8 (7172) 51-10-08 / 51-10-15').map((phone) => phone.value.e164)).toEqual(['+77172511008', '+77172511015']);
});

test('a city number needs the town', () => {
  expect(findPhones('тел. 267 11 22')[0]?.value).toEqual({ e164: null, kind: 'landline', problem: 'city-code-missing' });
  expect(findPhones('тел. 267 11 22', { cityCode: cityCodeOf('г. Алматы, ул. Абая 1') })[0]?.value.e164).toBe('+77272671122');
});

test('a labelled number with too few digits is kept with its problem', () => {
  expect(findPhones('Байланыс телефоны: 8 (777) 123-45-6')[0]?.value.problem).toBe('too-short');
});

test.each(['5 659 000', 'договор № 87010001122', '940140000385', '12.05.2022', '2022-2024', '4 000 000 тенге'])(
  'no phone in %s',
  (text) => {
    expect(findPhones(text)).toEqual([]);
  },
);

test('a labelled number behind № is one', () => {
  expect(findPhones('телефон № 87010001122').map((phone) => phone.value.e164)).toEqual(['+77010001122']);
});

test('a number cut by the line of a narrow cell is one', () => {
  expect(findPhones('Серикова А.\nтел. +7 (777) 011-22-\n33').map((phone) => phone.value.e164)).toEqual(['+77770112233']);
  expect(findPhones('8 701 111 22 33\n8 701 111 22 44', { labelled: true }).map((phone) => phone.value.e164)).toEqual([
    '+77011112233',
    '+77011112244',
  ]);
});

test('figures of a table row are no town numbers', () => {
  expect(findPhones('170 92 78')).toEqual([]);
  expect(findPhones('Сериков Данияр, 267 11 22')[0]?.value.problem).toBe('city-code-missing');
});

test('a trunk prefix does not stand for a missing digit', () => {
  expect(findPhones('+7 (700) 011-22-3')[0]?.value).toEqual({ e164: null, kind: 'unknown', problem: 'too-short' });
});
