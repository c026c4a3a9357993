import { expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import { budget } from '../../../extractors/lists/budget.ts';
import { proposals } from '../../../extractors/lists/proposals.ts';
import { recommendations } from '../../../extractors/lists/recommendations.ts';
import { partners } from '../../../extractors/people/partners.ts';
import { team } from '../../../extractors/people/team.ts';
import { documentOf, falseEvidence } from '../document.ts';

const nothing = extract(documentOf());

test('partners: enumerators go, blanks are null, a line of dashes is no partner', () => {
  const document = documentOf({
    kind: 'partners',
    columns: ['name', 'role', 'contact', 'note'],
    rows: [
      ['1. Дом ремесел', 'Предоставление\nпомещения', 'Иванова А. 87011112233', ''],
      ['--', '--', '--', '--'],
      ['«Жаңа дала» телеарнасы', '', '', '-'],
    ],
  });
  const found = partners.extract(document, nothing).partners ?? [];
  expect(found.map(({ name, role, note }) => [name, role, note])).toEqual([
    ['Дом ремесел', 'Предоставление помещения', null],
    ['«Жаңа дала» телеарнасы', null, null],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('partners of a plan stand in the cell that counts them', () => {
  const document = documentOf({
    kind: 'key-values',
    columns: ['key', 'value'],
    rows: [
      ['Грантополучатель:', 'ОФ «Свет»'],
      ['Әлеуметтік жоба әріптестерінің саны мен атауы', '2 әріптес:\n1. Мәдениет үйі\n2. Кәсіпкерлер палатасы'],
    ],
  });
  const found = partners.extract(document, nothing).partners ?? [];
  expect(found.map(({ name }) => name)).toEqual(['Мәдениет үйі', 'Кәсіпкерлер палатасы']);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('team: a phone that is too short is kept with its problem, a workload is a percentage', () => {
  const document = documentOf({
    kind: 'team',
    columns: ['name', 'position', 'contact', 'duties', 'workload'],
    rows: [
      ['Ахатова Лина', 'Бухгалтер', '+7 (701) 111-22-33', 'Учет', '20%'],
      ['Серов Олег', 'Координатор', '8 701 111 22 3', 'Связь', '30'],
    ],
  });
  const found = team.extract(document, nothing).team ?? [];
  expect(found.map(({ name, phones, workload }) => [name, phones[0]?.e164, phones[0]?.problem, workload?.value])).toEqual([
    ['Ахатова Лина', '+77011112233', null, 20],
    ['Серов Олег', null, 'too-short', 30],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('recommendations with the letter, and one without', () => {
  const document = documentOf({
    kind: 'recommendations',
    columns: ['authority', 'recommendation', 'letter'],
    rows: [
      ['Аудандық мәслихат', 'Клуб ашу', '2024 жылғы 14 қараша № 77 хат'],
      ['Управление культуры', 'Открыть клуб', 'не направлялось'],
    ],
  });
  const found = recommendations.extract(document, nothing).recommendations ?? [];
  expect(found.map(({ authority, letter }) => [authority, letter?.number, letter?.date])).toEqual([
    ['Аудандық мәслихат', '77', '2024-11-14'],
    ['Управление культуры', undefined, undefined],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('proposals: thousands by the column, tenge where the cell says so', () => {
  const document = documentOf({
    kind: 'proposals',
    columns: ['number', 'direction', 'title', 'problem', { role: 'amount', scale: 1000 }, 'kind', 'expected'],
    rows: [
      ['1.', 'охрана природы', 'Чистый двор', 'Мусор', '8 800', 'долгосрочный', 'Порядок'],
      ['2.', 'охрана природы', 'Чистая река', 'Мусор', '865 000 тенге', 'краткосрочный', 'Порядок'],
      ['3.', 'охрана природы', 'Чистый лес', 'Мусор', '5 400 000', 'краткосрочный', 'Порядок'],
      ['4.', 'охрана природы', 'Чистое поле', 'Мусор', '-', '', ''],
    ],
  });
  const found = proposals.extract(document, nothing).proposals ?? [];
  expect(found.map(({ title, amount, scale }) => [title, amount?.value, scale])).toEqual([
    ['Чистый двор', 8_800_000, 1000],
    ['Чистая река', 865_000, 1],
    ['Чистый лес', 5_400_000, 1],
    ['Чистое поле', null, 1000],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('budget: sums, blanks, the line of totals', () => {
  const document = documentOf({
    kind: 'budget',
    columns: ['number', 'label', 'budgeted', 'spent', 'remaining'],
    rows: [
      ['1.', 'Заработная плата', '540 000', '420 000', '120 000'],
      ['2.', 'Канцелярские товары', '60 000', '60 000', '-'],
      ['', 'Итого', '600 000', '480 000', '120 000'],
    ],
  });
  const found = budget.extract(document, nothing).budget ?? [];
  expect(
    found.map(({ number, label, budgeted, spent, remaining, total }) => [
      number,
      label,
      budgeted?.value,
      spent?.value,
      remaining?.value,
      total,
    ]),
  ).toEqual([
    ['1', 'Заработная плата', 540_000, 420_000, 120_000, false],
    ['2', 'Канцелярские товары', 60_000, 60_000, null, false],
    [null, 'Итого', 600_000, 480_000, 120_000, true],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('team: a given name left below the table by a page break', () => {
  const table = { kind: 'team', columns: ['name', 'position'], rows: [['Серова', 'Ассистент']] } as const;
  const found = (below: string, after = 'Отчет') => {
    const document = documentOf(table, { text: below }, { text: after });
    const members = team.extract(document, nothing).team ?? [];
    expect(falseEvidence(document, members)).toEqual([]);
    return members[0]?.name;
  };
  expect(found('Динара')).toBe('Серова Динара');
  expect(found('Айнисса', 'том числе координатору проекта')).toBe('Серова Айнисса');
  expect(found('БЛОК III')).toBe('Серова');
  expect(found('Подпись')).toBe('Серова');
});
