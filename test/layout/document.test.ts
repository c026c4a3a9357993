import { expect, test } from 'vitest';
import { documentFromPages } from '../../src/layout/document.ts';
import type { SourceDocument, Table } from '../../src/model/document.ts';
import type { PageGeometry } from '../../src/page/page.ts';
import { horizontal, page, text, vertical } from './pages.ts';

function read(...pages: PageGeometry[]): SourceDocument {
  return documentFromPages(pages, { format: 'pdf', mediaType: 'application/pdf', warnings: [], pages: pages.length });
}

function onlyTable(document: SourceDocument): Table {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (!table) throw new Error('no table');
  return table;
}

const grid = [
  horizontal(100, 50, 350),
  horizontal(130, 50, 350),
  horizontal(160, 50, 350),
  horizontal(190, 150, 350),
  horizontal(220, 50, 350),
  vertical(50, 100, 220),
  vertical(150, 130, 220),
  vertical(250, 130, 220),
  vertical(350, 100, 220),
];

test('missing pieces of line merge cells both ways', () => {
  const table = onlyTable(
    read(page([...text('Показатели', 60, 120), ...text('Задача 1', 60, 180), ...text('10', 160, 180), ...text('12', 260, 210)], grid)),
  );
  expect([table.rows, table.columns]).toEqual([4, 3]);
  const spans = table.cells
    .filter((cell) => cell.text !== '')
    .map((cell) => [cell.text, cell.row, cell.column, cell.rowSpan, cell.columnSpan]);
  expect(spans).toEqual([
    ['Показатели', 0, 0, 1, 3],
    ['Задача 1', 2, 0, 2, 1],
    ['10', 2, 1, 1, 1],
    ['12', 3, 2, 1, 1],
  ]);
});

test('lines that run on past the last crossing line hold a row cut by the page edge', () => {
  const cut = [horizontal(100, 50, 250), vertical(50, 100, 300), vertical(150, 100, 300), vertical(250, 100, 300)];
  const table = onlyTable(read(page([...text('начало', 60, 120), ...text('строки', 160, 120)], cut)));
  expect([table.rows, table.columns]).toEqual([1, 2]);
});

test('items of a list in a cell stay paragraphs, wrapped lines are joined', () => {
  const table = onlyTable(
    read(
      page(
        [...text('Акций 3', 54, 145), ...text('Число', 54, 157), ...text('участников', 54, 169), ...text('7', 160, 145)],
        [horizontal(130, 50, 250), horizontal(180, 50, 250), vertical(50, 130, 180), vertical(130, 130, 180), vertical(250, 130, 180)],
      ),
    ),
  );
  expect(table.cells.map((cell) => cell.text)).toEqual(['Акций 3\nЧисло участников', '7']);
});

test('a running header and page numbers are furniture', () => {
  const pages = [1, 2, 3].map((number) =>
    page(
      [...text('Отчёт о проекте', 50, 30), ...text(`Текст страницы ${'абвг'[number]}`, 50, 400), ...text(String(number), 300, 820)],
      [],
      number,
    ),
  );
  const document = read(...pages);
  expect(document.blocks.filter((block) => block.kind === 'furniture').map((block) => block.role)).toEqual(
    Array.from({ length: 3 }, () => ['header', 'page-number']).flat(),
  );
  expect(document.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(3);
});

test.each([
  ['lines at other heights', [10, 13], [7, 12]],
  ['lines of another pitch', [10, 12], [9, 11]],
])('columns of text with %s are read one after the other and are no table', (_, [size = 10, pitch = 12], [below = 0, other = 12]) => {
  const left = Array.from({ length: 14 }, (_, line) => text(`слева строка ${line} идет до самого края`, 50, 100 + pitch * line, { size }));
  const right = Array.from({ length: 14 }, (_, line) =>
    text(`справа строка ${line} о другом деле`, 310, 100 + below + other * line, { size }),
  );
  const { blocks } = read(page([...left.flat(), ...right.flat()]));
  expect(blocks.map(({ kind }) => kind)).not.toContain('table');
  const words = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  expect(words.lastIndexOf('слева')).toBeLessThan(words.indexOf('справа'));
});

/** Words with spaces wide enough to fill 230 points. */
function justified(line: string, x: number, y: number) {
  const words = line.split(' ');
  const gap = (230 - 5 * words.join('').length) / (words.length - 1);
  return words.flatMap((word, index) => text(word, x + 5 * words.slice(0, index).join('').length + gap * index, y));
}

test('columns of justified text are read one after the other', () => {
  const prose = (side: string) => [
    `в селе прошли ${side} встречи с людьми`,
    `которые ${side} волновались более других`,
    `говорили на собрании ${side} старейшин`,
    `и молодежи ${side} района о том что было`,
  ];
  const lines = Array.from({ length: 12 }, (_, line) => [
    ...justified(prose('слева')[line % 4] ?? '', 50, 100 + 12 * line),
    ...justified(prose('справа')[(line + 1) % 4] ?? '', 310, 100 + 12 * line),
  ]).flat();
  const all = read(page(lines))
    .blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))
    .join(' ');
  expect(all).not.toContain('table');
  expect(all.lastIndexOf('слева')).toBeLessThan(all.indexOf('справа'));
});

test('two columns of text are read one after the other', () => {
  const left = Array.from({ length: 8 }, (_, index) =>
    text(`слева строка ${index} обычного текста`, 50, 100 + 12 * index, { size: 9 }),
  ).flat();
  const right = Array.from({ length: 8 }, (_, index) =>
    text(`справа строка ${index} другого текста`, 320, 100 + 12 * index, { size: 9 }),
  ).flat();
  const words = read(page([...left, ...right])).blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text.split(' ')));
  expect(words.lastIndexOf('слева')).toBeLessThan(words.indexOf('справа'));
});

test('a page drawn sideways is read upright, its boxes stay where the words are shown', () => {
  const sideways = text('Отчёт о проекте', 100, 50).map((word) => ({
    ...word,
    rotation: 90 as const,
    baseline: 595 - word.baseline,
    box: { x0: 595 - word.box.y1, x1: 595 - word.box.y0, y0: word.box.x0, y1: word.box.x1 },
  }));
  const [block] = read(page(sideways)).blocks;
  expect(block).toMatchObject({ kind: 'paragraph', text: 'Отчёт о проекте', box: { x0: 542.8, x1: 553, y0: 100, y1: 175 } });
});

test('lines of a cover that are alike in length by chance are no paragraph', () => {
  const cover = [
    'Фонд «Бірінші үлгі» туралы есеп',
    'Гранталушы: «Бірінші үлгі» ҚҚ',
    'Жобаның атауы: «Екінші үлгі ісі»',
    'Келісімшарт бойынша № 58 есеп',
    'Парақтар саны: 5',
    'Үлгі облысы',
  ];
  const words = cover.flatMap((line, index) => text(line, 72, 80 + 12 * index));
  const { blocks } = documentFromPages([page(words)], { format: 'pdf', mediaType: 'application/pdf', warnings: [], pages: 1 });
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(cover);
});
