import { expect, test } from 'vitest';
import { lineOverspent } from '../../../src/check/rules/line-overspent.ts';
import { p, table } from '../../structure/source.ts';
import { drafts, evidence, input, quantity, report, structured } from '../builder.ts';
import { codesOf } from '../whole.ts';

const line = (label: string, budgeted: number, spent: number, total = false) => ({
  number: null,
  label,
  budgeted: quantity(budgeted),
  spent: quantity(spent),
  remaining: null,
  total,
  evidence: evidence(label),
});
const BUDGET = [
  line('Оплата труда', 900_000, 880_000),
  line('Аренда', 200_000, 214_000),
  line('Печать', 100_000, 131_000),
  line('Итого', 1_200_000, 1_225_000, true),
];

test('fires on a line that cost clearly more than planned', () => {
  expect(drafts(lineOverspent.check(input(report({ budget: BUDGET }))))).toMatchObject([{ actual: 131_000, expected: 100_000 }]);
});

test('stays silent when moving the money is mentioned', () => {
  const document = structured([
    { kind: 'deviations', heading: 'Отклонения', body: ['Перерасход по печати покрыт за счет экономии по оплате труда.'] },
  ]);
  expect(drafts(lineOverspent.check(input(report({ budget: BUDGET }), { document })))).toEqual([]);
});

test('is not checked when most lines are over: the columns were mistaken', () => {
  const over = [line('Оплата труда', 90, 880), line('Аренда', 20, 214), line('Печать', 100, 131)];
  expect(lineOverspent.check(input(report({ budget: over })))).toHaveProperty('notChecked');
});

test('what was saved explains only when the money went somewhere else in the budget', () => {
  const told = (line: string) =>
    drafts(
      lineOverspent.check(
        input(report({ budget: BUDGET }), { document: structured([{ kind: 'budget', heading: 'Смета', body: [line] }]) }),
      ),
    );
  expect(told('Экономия по оплате труда направлена на печать.')).toEqual([]);
  expect(told('Үнемделген 20 000 теңге келісіммен баспаға ауыстырылды.')).toEqual([]);
  expect(told('Экономия 20 000 тенге возвращена.')).toHaveLength(1);
});

test('the price of one piece is not taken for the budget of the line', () => {
  const codes = codesOf(
    p('Итоговый отчет о реализации социального проекта'),
    p('Получатель гранта: ОФ «Көмек»'),
    table(
      'Статья|Кол-во|Цена|Сумма (план)|Факт',
      'Аренда|18|40 000|720 000|700 000',
      'Проезд|12|35 000|420 000|498 000',
      'Печать|500|1 400|700 000|700 000',
      'Связь|10|5 000|50 000|50 000',
    ),
  );
  expect(codes).toEqual(['line-overspent']);
});
