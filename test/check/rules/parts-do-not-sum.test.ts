import { expect, test } from 'vitest';
import { partsDoNotSum } from '../../../src/check/rules/parts-do-not-sum.ts';
import { cite } from '../../../src/model/passage.ts';
import { breakdown, drafts, input, report } from '../builder.ts';
import { shown } from '../shown.ts';

const GENDER = { male: 151, female: 203 };

test('fires when men and women do not add up to the stated total', () => {
  const [draft, ...rest] = drafts(partsDoNotSum.check(input(report({ breakdowns: [breakdown('gender', 334, GENDER)] }))));
  expect(rest).toEqual([]);
  expect(draft).toMatchObject({ about: 'gender', actual: 354, expected: 334, equation: '151 + 203 = 354 ≠ 334' });
  expect(draft?.evidence).toHaveLength(3);
});

test('fires on a table whose total row is not the sum of its rows', () => {
  const found = partsDoNotSum.check(shown(['Село | Обследовано домов', 'Село А | 20', 'Село Б | 1 030', 'Итого | 1 060']));
  expect(drafts(found)).toMatchObject([{ actual: 1050, expected: 1060 }]);
});

test('fires on quarters that are not their year, in a table of no known form', () => {
  const quarters = [
    'Көрсеткіш | I | II | III | IV | Жыл',
    'Келгендер | 34 | 52 | 47 | 61 | 184',
    'Кеңестер | 12 | 40 | 33 | 25 | 110',
    'Жүгінгендер | 81 | 75 | 90 | 64 | 310',
    'Оқығандар | 21 | 18 | 36 | 44 | 119',
  ];
  const [draft] = drafts(partsDoNotSum.check(shown(quarters)));
  expect(draft).toMatchObject({ equation: '34 + 52 + 47 + 61 = 194 ≠ 184' });
  expect(draft?.message.ru).toContain('3 из 4 строк');
});

test('leaves a breakdown alone whose figures its table shows to add up', () => {
  const lines = [
    'Мероприятие | Женщины 18–29 | Женщины 30+ | Мужчины | Всего',
    'Тренинги | 22 | 21 | 25 | 68',
    'Слушания | 30 | 67 | 53 | 150',
    'Итого | 52 | 88 | 78 | 218',
  ];
  const { document } = shown(lines);
  const misread = breakdown('age', 218, { '18-29': 52, '30+': 88 });
  const place = document.passages.find(({ text }) => text === '218');
  const total = misread.total && place ? { ...misread.total, evidence: cite(place) } : null;
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns: [{ ...misread, total }] }), { document })))).toEqual([]);
});

test('stays silent when a part is blank and the rest already add up', () => {
  const whole = breakdown('social', 520, { children: 0, youth: 104, older: null, other: 416 });
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns: [whole] }))))).toEqual([]);
});

test('stays silent on tables that add up, and on numbered rows', () => {
  const breakdowns = [breakdown('gender', 354, GENDER)];
  const lines = ['№ | Участников', '1 | 20', '2 | 30', 'Итого | 50'];
  expect(drafts(partsDoNotSum.check(shown(lines, report({ breakdowns }))))).toEqual([]);
});

test('is not checked without a total or with a doubtful part', () => {
  const doubtful = breakdown('gender', 334, GENDER);
  for (const part of doubtful.parts) part.doubtful = true;
  expect(partsDoNotSum.check(input(report({ breakdowns: [breakdown('gender', null, GENDER)] })))).toHaveProperty('notChecked');
  expect(partsDoNotSum.check(input(report({ breakdowns: [doubtful] })))).toHaveProperty('notChecked');
});

test('is not checked on a PDF table that lost columns of the form', () => {
  const lost = breakdown('age', 534, { '17-22': 66, '23-27': 92 });
  const pdf = { mediaType: 'application/pdf' };
  expect(partsDoNotSum.check(input(report({ document: pdf, breakdowns: [lost] })))).toHaveProperty('notChecked');
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns: [lost] }))))).toHaveLength(1);
});
