import { expect, test } from 'vitest';
import { broken, contradictions, contradictionsUnder } from './shown.ts';

const QUARTERS = [
  'Көрсеткіш | I | II | III | IV | Жыл',
  'Семинарға келгендер | 34 | 52 | 47 | 61 | 194',
  'Кеңес алғандар | 12 | 40 | 33 | 25 | 110',
  'Жүгінгендер | 81 | 75 | 90 | 64 | 310',
  'Оқығандар | 21 | 18 | 36 | 44 | 119',
];
const MATRIX = [
  'Мероприятие | Женщины | Мужчины | Всего',
  'Тренинги | 43 | 25 | 68',
  'Слушания | 97 | 53 | 150',
  'Диктант | 61 | 74 | 135',
  'Итого | 201 | 152 | 353',
];
const replaced = (lines: readonly string[], from: string, to: string) => lines.map((line) => line.replace(from, to));

test('a year that is not its quarters, with the slip that explains it', () => {
  const found = contradictions(...replaced(QUARTERS, '194', '184'));
  expect(broken(found)).toEqual([['sum 34 52 47 61 → 194 ≠ 184']]);
  expect(found[0]?.equations[0]).toMatchObject({ holds: 3, of: 4, where: 'Семинарға келгендер', what: 'Жыл' });
});

test('one misprint in a matrix is one contradiction that names the cell', () => {
  const [only, ...others] = contradictions(...replaced(MATRIX, '| 53 |', '| 35 |'));
  expect(others).toEqual([]);
  expect(only?.cell?.value).toBe(35);
  expect(only?.slip).toBe(53);
  expect(only?.equations).toHaveLength(2);
});

test('a wrong total of a matrix is named as the total', () => {
  const [only] = contradictions(...replaced(MATRIX, '| 353', '| 363'));
  expect(only?.cell?.value).toBe(363);
  expect(only?.slip).toBe(353);
});

test('consistent tables are left alone', () => {
  expect(contradictions(...QUARTERS)).toEqual([]);
  expect(contradictions(...MATRIX)).toEqual([]);
});

test('a blank or a dash among the parts is no contradiction', () => {
  expect(contradictions(...replaced(QUARTERS, '| 47 |', '| – |'))).toEqual([]);
  expect(contradictions(...replaced(QUARTERS, '| 47 |', '|  |'))).toEqual([]);
});

test('a row counted up to its last quarter is no contradiction', () => {
  expect(contradictions(...QUARTERS, 'Мүшелер саны | 120 | 134 | 151 | 160 | 160')).toEqual([]);
});

test('amounts in thousands may be off by their rounding', () => {
  const rows = [
    'Статья | План | Корректировка | Факт',
    'Оплата | 2 400,4 | 120,4 | 2 520,7',
    'Аренда | 310,2 | 15,1 | 325,3',
    'Связь | 88,8 | 4,4 | 93,2',
    'Печать | 140,5 | 20,3 | 160,8',
  ];
  expect(contradictions(...rows)).toEqual([]);
  const whole = [
    'Статья | План | Корректировка | Факт',
    'Оплата | 2 400 | 120 | 2 521',
    'Аренда | 310 | 15 | 325',
    'Связь | 888 | 44 | 932',
    'Печать | 140 | 20 | 160',
  ];
  expect(contradictionsUnder('Расходы, тыс. тенге', ...whole)).toEqual([]);
  expect(contradictionsUnder('Расходы, тенге', ...whole)).toHaveLength(1);
});

test('parts that overlap, unique visitors and averages are not added up', () => {
  expect(
    contradictions(
      'Показатель | Всего | из них женщины | из них молодежь',
      'Семинары | 120 | 80 | 64',
      'Встречи | 95 | 50 | 71',
      'Лекции | 210 | 140 | 98',
    ),
  ).toEqual([]);
  expect(contradictions('Месяц | Посещений', 'Март | 340', 'Апрель | 355', 'Май | 298', 'Всего разных людей | 412')).toEqual([]);
});

test('«из них» larger than its whole', () => {
  const found = contradictions('Показатель | План | Факт', 'Обучено | 60 | 64', 'из них женщин | 30 | 68', 'Консультаций | 120 | 131');
  expect(broken(found)).toEqual([['part 64 → 64 ≠ 68']]);
});

test('figures a thousand times too large are our own doubt', () => {
  expect(contradictions(...replaced(QUARTERS, '| 194', '| 194000'))).toEqual([]);
});
