import { expect, test } from 'vitest';
import type { Block, SourceDocument, Table } from '../../../../src/model/document.ts';
import { readDocument } from '../../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../../../src/read/reader.ts';
import { buildDocx, cell, p, row, W } from './build-docx.ts';

function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  return readDocument({ bytes, name: 'отчет.docx' }, { ...DEFAULT_READ_OPTIONS, ...options });
}

async function blocks(body: string, parts: Record<string, string> = {}): Promise<readonly Block[]> {
  const document = await read(buildDocx(body, parts));
  expect(document.format).toBe('docx');
  return document.blocks;
}

async function table(rows: string): Promise<Table> {
  const [found] = (await blocks(`<w:tbl>${rows}</w:tbl>`)).filter((block) => block.kind === 'table');
  return found ?? expect.fail('no table');
}

function texts(found: readonly Block[]): string[] {
  return found.map((block) => (block.kind === 'table' ? block.cells.map((each) => each.text).join('|') : block.text));
}

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function numbering(levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string {
  return `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;
}

function listed(text: string, ilvl = 0, numId = 1): string {
  return p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

function markers(found: readonly Block[]): (string | null)[] {
  return found.map((block) => (block.kind === 'paragraph' ? (block.list?.marker ?? null) : null));
}

test('emphasis is kept by its offsets', async () => {
  const [found] = await blocks(
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Тема:</w:t></w:r><w:r><w:t xml:space="preserve"> мир </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>дома</w:t></w:r></w:p>',
  );
  expect(found).toMatchObject({
    text: 'Тема: мир дома',
    emphasis: [
      { start: 0, end: 5, kind: 'bold' },
      { start: 10, end: 14, kind: 'italic' },
    ],
  });
});

test('automatic numbers of several levels are recovered as printed', async () => {
  const xml = numbering(level(0, 'decimal', 'Задача %1.') + level(1, 'decimal', '%1.%2)') + level(2, 'russianLower', '%3)'));
  const found = await blocks(
    [listed('а'), listed('б', 1), listed('в', 1), listed('г', 2), listed('д', 2), listed('е'), listed('ж', 1), p('з')].join(''),
    { numbering: xml },
  );
  expect(markers(found)).toEqual(['Задача 1.', '1.1)', '1.2)', 'а)', 'б)', 'Задача 2.', '2.1)', null]);
  expect(found[0]).toMatchObject({ text: 'а', list: { automatic: true } });
});

test('a list goes on in another list of the same kind unless it is told to start anew', async () => {
  const xml = numbering(
    level(0, 'decimal', '%1.'),
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  );
  const found = await blocks([listed('а'), listed('б', 0, 2), listed('в', 0, 3), listed('г', 0, 3)].join(''), { numbering: xml });
  expect(markers(found)).toEqual(['1.', '2.', '5.', '6.']);
});

test('headings by style take the numbers linked to the style', async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="a1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:styleId="my"><w:name w:val="Раздел"/><w:basedOn w:val="a1"/></w:style></w:styles>`;
  const xml = numbering(level(0, 'upperRoman', '%1.', '<w:pStyle w:val="my"/>'));
  const found = await blocks(p('Цели', '<w:pStyle w:val="my"/>') + p('Итоги', '<w:pStyle w:val="my"/>'), { styles, numbering: xml });
  expect(found).toMatchObject([
    { text: 'Цели', headingLevel: 1, list: { marker: 'I.' }, emphasis: [{ start: 0, end: 4, kind: 'bold' }] },
    { headingLevel: 1, list: { marker: 'II.' } },
  ]);
});

test('cells merged both ways, paragraphs of a cell apart, numbers of cells in the text', async () => {
  const found = await table(
    row([cell('Задача', '<w:vMerge w:val="restart"/>'), cell('Индикаторы', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>') +
      row([cell('', '<w:vMerge/>'), cell('план'), cell('факт')], '<w:tblHeader/>') +
      row([cell('Первая'), cell(p('5') + p('6')), cell('7')], '<w:tblHeader w:val="false"/>'),
  );
  expect(found.cells).toMatchObject([
    { text: 'Задача', rowSpan: 2, columnSpan: 1, header: true },
    { text: 'Индикаторы', rowSpan: 1, columnSpan: 2, header: true },
    { row: 1, column: 1, text: 'план', header: true },
    { row: 1, column: 2, text: 'факт' },
    { row: 2, column: 0, text: 'Первая', header: false },
    { text: '5\n6' },
    { text: '7' },
  ]);
});

test('a number column filled by the word processor keeps its numbers', async () => {
  const rows = ['Аким', 'Школа'].map((name) => row([cell(listed('')), cell(name)])).join('');
  const found = await blocks(`<w:tbl>${rows}</w:tbl>`, { numbering: numbering(level(0, 'decimal', '%1.')) });
  expect(texts(found)).toEqual(['1.|Аким|2.|Школа']);
});

test('rows that begin later in the grid are padded', async () => {
  const found = await table(row([cell('а'), cell('б'), cell('в')]) + row([cell('г')], '<w:gridBefore w:val="2"/>'));
  expect(found.cells.filter((each) => each.row === 1)).toMatchObject([
    { column: 0, columnSpan: 2, text: '' },
    { column: 2, text: 'г' },
  ]);
});

test('a nested table follows the one it stands in, a frame of one cell is no table', async () => {
  const inner = `<w:tbl>${row([cell('план'), cell('факт')])}${row([cell('5'), cell('6')])}</w:tbl>`;
  expect(texts(await blocks(`<w:tbl>${row([cell('а'), cell(`${inner}${p('б')}`)])}</w:tbl>`))).toEqual(['а|б', 'план|факт|5|6']);
  expect((await blocks(`<w:tbl>${row([cell(p('в рамке') + inner)])}</w:tbl>`)).map((block) => block.kind)).toEqual(['paragraph', 'table']);
});

test('tracked changes are read as accepted', async () => {
  const found = await blocks(
    '<w:p><w:r><w:t xml:space="preserve">Всего </w:t></w:r><w:del><w:r><w:delText>120</w:delText></w:r></w:del><w:ins><w:r><w:t>135</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">начало </w:t></w:r></w:p><w:p><w:r><w:t>конец</w:t></w:r></w:p>',
  );
  expect(texts(found)).toEqual(['Всего 135', 'начало конец']);
});

test('line breaks part fields and join prose, soft hyphens go', async () => {
  const found = await blocks(
    '<w:p><w:r><w:t>Тема: мир</w:t><w:br/><w:t>Договор № 5</w:t></w:r></w:p><w:p><w:r><w:t>отчет о реа\u00adлизации</w:t><w:br/><w:t>проекта</w:t></w:r></w:p>',
  );
  expect(texts(found)).toEqual(['Тема: мир', 'Договор № 5', 'отчет о реализации проекта']);
});

test('footnotes follow their paragraph as furniture', async () => {
  const footnotes = `<w:footnotes ${W}><w:footnote w:id="2">${p('См. приложение')}</w:footnote></w:footnotes>`;
  const found = await blocks('<w:p><w:r><w:t>Охват 50</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', { footnotes });
  expect(found).toMatchObject([{ text: 'Охват 50' }, { kind: 'furniture', role: 'footnote', text: 'См. приложение' }]);
});

test.each(['', '<mc:Fallback/>', '<mc:Fallback><w:pict/></mc:Fallback>'])(
  'text boxes of the new form are read once (fallback %j)',
  async (fallback) => {
    const box = `<w:drawing><a><txbx><w:txbxContent>${p('в рамке')}</w:txbxContent></txbx></a></w:drawing>`;
    const content = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice>${fallback}</mc:AlternateContent>`;
    expect(texts(await blocks(`<w:p><w:r><w:t>до</w:t></w:r><w:r>${content}</w:r></w:p>`))).toEqual(['до', 'в рамке']);
    expect(texts(await blocks(`<w:p><w:r>${box}</w:r></w:p>${p('после')}`))).toEqual(['в рамке', 'после']);
  },
);

test('headers and footers are furniture, a bare page number is left out', async () => {
  const found = await blocks(p('Текст'), {
    header: `<w:hdr ${W}>${p('Фонд «Мерей»')}</w:hdr>`,
    footer: `<w:ftr ${W}>${p('2')}</w:ftr>`,
  });
  expect(found).toMatchObject([{ text: 'Текст' }, { kind: 'furniture', role: 'header', text: 'Фонд «Мерей»' }]);
});

test('a hyperlink keeps its address', async () => {
  const instruction =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example.kz/1"</w:instrText></w:r>';
  const link = `${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>пост</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(texts(await blocks(`<w:p>${link}</w:p>`))).toEqual(['пост (https://a.example.kz/1)']);
});

test.each([
  ['a document type declaration', buildDocx(p('а'), { styles: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'unsafe-xml'],
  ['elements nested without end', buildDocx('<w:sdt>'.repeat(3000) + '</w:sdt>'.repeat(3000)), 'limit-nesting'],
  ['XML that is not well-formed', buildDocx('<w:p><w:r>'), 'corrupt'],
  ['a file cut short', buildDocx(p('а'.repeat(5000))).subarray(0, 900), 'truncated'],
])('%s is refused', async (_, bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ name: 'UnreadableFileError', code });
});

test('bombs are refused by what they declare: ratio, size, cells', async () => {
  const bomb = buildDocx(`<w:p><w:r><w:t>${'а'.repeat(6_000_000)}</w:t></w:r></w:p>`);
  await expect(read(bomb)).rejects.toMatchObject({ code: 'limit-ratio' });
  await expect(read(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'limit-unpacked' });
  const cells = buildDocx(`<w:tbl>${row(Array.from({ length: 50 }, () => cell('1'))).repeat(30)}</w:tbl>`);
  await expect(read(cells, { maxCells: 1000 })).rejects.toMatchObject({ code: 'limit-cells' });
});

test('short fields, line ends of old documents, round boxes and formulas are text', async () => {
  const text = (value: string) => `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`;
  const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const found = await blocks(
    `<w:p>${text('Фонд ')}<w:fldSimple w:instr="MERGEFIELD n">${text('«Мерей»')}</w:fldSimple></w:p>` +
      '<w:p><w:r><w:t>Первое.</w:t><w:cr/><w:t>Второе</w:t></w:r></w:p>' +
      `<w:p><m:oMath ${m}><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>` +
      `<w:p><w:r><w:pict><v:oval xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('в круге')}</w:txbxContent></v:textbox></v:oval></w:pict></w:r></w:p>`,
  );
  expect(texts(found)).toEqual(['Фонд «Мерей»', 'Первое.', 'Второе', '1/2', 'в круге']);
});

test('the same bytes give the same document', async () => {
  const bytes = buildDocx(`${p('Тема', '', '<w:b/>')}<w:tbl>${row([cell('а'), cell('б')])}</w:tbl>`);
  expect(await read(bytes)).toEqual(await read(bytes));
});
