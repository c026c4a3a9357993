import { expect, test } from 'vitest';
import { families } from './shown.ts';

test('quarters add up to the year in a table of an unknown form', () => {
  expect(
    families(
      'Көрсеткіш | I тоқсан | II тоқсан | III тоқсан | IV тоқсан | Жыл',
      'Семинарға келгендер | 34 | 52 | 47 | 61 | 194',
      'Кеңес алғандар | 12 | 40 | 33 | 25 | 110',
      'Жүгінгендер | 81 | 75 | 90 | 64 | 310',
    ),
  ).toContain('sum columns Жыл = I тоқсан, II тоқсан, III тоқсан, IV тоқсан 3/3');
});

test('sexes within age groups add up on both axes', () => {
  const found = families(
    'Мероприятие^ | Женщины | < | Мужчины | < | Всего',
    '^ | 18–29 | 30+ | 18–29 | 30+ | ^',
    'Тренинги | 22 | 21 | 14 | 11 | 68',
    'Слушания | 30 | 67 | 23 | 30 | 150',
    'Итого | 52 | 88 | 37 | 41 | 218',
  );
  expect(found).toContain('sum columns Всего = Женщины / 18–29, Женщины / 30+, Мужчины / 18–29, Мужчины / 30+ 3/3');
  expect(found).toContain('sum rows Итого = Тренинги, Слушания 5/5');
});

test('subtotals are not added to their parts', () => {
  const found = families(
    '№ | Статья | План, тенге | Факт, тенге',
    '1 | Оплата труда | 2 400 000 | 2 380 000',
    '1.1 | Координатор | 1 500 000 | 1 490 000',
    '1.2 | Бухгалтер | 900 000 | 890 000',
    '2 | Мероприятия | 1 150 000 | 1 135 000',
    '2.1 | Аренда зала | 350 000 | 340 000',
    '2.2 | Раздаточный материал | 800 000 | 795 000',
    ' | Всего | 3 550 000 | 3 515 000',
  );
  expect(found).toContain('sum rows Оплата труда = Координатор, Бухгалтер 2/2');
  expect(found.filter((family) => family.includes(' Всего = ') && family.endsWith('2/2'))).toHaveLength(1);
});

test('a grand total stands over subtotals', () => {
  expect(
    families(
      'Статья | Смета | Расход',
      'Зарплата | 1 200 000 | 1 200 000',
      'Налоги | 130 000 | 128 000',
      'Итого по разделу 1 | 1 330 000 | 1 328 000',
      'Аренда | 240 000 | 236 000',
      'Питание | 410 000 | 402 500',
      'Итого по разделу 2 | 650 000 | 638 500',
      'Всего по проекту | 1 980 000 | 1 966 500',
    ),
  ).toContain('sum rows Всего по проекту = Итого по разделу 1, Итого по разделу 2 2/2');
});

test('a difference, a product, percentages and a running total are found without their names', () => {
  expect(
    families(
      'Село | А | Б | В',
      'Акжар | 340 | 318 | 22',
      'Бирлик | 412 | 377 | 35',
      'Жанаталап | 265 | 248 | 17',
      'Кызылсай | 198 | 151 | 47',
    ),
  ).toContain('sum columns А = Б, В 4/4');
  expect(
    families(
      'Вещь | Сколько | По | Вышло',
      'Тетрадь | 45 | 120 | 5 400',
      'Ручка | 90 | 85 | 7 650',
      'Папка | 38 | 310 | 11 780',
      'Блокнот | 62 | 240 | 14 880',
    ),
  ).toContain('product columns Вышло = Сколько, По 4/4');
  expect(
    families(
      'Показатель | План | Факт | %',
      'Семинары | 18 | 16 | 88,9',
      'Встречи | 24 | 27 | 112,5',
      'Статьи | 35 | 31 | 88,6',
      'Визиты | 52 | 49 | 94,2',
    ),
  ).toContain('ratio columns % = Факт, План 4/4');
  expect(
    families(
      'Месяц | За месяц | С начала года',
      'Март | 34 | 34',
      'Апрель | 52 | 86',
      'Май | 47 | 133',
      'Июнь | 61 | 194',
      'Июль | 28 | 222',
    ),
  ).toContain('running-total columns С начала года = За месяц 4/4');
});

test('shares of a total are found', () => {
  expect(
    families(
      'Район | Человек | Доля, %',
      'Алмалы | 128 | 32,0',
      'Бостандык | 96 | 24,0',
      'Медеу | 104 | 26,0',
      'Турксиб | 72 | 18,0',
      'Итого | 400 | 100',
    ),
  ).toContain('share columns Доля, % = Человек 4/4');
});

test('numbers that have nothing to do with each other make no family', () => {
  expect(
    families(
      'Село | Школ | Учеников | Учителей',
      'Акжар | 1 | 212 | 19',
      'Бирлик | 2 | 347 | 31',
      'Жанаталап | 1 | 158 | 14',
      'Кызылсай | 3 | 511 | 44',
    ),
  ).toEqual([]);
  expect(families('Год | 2021 | 2022 | 2023', 'Центров | 3 | 4 | 7', 'Филиалов | 1 | 1 | 2')).toEqual([]);
});

test('copied rows and zeros prove nothing', () => {
  expect(families('Село | А | Б | В', 'Акжар | 5 | 5 | 10', 'Бирлик | 5 | 5 | 10', 'Жанаталап | 5 | 5 | 10')).toEqual([]);
  expect(families('Село | А | Б | В', 'Акжар | 140 | 0 | 140', 'Бирлик | 212 | 0 | 212', 'Жанаталап | 305 | 0 | 305')).toEqual([]);
});
