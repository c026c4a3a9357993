import { expect, test } from 'vitest';
import { drawnTables, findTables } from '../../src/layout/tables/find.ts';
import { columnsOf, type GridTable, rowsOf } from '../../src/layout/tables/grid.ts';
import type { TraceEvent } from '../../src/layout/tables/trace.ts';
import type { PageGeometry, Word } from '../../src/page/page.ts';
import { horizontal, page, text, vertical } from './pages.ts';

function find(geometry: PageGeometry): readonly GridTable[] {
  return findTables(drawnTables(geometry), new Set(), null);
}

function rowsOfText(table: GridTable | undefined): string[][] {
  if (!table) return [];
  return Array.from({ length: rowsOf(table) }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map((cell) => cell.words.map((word) => word.text).join(' ')),
  );
}

function columns(y: number, ...cells: readonly (readonly [x: number, line: string])[]): Word[] {
  return cells.flatMap(([x, line]) => text(line, x, y));
}

test('rulings between rows only: heading, partial rulings over two columns, figures', () => {
  const words = [
    ...columns(110, [210, 'Всего'], [360, 'Из них']),
    ...columns(125, [50, 'Показатель'], [200, 'план'], [260, 'факт'], [350, 'план'], [410, 'факт']),
    ...columns(145, [50, 'Тренинги'], [200, '5'], [260, '6'], [350, '2'], [410, '3']),
    ...columns(160, [50, 'Участники'], [200, '100'], [260, '120'], [350, '40'], [410, '55']),
  ];
  const rulings = [
    horizontal(98, 50, 450),
    horizontal(114, 195, 290),
    horizontal(114, 345, 440),
    horizontal(130, 50, 450),
    horizontal(168, 50, 450),
  ];
  const [table, ...others] = find(page(words, rulings));
  expect(others).toEqual([]);
  expect(table?.strategy).toBe('rulings');
  expect(table?.cells.find((cell) => cell.words[0]?.text === 'Всего')).toMatchObject({ row: 0, column: 1, columnSpan: 2 });
  expect(rowsOfText(table).slice(2)).toEqual([
    ['Тренинги', '5', '6', '2', '3'],
    ['Участники', '100', '120', '40', '55'],
  ]);
});

test('no rulings at all: wrapped cells stay in their row', () => {
  const words = [
    ...columns(100, [50, '№'], [90, 'Место'], [300, 'Участники']),
    ...columns(114, [50, '1'], [90, 'село Теректи, сельская'], [300, '13']),
    ...columns(126, [90, 'библиотека']),
    ...columns(138, [50, '2'], [90, 'село Аршалы'], [300, '16']),
    ...columns(150, [50, '3'], [90, 'город Конаев'], [300, '18']),
  ];
  const [table, ...others] = find(page(words));
  expect(others).toEqual([]);
  expect(table?.strategy).toBe('alignment');
  expect(rowsOfText(table)).toEqual([
    ['№', 'Место', 'Участники'],
    ['1', 'село Теректи, сельская библиотека', '13'],
    ['2', 'село Аршалы', '16'],
    ['3', 'город Конаев', '18'],
  ]);
});

test('a caption parts two borderless tables', () => {
  const words = [
    ...columns(100, [60, 'Всего'], [200, 'Мужчины'], [340, 'Женщины']),
    ...columns(112, [60, '320'], [200, '172'], [340, '148']),
    ...text('Возрастной показатель:', 50, 140),
    ...columns(158, [60, 'Всего'], [140, '13-16 лет'], [260, '17-22 года'], [400, '23-27 лет']),
    ...columns(170, [60, '320'], [140, '73'], [260, '66'], [400, '181']),
  ];
  const tables = find(page(words));
  expect(tables.map(columnsOf)).toEqual([3, 4]);
});

test('two columns of running text are no table, and neither is a bulleted list', () => {
  const prose = Array.from({ length: 8 }, (_, index) => [
    ...text('тут строка обычного текста в колонке', 50, 100 + 12 * index),
    ...text('там строка другого текста в колонке', 300, 100 + 12 * index),
  ]).flat();
  expect(find(page(prose))).toEqual([]);
  const list = Array.from({ length: 5 }, (_, index) => [
    ...text('•', 50, 100 + 12 * index),
    ...text('пункт перечня', 90, 100 + 12 * index),
  ]).flat();
  expect(find(page(list))).toEqual([]);
});

test('grid lines of a chart are no table, and the trace says so', () => {
  const lines = [
    ...Array.from({ length: 10 }, (_, index) => horizontal(100 + 8 * index, 50, 350)),
    ...Array.from({ length: 6 }, (_, index) => vertical(50 + 60 * index, 100, 172)),
  ];
  const events: TraceEvent[] = [];
  const geometry = page([...text('2022', 55, 106), ...text('2023', 115, 138)], lines);
  const drawn = drawnTables(geometry, (event) => events.push(event));
  expect(findTables(drawn, new Set(), null)).toEqual([]);
  expect(events).toMatchObject([{ page: 1, strategy: 'lattice', verdict: 'picture' }]);
});

test('columns of figures without lines between them are parted, text is not', () => {
  const rulings = [
    horizontal(90, 50, 400),
    horizontal(112, 50, 400),
    horizontal(160, 50, 400),
    vertical(50, 90, 160),
    vertical(160, 90, 160),
    vertical(400, 90, 160),
  ];
  const words = [
    ...columns(105, [60, 'Ответ'], [180, 'Число'], [300, 'Доля']),
    ...columns(125, [60, 'Да'], [180, '138'], [300, '6,9']),
    ...columns(138, [60, 'Нет'], [180, '626'], [300, '31,1']),
    ...columns(151, [60, 'Иное'], [180, '1070'], [300, '53,2']),
  ];
  const [table] = find(page(words, rulings));
  expect(rowsOfText(table)).toEqual([
    ['Ответ', 'Число', 'Доля'],
    ['Да', '138', '6,9'],
    ['Нет', '626', '31,1'],
    ['Иное', '1070', '53,2'],
  ]);
});

test('borders that are not drawn follow from the seams of those that are', () => {
  const pieces = [
    horizontal(100, 50, 350),
    horizontal(180, 50, 350),
    ...[50, 150, 250, 350].flatMap((x) => [
      vertical(x, 100, 119.5),
      vertical(x, 120, 139.5),
      vertical(x, 140, 159.5),
      vertical(x, 160, 180),
    ]),
  ];
  const words = [115, 135, 155, 175].flatMap((y, index) =>
    columns(y, [60, `Строка ${index}`], [160, String(index)], [260, String(index * 2)]),
  );
  const [table] = find(page(words, pieces));
  expect([table && rowsOf(table), table && columnsOf(table)]).toEqual([4, 3]);
});

test('a figure that runs over the border of its cell makes the cell doubtful', () => {
  const rulings = [
    horizontal(100, 50, 250),
    horizontal(130, 50, 250),
    vertical(50, 100, 130),
    vertical(150, 100, 130),
    vertical(250, 100, 130),
  ];
  const [table] = find(page([...text('1250000', 130, 120), ...text('12', 200, 120)], rulings));
  expect(table?.cells.map((cell) => cell.doubtful)).toEqual([true, false]);
  expect(table?.confidence).toBeLessThan(1);
});

test('rulings between rows only: a shorter ruling in the body parts two rows beside a cell that spans them, and heads nothing', () => {
  const words = [
    ...columns(110, [50, 'Шара'], [200, 'Көрсеткіш'], [340, 'Жоспар'], [420, 'Нәтиже']),
    ...columns(130, [50, 'Курс'], [200, 'Курс саны'], [340, '1'], [420, '1']),
    ...columns(150, [200, 'Қатысқандар'], [340, '30 адам'], [420, '32 адам']),
    ...columns(170, [50, 'Кеш'], [200, 'Қонақтар'], [340, '70'], [420, '75']),
  ];
  const rulings = [
    horizontal(98, 50, 500),
    horizontal(117, 50, 500),
    horizontal(137, 195, 500),
    horizontal(157, 50, 500),
    horizontal(177, 50, 500),
  ];
  const [table] = find(page(words, rulings));
  expect(rowsOfText(table)).toEqual([
    ['Шара', 'Көрсеткіш', 'Жоспар', 'Нәтиже'],
    ['Курс', 'Курс саны', '1', '1'],
    ['Қатысқандар', '30 адам', '32 адам'],
    ['Кеш', 'Қонақтар', '70', '75'],
  ]);
  expect(table?.cells.find((cell) => cell.words[0]?.text === 'Курс')).toMatchObject({ rowSpan: 2 });
});

test('no rulings at all: a line goes on behind a hyphen and an open quotation, though it begins with a digit', () => {
  const words = [
    ...columns(100, [50, 'Партнёр'], [150, 'Помощь'], [260, 'Контакты']),
    ...columns(114, [50, 'Комитет «Победа-'], [150, 'Собрание, хранение'], [260, 'Шульц И., 8 (7152) 46-']),
    ...columns(126, [50, '8»'], [150, 'материалов'], [260, '30-18']),
    ...columns(140, [50, 'Школа № 17'], [150, 'Помещение'], [260, 'Ким В., 8 775 204 61 39']),
  ];
  const [table] = find(page(words));
  expect(rowsOfText(table).slice(1)).toEqual([
    ['Комитет «Победа- 8»', 'Собрание, хранение материалов', 'Шульц И., 8 (7152) 46- 30-18'],
    ['Школа № 17', 'Помещение', 'Ким В., 8 775 204 61 39'],
  ]);
});
