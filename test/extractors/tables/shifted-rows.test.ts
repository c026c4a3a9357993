import { expect, test } from 'vitest';
import { moveShiftedRows } from '../../../extractors/tables/shifted-rows.ts';
import { documentOf, type TableSpec } from '../document.ts';

const columns = ['activity', 'date', 'participants', 'results', 'indicator', 'plan', 'fact', 'effect'] as const;

function read(...row: string[]): string[] {
  const spec: TableSpec = { kind: 'plan-fact', columns, rows: [row] };
  const table = documentOf(spec).tables[0];
  return table ? moveShiftedRows(table, table.rows).flatMap((moved) => moved.cells.map(({ text }) => text)) : [];
}

test('a row that slipped to the left is moved back', () => {
  expect(
    read('4.3. Статьи', 'Июль 2023', 'Статьи вышли в срок', 'Количество статей\nПресс-релизы', '6\n2', '7\n2', 'Материалы останутся', ''),
  ).toEqual([
    '4.3. Статьи',
    'Июль 2023',
    '',
    'Статьи вышли в срок',
    'Количество статей\nПресс-релизы',
    '6\n2',
    '7\n2',
    'Материалы останутся',
  ]);
});

test('a row in its place stays there', () => {
  const row = ['1.1. Форум', 'Май 2023', '72', 'Прошел', 'Количество форумов', '1', '1', 'Связи'];
  expect(read(...row)).toEqual(row);
  expect(read(...row.slice(0, 6), '-', '')).toEqual([...row.slice(0, 6), '-', '']);
});
