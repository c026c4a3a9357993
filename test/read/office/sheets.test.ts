import { strToU8, unzipSync, zipSync } from 'fflate';
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

/** A workbook of whose parts some are replaced. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])) });
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

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (reference: string, value: string, style = 0) => `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

test('figures stand in the places that a format gives them', async () => {
  const formats = ['000000000000', '000 000 000 000', '"+"7 (000) 000-00-00', '0000', '0.00', '#,##0'];
  const styles = `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${180 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${180 + index}"/>`).join('')}</cellXfs></styleSheet>`;
  const cells = [
    number('A1', '60240012345', 0),
    number('B1', '60240012345', 1),
    number('C1', '7010001122', 2),
    number('D1', '12345', 3),
    number('E1', '7', 4),
    number('F1', '1500000', 5),
  ];
  const { blocks } = await read(
    withParts(buildXlsx(`<row r="1">${cells.join('')}</row><row r="2">${inline('A2', 'а')}${inline('B2', 'б')}</row>`), {
      'xl/styles.xml': styles,
    }),
  );
  expect(rows(blocks[0])[0]).toEqual(['060240012345', '060 240 012 345', '+7 (701) 000-11-22', '12345', '7', '1500000']);
});

test('hidden rows and columns are set aside, and what is left moves together', async () => {
  const line = (row: number, ...texts: string[]) => texts.map((text, index) => inline(`${'ABC'[index]}${row}`, text)).join('');
  const { blocks, warnings } = await read(
    withParts(buildXlsx(''), {
      'xl/worksheets/one.xml': `<worksheet><cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="true"/></cols><sheetData><row r="1">${line(1, 'Показатель', 'Тайное', 'Факт')}</row><row r="2" hidden="1">${line(2, 'Тренинги', 'x', '1')}</row><row r="3">${line(3, 'Семинары', 'y', '14')}</row><row r="4">${inline('B4', 'z')}${inline('C4', '2')}</row></sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>`,
    }),
  );
  expect(blocks.filter(({ kind }) => kind === 'table').map(rows)).toEqual([[['Показатель', 'Факт'], ['Семинары', '14'], ['2']]]);
  expect(blocks.filter((block) => block.kind === 'furniture')).toMatchObject([{ role: 'hidden', text: 'Тайное\nТренинги | x | 1\ny\nz' }]);
  expect(warnings).toMatchObject([{ code: 'hidden-text', partial: false }]);
});

test('a hidden sheet is no part of what is seen, and a workbook that shows nothing is still read', async () => {
  const hidden = `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Черновик" state="veryHidden" r:id="s1"/></sheets></workbook>`;
  const { blocks } = await read(
    withParts(buildXlsx(`<row r="1">${inline('A1', 'Семинары')}${number('B1', '50')}</row>`), { 'xl/workbook.xml': hidden }),
  );
  expect(blocks).toMatchObject([{ kind: 'furniture', role: 'hidden', text: 'Семинары | 50' }]);
});

test('formulas that nobody counted are named, and those counted to nothing are not', async () => {
  const sheet = `<row r="1">${inline('A1', 'Итого')}<c r="B1"><f>SUM(B2:B3)</f><v></v></c><c r="C1"><f>1+1</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>2*2</f><v>4</v></c></row>`;
  expect((await read(buildXlsx(sheet))).warnings).toMatchObject([
    { code: 'formulas-uncounted', partial: true, message: expect.stringContaining('(2)') },
  ]);
});

test('a raised figure in a cell is the mark of a note', async () => {
  const strings = '<sst><si><r><t>63</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t>Факт</t></si></sst>';
  const { blocks } = await read(
    withParts(buildXlsx('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': strings }),
  );
  expect(rows(blocks[0])).toEqual([['Факт', '63¹']]);
});
