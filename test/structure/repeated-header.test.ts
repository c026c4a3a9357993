import { expect, test } from 'vitest';
import { type Block, textRun } from '../../src/model/document.ts';
import { structure } from '../../src/structure/index.ts';

test('a header whose merged cells are written out twice is one header of two levels', () => {
  const rows = [
    ['Задача', 'Мероприятие в рамках задачи', 'Количественные и качественные показатели', 'Индикаторы', 'Индикаторы'],
    ['Задача', 'Мероприятие в рамках задачи', 'Количественные и качественные показатели', 'план', 'факт'],
    ['Задача 1. Обучение', 'Мероприятие 1. Семинары', 'Количество семинаров', '4', '4'],
  ];
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ ...textRun(text), row: index, column, rowSpan: 1, columnSpan: 1, header: false, doubtful: false })),
  );
  const block: Block = { kind: 'table', page: null, box: null, rows: 3, columns: 5, cells, confidence: null };
  const { tables } = structure({
    format: 'test',
    mediaType: 'text/plain',
    encoding: null,
    pages: null,
    textLayer: 'native',
    blocks: [block],
    warnings: [],
  });
  expect(tables.map(({ kind }) => kind)).toEqual(['plan-fact']);
  expect(tables[0]?.columns.map(({ role, label }) => [role, label])).toEqual([
    ['task', 'Задача'],
    ['activity', 'Мероприятие в рамках задачи'],
    ['indicator', 'Количественные и качественные показатели'],
    ['plan', 'Индикаторы / план'],
    ['fact', 'Индикаторы / факт'],
  ]);
  expect(tables[0]?.rows).toHaveLength(1);
});
