import { expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import { participants } from '../../../extractors/participants/participants.ts';
import { documentOf, falseEvidence, type TableSpec } from '../document.ts';

function read(...tables: TableSpec[]) {
  const document = documentOf(...tables);
  const found = participants.extract(document, extract(documentOf())).participants;
  expect(falseEvidence(document, found)).toEqual([]);
  return {
    total: found?.total?.value ?? null,
    breakdowns: (found?.breakdowns ?? []).map(({ dimension, total, parts }) => [
      dimension,
      total?.value ?? null,
      ...parts.map(({ code, value }) => [code, value]),
    ]),
  };
}

const gender: TableSpec = {
  kind: 'gender',
  columns: ['total', { role: 'part', code: 'male', label: 'Мужчин' }, { role: 'part', code: 'female', label: 'Женщин' }],
  rows: [['1 334', '151', '1 183']],
};

test('categories across', () => {
  expect(read(gender)).toEqual({ total: 1334, breakdowns: [['gender', 1334, ['male', 151], ['female', 1183]]] });
});

test('an empty total is null, a dash is no zero', () => {
  const columns = ['total', { role: 'part', code: '13-16' }, { role: 'part', code: '59+' }] as const;
  expect(read({ kind: 'age', columns, rows: [['', '-', '0']] })).toEqual({
    total: null,
    breakdowns: [['age', null, ['13-16', null], ['59+', 0]]],
  });
});

test('bounds of age brackets', () => {
  const document = documentOf({
    kind: 'age',
    columns: ['total', { role: 'part', code: '13-16' }, { role: 'part', code: '59+' }],
    rows: [['30', '10', '20']],
  });
  expect(participants.extract(document, extract(documentOf())).participants?.breakdowns[0]?.parts).toMatchObject([
    { from: 13, to: 16 },
    { from: 59, to: null },
  ]);
});

test('categories down the page, several kinds in one table', () => {
  const rows = [
    ['Всего участников', '100'],
    ['Мужчины', '40'],
    ['Женщины', '60'],
    ['Молодежь', '30'],
    ['Безработные', '-'],
    ['17-22 года', '25'],
    ['59 жас және одан жоғары', '5'],
  ];
  expect(read({ kind: 'gender', columns: ['label', 'value'], rows })).toEqual({
    total: 100,
    breakdowns: [
      ['gender', 100, ['male', 40], ['female', 60]],
      ['social', 100, ['youth', 30], ['unemployed', null]],
      ['age', 100, ['17-22', 25], ['59+', 5]],
    ],
  });
});

test('of several rows the one of totals counts', () => {
  const table: TableSpec = {
    ...gender,
    rows: [
      ['30', '10', '20'],
      ['70', '30', '40'],
      ['100', '40', '60'],
    ],
  };
  const document = documentOf(table);
  const logical = document.tables[0];
  const rows = logical?.rows.map((row, index) => (index === 2 ? { ...row, kind: 'total' as const } : row)) ?? [];
  const marked = { ...document, tables: logical ? [{ ...logical, rows }] : [] };
  expect(participants.extract(marked, extract(documentOf())).participants?.total?.value).toBe(100);
});

test('the total most tables state wins', () => {
  const age: TableSpec = { kind: 'age', columns: ['total', { role: 'part', code: '13-16' }], rows: [['90', '90']] };
  const social: TableSpec = { kind: 'social', columns: ['total', { role: 'part', code: 'youth' }], rows: [['90', '90']] };
  expect(read(gender, social, age).total).toBe(90);
});

test('a number under no header goes to the empty column beside it', () => {
  const columns = ['total', 'unknown', { role: 'part', code: 'male' }, { role: 'part', code: 'female' }] as const;
  expect(read({ kind: 'gender', columns, rows: [['534', '290', '', '244']] }).breakdowns).toEqual([
    ['gender', 534, ['male', 290], ['female', 244]],
  ]);
});

test('two age brackets that share a cell', () => {
  const columns = [
    'total',
    { role: 'part', code: '13-16', label: '13-16\n17-22 жас\nжас аралығы' },
    { role: 'part', code: '23-27', label: '23-27 жас' },
  ] as const;
  expect(read({ kind: 'age', columns, rows: [['69', '18 23', '28']] }).breakdowns).toEqual([
    ['age', 69, ['13-16', 18], ['17-22', 23], ['23-27', 28]],
  ]);
});

test('a gender table that came apart into lines', () => {
  const document = documentOf(
    { text: 'Гендерлік көрсеткіш:', section: 'gender' },
    { text: 'Жобаға қатысушылардың', section: 'statistics' },
    { text: 'Ерлер Әйелдер' },
    { text: 'жалпы саны' },
    { text: '170 92 78' },
    { text: 'Жас көрсеткіші:', section: 'age' },
  );
  const found = participants.extract(document, extract(documentOf())).participants;
  expect(falseEvidence(document, found)).toEqual([]);
  expect(found?.breakdowns[0]).toMatchObject({
    total: { value: 170 },
    parts: [
      { code: 'male', value: 92 },
      { code: 'female', value: 78 },
    ],
  });
});

test('men and women in a sentence, and numbers without labels', () => {
  const said = documentOf({ text: 'Гендерный показатель:', section: 'gender' }, { text: 'Мужчин – 30, женщин – 40.' });
  expect(participants.extract(said, extract(documentOf())).participants?.breakdowns[0]?.parts.map(({ value }) => value)).toEqual([30, 40]);
  const bare = documentOf({ text: 'Гендерный показатель:', section: 'gender' }, { text: '170 92 78' });
  expect(participants.extract(bare, extract(documentOf())).participants?.breakdowns).toEqual([]);
});
