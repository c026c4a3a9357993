import { expect, test } from 'vitest';
import { perUnitProduct } from '../../../src/check/rules/per-unit-product.ts';
import { drafts, indicator, input, quantity, report, statement } from '../builder.ts';
import { shown } from '../shown.ts';

const cell = (value: number, each: number, count: number | null, comparator: '=' | '>=' = '=') =>
  quantity(value, { comparator, raw: `${value} (по ${each})`, per: { value: each, of: 'каждого села', count } });

test('fires when k times n is not N', () => {
  const indicators = [indicator('Участники', cell(30, 6, 3), null)];
  expect(drafts(perUnitProduct.check(input(report({ indicators }))))).toMatchObject([
    { actual: 30, expected: 18, equation: '3 × 6 = 18 ≠ 30' },
  ]);
});

test('fires on prose, and takes the number of units from the other phrases', () => {
  const statements = [statement(283, { per: { value: 30, of: 'села', count: null } })];
  const indicators = [indicator('А', cell(90, 30, null), null), indicator('Б', cell(60, 20, null), null)];
  const found = drafts(perUnitProduct.check(input(report({ indicators }), { statements })));
  expect(found).toMatchObject([{ actual: 283, expected: 90, equation: '3 × 30 = 90 ≠ 283' }]);
});

test('stays silent when it holds, and when a plan says at least', () => {
  const indicators = [indicator('А', cell(90, 30, 3), null), indicator('Б', cell(100, 30, 3, '>='), null)];
  expect(drafts(perUnitProduct.check(input(report({ indicators }))))).toEqual([]);
});

test('is not checked when the units are not stated', () => {
  expect(perUnitProduct.check(input(report({ indicators: [indicator('А', cell(283, 30, null), null)] })))).toHaveProperty('notChecked');
});

test('fires on an answer told in a cell', () => {
  const answered = (count: number) =>
    shown([
      'Сұрақ | Жауап',
      `Не істелді? | Семинарларға барлығы ${count} фермер (5 ауылдың әрқайсысынан 18 адамнан) қатысты, бәрі дәптер алды.`,
    ]);
  expect(drafts(perUnitProduct.check(answered(85)))).toMatchObject([{ actual: 85, expected: 90 }]);
  expect(drafts(perUnitProduct.check(answered(90)))).toEqual([]);
});
