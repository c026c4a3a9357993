import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Block, Paragraph, SourceDocument, Table } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';

const RUSSIAN = 'Заключительный отчёт: в проекте «Ровесник» приняли участие 45 человек – мужчины и женщины, жители сёл области.';
const KAZAKH =
  'Қорытынды есеп: «Жас өркен» жобасына үкіметтік емес ұйымдардың қатысуымен 45 адам тартылды, әлеуметтік әріптестер көңіл бөлді.';

function read(content: string | Uint8Array): Promise<SourceDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readDocument({ bytes, name: 'отчет.txt' }, DEFAULT_READ_OPTIONS);
}

async function paragraphs(content: string): Promise<Paragraph[]> {
  return (await read(content)).blocks.filter((block) => block.kind === 'paragraph');
}

async function table(content: string): Promise<Table> {
  const tables = (await read(content)).blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0] ?? expect.fail('no table');
}

function texts(found: Table): string[][] {
  return Array.from({ length: found.rows }, (_, row) => found.cells.filter((cell) => cell.row === row).map((cell) => cell.text));
}

test.each([
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN.replaceAll(/[«»–]/g, '"')],
  ['cp866', RUSSIAN.replaceAll(/[«»–]/g, '"')],
  ['rk1048', KAZAKH],
  ['pt154', KAZAKH],
  ['utf-16le', KAZAKH],
  ['utf-16be', RUSSIAN],
  ['utf-8', KAZAKH],
])('tells %s by its content', async (encoding, text) => {
  const document = await read(iconv.encode(text, encoding));
  expect(document.encoding).toBe(encoding);
  expect(document.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([text]);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark of %s is no text', async (encoding) => {
  const document = await read(iconv.encode(RUSSIAN, encoding, { addBOM: true }));
  expect(document.blocks[0]).toMatchObject({ text: RUSSIAN });
});

test.each([
  ['windows-1251', 'utf-8'],
  ['windows-1251', 'rk1048'],
])('a text read as %s though it was %s is mended with a warning', async (wrong, right) => {
  const document = await read(iconv.decode(iconv.encode(KAZAKH, right), wrong));
  expect(document.blocks[0]).toMatchObject({ text: KAZAKH });
  expect(document.warnings.map((warning) => warning.code)).toEqual(['encoding-suspect']);
});

test('signs between numbers are no letters of another encoding', async () => {
  const text = 'Погрешность ±5 % или ±7 %, 12‰ и 15‰, 3 µ';
  const document = await read(text);
  expect(document.blocks[0]).toMatchObject({ text });
  expect(document.warnings).toEqual([]);
});

test('headings, emphasis, escapes and list marks of Markdown', async () => {
  const [heading, label, first, second, signature] = await paragraphs(
    '### 2. Цели\n\n**Тема:** *новая* 2\\*3 м\n\n- пункт\n1) **31** человек\n\nДиректор \\_\\_\\_\\_ Ким А.',
  );
  expect(heading).toMatchObject({ text: '2. Цели', headingLevel: 3 });
  expect(label).toMatchObject({ text: 'Тема: новая 2*3 м' });
  expect(label?.emphasis).toEqual([
    { start: 0, end: 5, kind: 'bold' },
    { start: 6, end: 11, kind: 'italic' },
  ]);
  expect(first).toMatchObject({ text: 'пункт', list: { marker: '-', automatic: true } });
  expect(second).toMatchObject({ text: '1) 31 человек', list: { marker: '1)', automatic: false }, emphasis: [{ start: 3, end: 5 }] });
  expect(signature?.text).toBe('Директор ____ Ким А.');
});

test('a link keeps its address, marks without a partner stay text', async () => {
  expect((await paragraphs('[запись](https://a.example.kz/1) и <a href="https://b.example.kz">сайт</a>, 5 * 3 ** 2'))[0]?.text).toBe(
    'запись (https://a.example.kz/1) и сайт (https://b.example.kz), 5 * 3 ** 2',
  );
});

test('fields on lines of their own stay apart, a title broken in its middle is joined', async () => {
  expect((await paragraphs('«Утверждаю»  \nДиректор\n\n**Отчет  \nпо проекту**\n\nОбласть  \nг.Актау')).map(({ text }) => text)).toEqual([
    '«Утверждаю»',
    'Директор',
    'Отчет по проекту',
    'Область',
    'г.Актау',
  ]);
});

test('a word cut at the end of a line is one word', async () => {
  expect((await paragraphs('социально-\nэкономический эффект'))[0]?.text).toBe('социально-экономический эффект');
});

test('prose wrapped to a width becomes one paragraph', async () => {
  const words = Array.from({ length: 60 }, (_, index) => (index % 7 ? 'слово' : 'Город')).join(' ');
  const lines = words.match(/.{50,60}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
  expect((await paragraphs(lines.join('\n'))).map(({ text }) => text)).toEqual([lines.join(' ')]);
});

test('tab-separated lines are one table, padded, with paragraphs of cells apart', async () => {
  const found = await table('Цель:\t\tмир\n№\tЗадача\tПлан\tФакт\n1\t<p>первая</p> <p>вторая</p>\t5\n--\t--\t---\t--');
  expect(found).toMatchObject({ rows: 3, columns: 4 });
  expect(texts(found)).toEqual([
    ['Цель:', '', 'мир', ''],
    ['№', 'Задача', 'План', 'Факт'],
    ['1', 'первая\nвторая', '5', ''],
  ]);
});

test('a heading of two levels gets its spans', async () => {
  const found = await table('Задача\tПоказатели\t\tЭффект\n\tплан\tфакт\t\nПервая\t5\t6\tрост');
  expect(found.cells.filter((cell) => cell.header)).toMatchObject([
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { row: 0, column: 3, rowSpan: 2, columnSpan: 1 },
    { row: 1, column: 1, text: 'план' },
    { row: 1, column: 2, text: 'факт' },
  ]);
});

test('a row of data under a row of labels gets no spans', async () => {
  const found = await table('Всего\tМужчин\tЖенщин\n\t223\t391');
  expect(found.cells.every((cell) => cell.rowSpan === 1 && cell.columnSpan === 1)).toBe(true);
});

test('cells of several lines: quoted, or going on in lower case', async () => {
  expect(texts(await table('а\tб\tв\nодин\tдва\t"три\nчетыре"\nпять\tшесть\tсемь'))[1]).toEqual(['один', 'два', 'три\nчетыре']);
  expect(texts(await table('а\tб\tв\nОдин\tДва\nслова\tТри\nа\tб\tв'))[1]).toEqual(['Один', 'Два\nслова', 'Три']);
});

test('pipe tables of Markdown', async () => {
  const found = await table('| План | Факт |\n|------|:----:|\n| 5 | **6** |');
  expect(texts(found)).toEqual([
    ['План', 'Факт'],
    ['5', '6'],
  ]);
  expect(found.cells.map((cell) => cell.header)).toEqual([true, true, false, false]);
});

test('HTML tables in a text', async () => {
  const { blocks } = await read(
    'До\n<table><tr><th>План</th>\n<td rowspan="2">5</td></tr>\n<tr><td>б</td></tr></table>\nПосле\n\n<table> не закрыта',
  );
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
  expect(blocks[1]).toMatchObject({ cells: [{ text: 'План', header: true }, { text: '5', rowSpan: 2 }, { text: 'б' }] });
});

test('page numbers, separators and stamps between table parts are furniture', async () => {
  const { blocks } = await read('Начало\n\n\n2\n\nСередина\n\n-----\n\nа\tб\n\nВест\n\nв\tг\n\n3\n\n614\n');
  expect(blocks.map((block) => (block.kind === 'furniture' ? block.role : block.kind))).toEqual([
    'paragraph',
    'page-number',
    'paragraph',
    'separator',
    'table',
    'stamp',
    'table',
    'page-number',
    'paragraph',
  ]);
});

test('invisible characters go, letters are composed', async () => {
  expect((await paragraphs('со\u00adциаль\u200bный и\u0306')).map(({ text }) => text)).toEqual(['социальный й']);
});

test.each([
  ['\u0000\u0001\u0002binary\u0003'.repeat(9), 'unsupported-format'],
  [' \n\t\n ', 'empty'],
])('what is no text is refused (%#)', async (content, code) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'UnreadableFileError', code });
});

test('more cells than allowed are refused', async () => {
  const bytes = Buffer.from('а\tб\n'.repeat(600));
  await expect(readDocument({ bytes, name: 'a' }, { ...DEFAULT_READ_OPTIONS, maxCells: 1000 })).rejects.toMatchObject({
    code: 'limit-cells',
  });
});

test('every word lands in exactly one block', async () => {
  const word = fc.stringMatching(/^[а-яәқ]{1,8}[0-9]{0,2}$/);
  const piece = fc.oneof(
    word,
    word,
    fc.constantFrom('**', '*', '\t', '  \n', '\n', '\n\n', '\n- ', '\n## ', '<p>', '</p>', '--\t--\n', '\n7\n\n', '_'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 60 }), async (pieces) => {
      const source = `слово ${pieces.join(' ')}`;
      const words = (text: string): string[] => (text.replace(/<\/?p>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).sort();
      const { blocks } = await read(source);
      expect(words(blocks.map(wordsOf).join(' '))).toEqual(words(source));
    }),
  );
});

function wordsOf(block: Block): string {
  return block.kind === 'table' ? block.cells.map((cell) => cell.text).join(' ') : block.text;
}

test.each([
  'a'.repeat(1_000_000),
  '*'.repeat(200_000),
  '**a'.repeat(100_000),
  '[('.repeat(200_000),
  '<p '.repeat(100_000),
  '- '.repeat(300_000),
  '|'.repeat(300_000),
])('a hostile text is read in bounded time (%#)', async (content) => {
  expect((await read(content)).blocks.length).toBeGreaterThan(0);
});

test('a CSV list is a table, whatever its delimiter', async () => {
  const bytes = iconv.encode('№;ФИО;Сумма\r\n1;"Ким; А.";5,5\r\n2;"Ли ""Б""\nдва";6\r\n', 'windows-1251');
  const document = await readDocument({ bytes, name: 'список.csv' }, DEFAULT_READ_OPTIONS);
  expect(document.format).toBe('csv');
  expect(document.blocks.map((block) => (block.kind === 'table' ? texts(block) : null))).toEqual([
    [
      ['№', 'ФИО', 'Сумма'],
      ['1', 'Ким; А.', '5,5'],
      ['2', 'Ли "Б"\nдва', '6'],
    ],
  ]);
});
