import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { structure } from '../../../src/structure/index.ts';
import { type Sheet, sheetOf } from './table-sheet.ts';

async function documentOf(draw: (sheet: Sheet) => void) {
  return readDocument({ bytes: await sheetOf(draw), name: 'таблица.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
}

/** Tables page by page, spans filled. */
async function tablesOf(draw: (sheet: Sheet) => void): Promise<string[][][]> {
  const { blocks } = await documentOf(draw);
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''));
    for (const { row, column, rowSpan, columnSpan, text } of block.cells)
      for (let y = row; y < row + rowSpan; y++) rows[y]?.fill(text.replace(/\s+/g, ' '), column, column + columnSpan);
    return [rows];
  });
}

const EVENTS = [
  ['Мероприятие', 'План', 'Факт', 'Место проведения'],
  ['Тренинг для молодых специалистов сельских школ', '25', '31', 'город Талдыкорган'],
  ['Круглый стол', '40', '38', 'село Карабулак'],
  ['Выездные консультации по вопросам занятости', '120', '146', 'поселок Рудничный, дом культуры'],
];
const EDGES = [50, 220, 290, 360, 545];

test.each(['all', 'heading', 'none'] as const)('cells of several lines with lines around %s', async (lines) => {
  const tables = await tablesOf(({ prose, rows }) => {
    const end = rows(EVENTS, EDGES, prose(50, 60, 495) + 14, lines);
    prose(50, end + 20, 495);
  });
  expect(tables).toEqual([EVENTS]);
});

test('dashed lines', async () => {
  const tables = await tablesOf(({ pdf, rows }) => {
    pdf.dash(2, { space: 2 });
    rows(EVENTS, EDGES, 80, 'all');
  });
  expect(tables).toEqual([EVENTS]);
});

test('rows told apart by shades alone', async () => {
  const body = [
    ['Возраст', 'Мужчины', 'Женщины', 'Всего'],
    ['14-18 лет', '34', '41', '75'],
    ['19-28 лет', '52', '60', '112'],
    ['Всего', '86', '101', '187'],
  ];
  const tables = await tablesOf(({ pdf, rows }) => {
    for (const y of [80, 124]) pdf.rect(50, y, 495, 22).fill('#ddd');
    pdf.fillColor('black');
    rows(body, [50, 250, 350, 450, 545], 80, 'none');
  });
  expect(tables).toEqual([body]);
});

test('a heading of two levels', async () => {
  const tables = await tablesOf(({ pdf, rows, across, down }) => {
    for (const [label, x, y] of [
      ['Показатель', 55, 92],
      ['1 квартал', 245, 84],
      ['2 квартал', 385, 84],
      ['Итого', 485, 92],
    ] as const)
      pdf.text(label, x, y, { lineBreak: false });
    ['план', 'факт', 'план', 'факт'].forEach((label, index) => void pdf.text(label, 205 + 70 * index, 104, { lineBreak: false }));
    across(80, 50, 545);
    across(100, 200, 480);
    down([50, 200, 340, 480, 545], 80, 120);
    down([270, 410], 100, 120);
    rows([['Участники', '100', '112', '150', '149', '261']], [50, 200, 270, 340, 410, 480, 545], 120, 'all');
  });
  expect(tables).toEqual([
    [
      ['Показатель', '1 квартал', '1 квартал', '2 квартал', '2 квартал', 'Итого'],
      ['Показатель', 'план', 'факт', 'план', 'факт', 'Итого'],
      ['Участники', '100', '112', '150', '149', '261'],
    ],
  ]);
});

test('a table beside text, and one wider than the text around it', async () => {
  const rows = [
    ['Район', 'План', 'Факт'],
    ['Алакольский', '30', '34'],
    ['Сарканский', '40', '36'],
  ];
  const beside = ({ prose, rows: draw }: Sheet): void => {
    prose(50, 80, 220);
    draw(rows, [300, 420, 480, 545], 80, 'all');
  };
  expect(await tablesOf(beside)).toEqual([rows]);
  const wider = await documentOf(({ prose, rows: draw }) => {
    const end = draw(rows, [40, 250, 400, 560], prose(140, 60, 315) + 10, 'all');
    prose(140, end + 12, 315);
  });
  expect(wider.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
});

test('a table without lines beside text that stands at other heights', async () => {
  const rows = [
    ['Район', 'План', 'Факт'],
    ['Алакольский', '30', '34'],
    ['Аксуский', '25', '25'],
    ['Сарканский', '40', '36'],
    ['Каратальский', '20', '29'],
  ];
  for (const [text, table] of [
    [50, 300],
    [330, 50],
  ] as const) {
    const { blocks } = await documentOf(({ prose, rows: draw }) => {
      prose(text, prose(text, 80, 220), 220);
      draw(rows, [table, table + 130, table + 190, table + 250], 82, 'none');
    });
    expect(blocks.map(({ kind }) => kind).sort()).toEqual(['paragraph', 'table']);
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text: own }) => own) : []));
    expect(cells).toEqual(rows.flat());
  }
});

test('a page drawn sideways', async () => {
  const tables = await tablesOf(({ pdf, rows }) => {
    pdf.rotate(-90, { origin: [0, 0] }).translate(-842, 0);
    rows(EVENTS, [50, 300, 420, 520, 790], 60, 'all');
  });
  expect(tables).toEqual([EVENTS]);
});

test('pages that repeat the heading, and a heading and a row that the page cut, are one table', async () => {
  const edges = [50, 300, 400, 545];
  const heading = ['Мероприятие', 'План', 'Факт'];
  const body = Array.from({ length: 60 }, (_, index) => [`Встреча с жителями ${index + 1}`, `${index + 10}`, `${index + 11}`]);
  const long = structure(
    await documentOf(({ pdf, rows }) => {
      for (const from of [0, 25, 50]) {
        if (from > 0) pdf.addPage();
        rows([heading, ...body.slice(from, from + 25)], edges, 60, 'all');
      }
    }),
  );
  expect(long.tables.map(({ rows }) => rows.length)).toEqual([60]);
  const torn = structure(
    await documentOf(({ pdf, rows }) => {
      rows([['Наименование мероприятия', 'Планируемое', 'Фактическое']], edges, 760, 'all');
      pdf.addPage();
      const ends = ['в соответствии с договором', 'число', 'число'];
      rows([ends, ['Форум', '150', '171'], ['Создать площадку для', '1', '1']], edges, 50, 'all');
      pdf.addPage();
      rows(
        [
          ['общения подростков', '', ''],
          ['Отчет', '1', '1'],
        ],
        edges,
        50,
        'all',
      );
    }),
  );
  expect(torn.tables.map(({ columns }) => columns.map(({ label }) => label))).toEqual([
    ['Наименование мероприятия в соответствии с договором', 'Планируемое число', 'Фактическое число'],
  ]);
  expect(torn.tables[0]?.rows.map(({ cells }) => cells[0]?.text.replace(/\s+/g, ' '))).toEqual([
    'Форум',
    'Создать площадку для общения подростков',
    'Отчет',
  ]);
});
