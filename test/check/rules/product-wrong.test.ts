import { expect, test } from 'vitest';
import { productWrong } from '../../../src/check/rules/product-wrong.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const PRICES = [
  'Наименование | Кол-во | Цена, тенге | Сумма, тенге',
  'Тетрадь | 45 | 120 | 5 400',
  'Ручка | 90 | 85 | 7 650',
  'Папка | 38 | 310 | 11 780',
  'Блокнот | 62 | 240 | 14 880',
];

test('fires where price times quantity is not the sum, and says where it holds', () => {
  const [draft, ...others] = drafts(productWrong.check(shown(changed(PRICES, '11 780', '11 870'))));
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ actual: 11_780, expected: 11_870 });
  expect(draft?.equation?.replace(/\s/gu, ' ')).toBe('38 × 310 = 11 780 ≠ 11 870');
  expect(draft?.message.en).toContain('holds in 3 of 4 rows');
});

test('fires with days as a third factor', () => {
  const lines = [
    'Вид | Человек | Дней | Норма, тенге | Всего, тенге',
    'Питание | 25 | 3 | 4 200 | 315 000',
    'Проживание | 18 | 2 | 9 500 | 342 000',
    'Проезд | 22 | 4 | 1 300 | 114 400',
    'Аренда | 12 | 5 | 2 600 | 165 000',
  ];
  expect(drafts(productWrong.check(shown(lines)))).toMatchObject([{ actual: 156_000, expected: 165_000 }]);
});

test('stays silent on rounded prices and consistent rows', () => {
  const rounded = [...PRICES, 'Флаг | 3 | 3 333 | 10 000'];
  expect(drafts(productWrong.check(shown(rounded)))).toEqual([]);
});

test('is not checked where no table multiplies', () => {
  expect(productWrong.check(shown(['Село | Школ', 'Акжар | 3', 'Бирлик | 2']))).toHaveProperty('notChecked');
});
