import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Block, SourceDocument } from '../../../src/model/document.ts';
import { CellBudget } from '../../../src/read/builder/table-builder.ts';
import { readDocument } from '../../../src/read/index.ts';
import { type SheetCell, sheetBlocks } from '../../../src/read/office/sheets/sheet.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../../src/read/reader.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(...targets: [id: string, type: string, target: string][]): string {
  const each = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function buildXlsx(sheet: string, name = 'Лист1'): Uint8Array {
  const parts = {
    '_rels/.rels': relationships(['w', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${name}" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['s1', 'worksheet', 'worksheets/one.xml'],
      ['s2', 'sharedStrings', 'sharedStrings.xml'],
      ['s3', 'styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': '<sst><si><t>ФИО</t></si><si><r><t>Ким </t></r><r><t>А.</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs></styleSheet>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  return readDocument({ bytes, name: 'список.xlsx' }, { ...DEFAULT_READ_OPTIONS, ...options });
}

function rows(block: Block | undefined): string[][] {
  if (block?.kind !== 'table') return [];
  return Array.from({ length: block.rows }, (_, row) => block.cells.filter((cell) => cell.row === row).map((cell) => cell.text));
}

test('strings, numbers, dates and shares of a workbook as its reader sees them', async () => {
  const { format, blocks } = await read(
    buildXlsx(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Список участников</t></is></c></row>' +
        '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="str"><v>Дата</v></c><c r="D3" t="inlineStr"><is><t>Доля</t></is></c></row>' +
        '<row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" s="1"><v>45657</v></c><c r="D4" s="2"><v>0.3</v></c></row>' +
        '<row r="5"><c r="B5"><v>0.1</v></c><c r="D5"><v>5400000</v></c></row>' +
        '<row r="9"><c r="A9"><v>1</v></c><c r="B9"><v>2</v></c></row>',
    ),
  );
  expect(format).toBe('xlsx');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table']);
  expect(rows(blocks[1])).toEqual([
    ['ФИО', 'Дата', 'Доля'],
    ['Ким А.', '31.12.2024', '30%'],
    ['0.1', '', '5400000'],
  ]);
});

test('merged cells span, the name of a sheet is a heading', async () => {
  const { blocks } = await read(
    buildXlsx(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>',
      'Бюджет',
    ),
  );
  expect(blocks[0]).toMatchObject({ text: 'Бюджет', headingLevel: 1 });
  expect(blocks[1]).toMatchObject({
    columns: 3,
    cells: [{ text: '1', columnSpan: 2 }, { text: '2' }, { text: '3' }, { text: '4' }, { text: '5' }],
  });
});

test('a sheet whose cells lie far apart is refused instead of filled up', async () => {
  const far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>';
  const rest = Array.from({ length: 50 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>1</v></c></row>`).join('');
  await expect(read(buildXlsx(far + rest))).rejects.toMatchObject({ code: 'limit-cells' });
});

test('an empty workbook is refused', async () => {
  await expect(read(buildXlsx(''))).rejects.toMatchObject({ code: 'empty' });
});

test('OpenDocument spreadsheets: repeated cells and rows, spans, the empty rest', async () => {
  const namespaces = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
  const content = `<office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="Лист1">
    <table:table-row>${cell('План', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Факт')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
    <table:table-row table:number-rows-repeated="2">${cell('5', 'table:number-columns-repeated="3"')}</table:table-row>
    <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`;
  const { format, blocks } = await read(
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content) }),
  );
  expect(format).toBe('ods');
  expect(rows(blocks[0])).toEqual([
    ['План', 'Факт'],
    ['5', '5', '5'],
    ['5', '5', '5'],
  ]);
});

test('lines between two tables that touch are paragraphs, a task alone in its row stays one', () => {
  const at = (row: number, column: number, text: string, columnSpan = 1): SheetCell => ({ row, column, rowSpan: 1, columnSpan, text });
  const cells = [
    at(0, 0, 'Раздел 1. Мероприятия', 3),
    ...['Задача', 'Мероприятие', 'Участники'].map((text, column) => at(1, column, text)),
    at(2, 0, 'Задача 1. Обучение', 3),
    ...['1', 'Школа', '36'].map((text, column) => at(3, column, text)),
    at(4, 0, '2. Акция'),
    at(5, 0, 'Раздел 2. Индикаторы', 3),
    ...['Индикатор', 'План', 'Факт'].map((text, column) => at(6, column, text)),
    ...['Слушатели', '30', '36'].map((text, column) => at(7, column, text)),
    at(8, 0, 'Дата: 08.11.2024', 3),
  ];
  const blocks = sheetBlocks('Лист1', cells, new CellBudget(1000));
  expect(blocks.map((block) => (block.kind === 'table' ? block.rows : 'text' in block ? block.text : ''))).toEqual([
    'Раздел 1. Мероприятия',
    4,
    'Раздел 2. Индикаторы',
    2,
    'Дата: 08.11.2024',
  ]);
});
