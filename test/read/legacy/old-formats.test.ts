import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { buildOdt } from '../office/build-odt.ts';
import { buildDocx, p } from '../office/docx/build-docx.ts';
import { buildBiff5 } from './build-biff5.ts';

const read = (bytes: Uint8Array, name: string): Promise<SourceDocument> => readDocument({ bytes, name }, DEFAULT_READ_OPTIONS);

function shown({ blocks }: SourceDocument): string[] {
  return blocks.map((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text).join('|') : block.text));
}

function workbook(bookType: 'biff8' | 'xlsb' | 'xlml'): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Статья', 'Сумма', 'Дата', 'БИН'],
    ['Аренда', 100000, 45657, 60240012345],
    ['Оплата труда', 250000.5, 45658, 1],
  ]);
  for (const [place, format] of [
    ['C2', 'dd.mm.yyyy'],
    ['C3', 'dd.mm.yyyy'],
    ['D2', '000000000000'],
  ] as const)
    Object.assign(sheet[place] ?? {}, { z: format });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Смета');
  return write(book, { type: 'buffer', bookType });
}

test.each(['biff8', 'xlsb', 'xlml'] as const)('a workbook of an old or rare kind is read as it is shown: %s', async (kind) => {
  const document = await read(workbook(kind), 'смета.xls');
  const table = 'Статья|Сумма|Дата|БИН|Аренда|100000|31.12.2024|060240012345|Оплата труда|250000.5|01.01.2025|1';
  expect([document.format, shown(document)]).toEqual(['xls', ['Смета', table]]);
});

test('a workbook of Excel 95, its texts in the code page that it names', async () => {
  const bytes = buildBiff5('Смета', [
    ['Статья', 'Сумма'],
    ['Аренда', 100000],
  ]);
  expect(shown(await read(bytes, 'смета.xls'))).toEqual(['Смета', 'Статья|Сумма|Аренда|100000']);
});

const WORD_XML = `<?xml version="1.0"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles><w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Итоги</w:t></w:r></w:p><w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="1." wx:wTabBefore="360"/></w:listPr></w:pPr><w:r><w:t>Семинар</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>План</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></wx:sect></w:body></w:wordDocument>`;

test('the XML of Word 2003: headings, numbers of lists, tables', async () => {
  const document = await read(strToU8(WORD_XML), 'отчет.doc');
  expect(document.blocks).toMatchObject([
    { text: 'Итоги', headingLevel: 1 },
    { text: '1. Семинар' },
    { kind: 'table', cells: [{ text: 'План' }, { text: '12' }] },
  ]);
});

test('the one-file form of DOCX', async () => {
  const parts = Object.entries(unzipSync(buildDocx(p('Отчет о проекте')))).filter(([name]) => name !== '[Content_Types].xml');
  const packed = parts.map(
    ([name, xml]) =>
      `<pkg:part pkg:name="/${name}"><pkg:xmlData>${Buffer.from(xml)
        .toString()
        .replace(/<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part>`,
  );
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${packed.join('')}</pkg:package>`;
  expect(shown(await read(strToU8(xml), 'отчет.xml'))).toEqual(['Отчет о проекте']);
});

function flat(kind: string, body: string): Uint8Array {
  const names = ['office', 'style', 'text', 'table']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return strToU8(
    `<?xml version="1.0"?>\n<office:document ${names} office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body>${body}</office:body></office:document>`,
  );
}

test('OpenDocument in one XML file, of text and of sheets', async () => {
  expect(shown(await read(flat('text', '<office:text><text:p>Отчет</text:p></office:text>'), 'a.fodt'))).toEqual(['Отчет']);
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const rows = `<table:table-row>${cell('План')}${cell('12')}</table:table-row><table:table-row table:visibility="collapse">${cell('Тайное')}${cell('1')}</table:table-row>`;
  const document = await read(
    flat('spreadsheet', `<office:spreadsheet><table:table table:name="Отчет">${rows}</table:table></office:spreadsheet>`),
    'a.fods',
  );
  expect(shown(document)).toEqual(['Отчет', 'План|12', 'Тайное | 1']);
  expect(document.blocks.at(-1)).toMatchObject({ kind: 'furniture', role: 'hidden' });
});

test('XML of a program is named as such', async () => {
  await expect(read(strToU8('<?xml version="1.0"?><data><row/></data>'), 'a.xml')).rejects.toMatchObject({
    code: 'unsupported-format',
    message: expect.stringContaining('XML'),
  });
});

test('a document type in a part of ODT that holds no text does no harm, in the text it does', async () => {
  const parts = unzipSync(buildOdt('<text:p>Отчет</text:p>'));
  const withType = (part: string) =>
    zipSync({ ...parts, [part]: strToU8(`<!DOCTYPE x PUBLIC "a" "b.dtd">${Buffer.from(parts[part] ?? strToU8('<x/>')).toString()}`) });
  for (const part of ['META-INF/manifest.xml', 'Basic/script-lc.xml', 'Object 9/settings.xml'])
    expect(shown(await read(withType(part), 'a.odt'))[0]).toBe('Отчет');
  await expect(read(withType('content.xml'), 'a.odt')).rejects.toMatchObject({ code: 'unsafe-xml' });
});

test('names of parts with backslashes, as some programs pack them', async () => {
  const parts = Object.entries(unzipSync(buildDocx(p('Отчет')))).map(([name, content]) => [name.replaceAll('/', '\\'), content] as const);
  expect(shown(await read(zipSync(Object.fromEntries(parts)), 'a.docx'))).toEqual(['Отчет']);
});

test('documents of Apple are named once, not taken apart', async () => {
  const pages = zipSync({ 'Index/Document.iwa': new Uint8Array(9), 'preview.jpg': new Uint8Array(9) });
  await expect(read(pages, 'отчет.pages')).rejects.toMatchObject({ code: 'unsupported-format', message: expect.stringContaining('Pages') });
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function withChunk(name: string, content: string): Uint8Array {
  const chunk = `<w:altChunk xmlns:r="${OFFICE}" r:id="c1"/>`;
  const relationship = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${OFFICE}/aFChunk" Target="${name}"/></Relationships>`;
  return zipSync({
    ...unzipSync(buildDocx(`${p('Начало')}${chunk}${p('Конец')}`)),
    'word/_rels/document.xml.rels': strToU8(relationship),
    [`word/${name}`]: strToU8(content),
  });
}

const PAGE = '<html><body><p>Семинары</p><table><tr><td>План</td><td>12</td></tr></table></body></html>';

test.each([
  ['a web page', 'c.html', PAGE],
  [
    'a web page with its parts',
    'c.mht',
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b--\r\n`,
  ],
])('text of another format in a DOCX is read where it stands: %s', async (_, name, content) => {
  expect(shown(await read(withChunk(name, content), 'a.docx'))).toEqual(['Начало', 'Семинары', 'План|12', 'Конец']);
});

test('text of another format that cannot be read makes the document partial', async () => {
  expect((await read(withChunk('c.docx', 'PK'), 'a.docx')).warnings).toMatchObject([{ code: 'parts-unread', partial: true }]);
});

test('the line that tells Excel the delimiter is no row, and a bar delimits too', async () => {
  expect(shown(await read(strToU8('sep=;\r\nФИО;Сумма, тенге\r\nКим А.;1,5\r\n'), 'a.csv'))).toEqual(['ФИО|Сумма, тенге|Ким А.|1,5']);
  expect(shown(await read(strToU8('ФИО|Сумма\nКим А.|15\n'), 'a.csv'))).toEqual(['ФИО|Сумма|Ким А.|15']);
});
