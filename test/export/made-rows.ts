import type { CellValue, ColumnShape } from '../../src/export/column.ts';
import type { TableShape } from '../../src/export/table.ts';

/** What files, spreadsheets and parsers stumble over. */
const TEXTS = [
  'ОФ «Бірлік көпірі»; Қостанай',
  '000140012345',
  '+77010001122',
  '=1+1',
  "'=2",
  '- 5 тренингов',
  'две\nстроки',
  'сказал "да", а он — нет',
  ' с пробелом ',
  '<b>&amp;</b>',
  '_x0041_',
  '1e5',
  '2 мая',
  '31.05.2024',
  'ИСТИНА',
  '12,5',
  '😀',
  '№ 14-2023/8',
];
const VALUES = {
  integer: [5_000_000_000, 0, 12],
  number: [1_234_567.25, -0.5, 3],
  boolean: [true, false],
  date: ['2024-05-31', '1999-12-30'],
};
const TIMES = ['2024-05-31T10:20:30.000Z', '2025-01-01T00:00:00.000Z'];

/** Rows of a table in which every column is filled, and empty where it may be. */
export function madeRows({ columns }: TableShape, count = TEXTS.length): CellValue[][] {
  return Array.from({ length: count }, (_, row) => columns.map((column, index) => cellOf(column, row, index)));
}

function cellOf({ type, required, values }: ColumnShape, row: number, index: number): CellValue {
  if (!required && (row + index) % 5 === 4) return null;
  const of = <T>(all: readonly T[]): T | null => all[(row + index) % all.length] ?? null;
  if (values) return of(values);
  if (type === 'text') return of(TEXTS);
  return type === 'time' ? of(TIMES) : of<CellValue>(VALUES[type]);
}
