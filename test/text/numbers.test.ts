import { expect, test } from 'vitest';
import { findNumbers } from '../../src/text/numbers.ts';

function values(text: string): number[] {
  return findNumbers(text).map((item) => item.value.value);
}

test.each([
  ['5 659 000', [5659000]],
  ['2922880', [2922880]],
  ['17.248.080', [17248080]],
  ['6 409 616,20 тенге', [6409616.2]],
  ['14.5% и 2,5%', [14.5, 2.5]],
  ['28,1 тыс.', [28100]],
  ['1 млрд. 86 млн. тенге', [1086000000]],
  ['1 мың 631', [1631]],
  ['1 млн 500 мың', [1500000]],
  ['350-ге жуық, 2000-нан астам', [350, 2000]],
  ['4 мыңға жуық', [4000]],
  ['2,2 млрд теңгеден астам', [2200000000]],
  ['300 мың теңгелік 240 шағын грант', [300000, 240]],
  ['в 7-ми районах, 4-х школах', [7, 4]],
  ['15ке жуық', [15]],
  ['2 жарым мың', [2500]],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  '1-й этап',
  '2-ші кезең',
  '3-қосымша',
  'школа №28',
  '2*3м',
  '1) первое',
  '1. Первое',
  '4 микрорайон',
  'COVID-19',
  'в 15:00',
  'в 10-00 часов',
  '№ 12-5',
  '24/7',
  '05.12.2022 г.',
  '8-702-111-22-33',
])('no count in %s', (text) => {
  expect(values(text)).toEqual([]);
});

test('broken groups are read and marked', () => {
  expect(findNumbers('5400 000 тг')[0]?.value).toMatchObject({ value: 5400000, malformed: true });
  expect(findNumbers('540 000 тг')[0]?.value).toMatchObject({ value: 540000, malformed: false });
});
