import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/text/quantities.ts';

function first(text: string) {
  return findQuantities(text)[0]?.value;
}

test.each([
  ['не менее 60 человек', '>=', 60, 'человек'],
  ['не мене 5 фото', '>=', 5, 'фото'],
  ['кемінде 42 адам', '>=', 42, 'адам'],
  ['50000-нан астам адам', '>=', 50000, 'адам'],
  ['350-ге жуық адам', '~', 350, 'адам'],
  ['порядка 200 000 человек', '~', 200000, 'человек'],
  ['свыше 30 участников', '>=', 30, 'участник'],
  ['1 млн теңгеге дейін', '<=', 1000000, 'тенге'],
  ['не более 5 минут', '<=', 5, 'минута'],
  ['16 информационных постов', '=', 16, 'пост'],
  ['двадцать пять участников', '=', 25, 'участник'],
  ['участников – 105', '=', 105, 'участник'],
  ['14.5% жителей', '=', 14.5, '%'],
  ['6 круглых столов', '=', 6, 'круглый стол'],
  ['3(три) семинара', '=', 3, 'семинар'],
  ['екі жарым мың адам', '=', 2500, 'адам'],
  ['полтора миллиона тенге', '=', 1500000, 'тенге'],
  ['150 000₸', '=', 150000, 'тенге'],
])('%s', (text, comparator, value, unit) => {
  expect(first(text)).toMatchObject({ comparator, value, unit });
});

test.each([
  ['не менее 60 человек (по 20 человек с каждого села)', 60, { value: 20, of: 'село', count: null }],
  ['180 человек (по 20 участников с каждого из 9 сел)', 180, { value: 20, of: 'село', count: 9 }],
  ['кемінде 42 (әр ауылдан 14 адамнан)', 42, { value: 14, of: 'ауыл', count: null }],
  ['не менее 150 респондентов /с каждого села по 50 человек', 150, { value: 50, of: 'село', count: null }],
  ['3 ауылдың әрқайсысынан 20 адамнан', 20, { value: 20, of: 'ауыл', count: 3 }],
  ['3 села по 20 человек', 20, { value: 20, of: 'село', count: 3 }],
  ['3 × 25 человек', 25, { value: 25, of: '', count: 3 }],
])('%s', (text, value, per) => {
  const found = findQuantities(text);
  expect(found.length).toBe(1);
  expect(found[0]?.value).toMatchObject({ value, per });
});

test('what comes out of a product stands behind it, another number before it is none of it', () => {
  const found = findQuantities('бумага 60 000 рубашки, 25 шт. х 2 000 = 50 000');
  expect(found.map(({ value: { value, per } }) => [value, per?.count ?? null])).toEqual([
    [60_000, null],
    [50_000, 25],
  ]);
});

test('ranges fill max', () => {
  expect(first('400-500 тыс тенге')).toMatchObject({ value: 400000, max: 500000, unit: 'тенге' });
  expect(first('от 40 до 60 тыс. тенге')).toMatchObject({ value: 40000, max: 60000 });
  expect(first('15-тен 20-ға дейін адам')).toMatchObject({ value: 15, max: 20, comparator: '=' });
});

describe('«жас»', () => {
  test.each([
    ['30 жас жұбай', 'жұбай'],
    ['20 жас маманға', 'маман'],
    ['30-ға жуық жас отбасы', 'отбасы'],
  ])('before people says young: %s', (text, unit) => {
    expect(first(text)?.unit).toBe(unit);
  });

  test.each(['30 жас', '16 жас және одан үлкен балалар', '14-29 жас жастар', '35 жасқа дейінгі жастар', '40 жас\nмаман'])(
    'else counts years: %s',
    (text) => {
      expect(first(text)?.unit).toBe('жас');
    },
  );
});
