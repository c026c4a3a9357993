import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract, extractors } from '../../../extractors/index.ts';
import { indicators } from '../../../extractors/indicators/indicators.ts';
import type { ColumnRole, StructuredDocument, TableKind } from '../../../src/model/structure.ts';
import { documentOf, falseEvidence } from '../document.ts';

function read(document: StructuredDocument) {
  const found = indicators.extract(document, extract(documentOf())).indicators ?? [];
  expect(falseEvidence(document, found)).toEqual([]);
  return found;
}

test('plan against fact: comparator, unit, attainment, status', () => {
  const found = read(
    documentOf({
      kind: 'plan-fact',
      columns: ['task', 'activity', 'indicator', 'plan', 'fact'],
      rows: [
        [
          'Задача 1. Обучение',
          'Мероприятие 1. Семинары',
          'Количество семинаров\nКоличество участников\nОтзывы',
          '4\nне менее 80 человек\n10',
          '4\n100 человек\n9',
        ],
      ],
    }),
  );
  expect(
    found.map(({ name, plan, fact, attainment, status }) => [name, plan?.comparator, plan?.value, fact?.value, attainment, status]),
  ).toEqual([
    ['Количество семинаров', '=', 4, 4, 1, 'met'],
    ['Количество участников', '>=', 80, 100, 1.25, 'exceeded'],
    ['Отзывы', '=', 10, 9, 0.9, 'missed'],
  ]);
  expect(found[1]).toMatchObject({ task: 'Обучение', activity: 'Семинары', unit: 'человек', fact: { evidence: { quote: '100 человек' } } });
});

test('a monitoring plan has one indicator a row under a merged activity, and no facts', () => {
  const found = read(
    documentOf({
      kind: 'monitoring-plan',
      columns: ['activity', 'indicator', 'plan', 'date', 'cost'],
      rows: [
        ['Задача 1. Обучение'],
        ['1. Семинары', 'Семинары', '2', 'Май 2024', ''],
        [null, 'Участники', '30 человек (по 10 человек с каждого из 3 сел)', null, null],
      ],
    }),
  );
  expect(found.map(({ activity, name, plan, fact, status }) => [activity, name, plan?.value, fact, status])).toEqual([
    ['Семинары', 'Семинары', 2, null, 'unknown'],
    ['Семинары', 'Участники', 30, null, 'unknown'],
  ]);
  expect(found[1]?.plan?.per).toMatchObject({ value: 10, count: 3 });
});

test('a blank fact is a value null, not a missing cell', () => {
  const found = read(
    documentOf({
      kind: 'plan-fact',
      columns: ['task', 'activity', 'indicator', 'plan', 'fact'],
      rows: [['Задача 1. А', 'Мероприятие 1. Б', 'Количество встреч', '3', '-']],
    }),
  );
  expect(found[0]?.fact).toMatchObject({ value: null, raw: '-' });
});

test('a doubtful cell makes doubtful numbers and no verdict', () => {
  const found = read(
    documentOf({
      kind: 'plan-fact',
      columns: ['task', 'activity', 'indicator', 'plan', 'fact'],
      rows: [['Задача 1. А', 'Мероприятие 1. Б', 'Количество встреч', '8', '3']],
      doubtful: true,
    }),
  );
  expect(found[0]).toMatchObject({ status: 'unknown', fact: { doubtful: true } });
});

test('a cell cut by a page break is read as one', () => {
  const document = documentOf({
    kind: 'plan-fact',
    columns: ['task', 'activity', 'indicator', 'plan', 'fact'],
    rows: [
      [
        'Задача 1. А',
        'Мероприятие 1. Б',
        ['Количество встреч\nКоличество', 'участников'],
        ['3\nне менее', '40 человек'],
        ['3', '41 человек'],
      ],
    ],
  });
  const found = read(document);
  expect(found.map(({ name, plan, fact }) => [name, plan?.value, fact?.value])).toEqual([
    ['Количество встреч', 3, 3],
    ['Количество участников', 40, 41],
  ]);
  expect(found[1]?.evidence.continued).toHaveLength(1);
});

test('indicators of one activity in rows of their own', () => {
  const found = read(
    documentOf({
      kind: 'plan-fact',
      columns: ['task', 'activity', 'indicator', 'plan', 'fact'],
      rows: [
        ['Міндет 1. А', 'Іс-шара 1. Б', 'Кездесулер саны', '3', '3'],
        [null, null, 'Қатысушылар саны', 'кемінде 40', '41'],
      ],
    }),
  );
  expect(found.map(({ activity, name, plan }) => [activity, name, plan?.comparator, plan?.value])).toEqual([
    ['Б', 'Кездесулер саны', '=', 3],
    ['Б', 'Қатысушылар саны', '>=', 40],
  ]);
});

test('whatever stands in a table, nothing throws and every quote stands at its place', () => {
  const kinds: TableKind[] = [
    'plan-fact',
    'monitoring-plan',
    'effects',
    'gender',
    'age',
    'partners',
    'proposals',
    'recommendations',
    'team',
    'key-values',
    'budget',
  ];
  const roles: ColumnRole[] = [
    'number',
    'task',
    'activity',
    'date',
    'place',
    'participants',
    'indicator',
    'plan',
    'fact',
    'label',
    'unit',
    'total',
    'name',
    'role',
    'contact',
    'workload',
    'authority',
    'letter',
    'title',
    'amount',
    'budgeted',
    'spent',
    'key',
    'value',
  ];
  const words = fc.constantFrom(
    'Количество участников',
    '12 500',
    'не менее 5 (по 1',
    '–',
    '',
    '№ 7 от 1.02.2024',
    'Задача 2.',
    '1-іс-шара. Ән',
    '8 701 111 22 33',
    '45%',
    'ә\u00a0б',
    'а\nб',
  );
  const cell = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '));
  const table = fc
    .record({ kind: fc.constantFrom(...kinds), columns: fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 6 }) })
    .chain(({ kind, columns }) =>
      fc
        .array(fc.array(fc.oneof(cell, fc.constant(null)), { minLength: columns.length, maxLength: columns.length }), { maxLength: 5 })
        .map((rows) => ({ kind, columns, rows })),
    );
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const document = documentOf(...tables);
      expect(falseEvidence(document, extract(document))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(extractors.length).toBeGreaterThan(9);
});
