import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { drawPage } from '../ocr/draw-page.ts';
import { line, makePdf, write } from '../read/pdf/make-pdf.ts';

/** A sound file that the mutations begin with. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/reports');

/** Documents of a folder, in the order of their names. */
export function seedsIn(folder: string, extensions: readonly string[]): Seed[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => extensions.includes(extname(name)))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Small PDFs of our own and those of the fixtures. */
export async function pdfSeeds(): Promise<Seed[]> {
  const rules = [700, 680, 660].map((y) => line(50, y, 250, y)).join('') + [50, 150, 250].map((x) => line(x, 660, x, 700)).join('');
  const content = rules + write('план', 55, 685) + write('факт', 155, 685) + write('Отчёт о проекте', 50, 600, { font: 'F2' });
  return [
    { name: 'made-turned.pdf', bytes: makePdf([{ content }, { content, rotate: 90 }]) },
    { name: 'made-plain.pdf', bytes: makePdf([{ content }], { compressed: false }) },
    { name: 'made-rich.pdf', bytes: await richPdf() },
    ...seedsIn(FIXTURES, ['.pdf']),
  ];
}

/** Small PDFs worth drawing: pictures of several kinds, gradients, patterns, a scan. */
export async function drawnSeeds(): Promise<Seed[]> {
  const scan = drawPage({ width: 200, height: 80, lines: [[10, 30, 'Есеп 134']] });
  const pdf = new PDFDocument({ size: [200, 80], margin: 0, info: { CreationDate: DAY, ModDate: DAY } });
  const bytes = written(pdf);
  pdf.image(scan.toBuffer('image/jpeg'), 0, 0, { width: 200 });
  pdf.end();
  return [
    { name: 'made-rich.pdf', bytes: await richPdf() },
    { name: 'made-scan.pdf', bytes: await bytes },
  ];
}

const DAY = new Date(Date.UTC(2024, 0, 1));

async function written(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  return new Uint8Array(Buffer.concat(chunks));
}

/** What reports seldom have and hostile files do: gradients, patterns, masks, links, outlines, marked content. */
async function richPdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A5', tagged: true, info: { CreationDate: DAY, ModDate: DAY } });
  const bytes = written(pdf);
  const picture = drawPage({ width: 60, height: 24, lines: [[5, 16, 'Есеп 134']] });
  pdf.outline.addItem('One').addItem('Two');
  const section = pdf.struct('Sect');
  pdf.addStructure(section);
  section.add(pdf.struct('P', {}, () => void pdf.fontSize(12).text('Total 614 people, 223 men and 391 women')));
  section.end();
  pdf.rect(40, 200, 100, 60).fill(pdf.linearGradient(40, 200, 140, 260).stop(0, 'red').stop(1, 'blue'));
  pdf.rect(150, 200, 100, 60).fill(pdf.radialGradient(200, 230, 0, 200, 230, 40).stop(0, 'white', 0).stop(1, 'black'));
  pdf.image(picture.toBuffer('image/png'), 40, 300, { width: 120 }).image(picture.toBuffer('image/jpeg'), 180, 300, { width: 120 });
  pdf.save().opacity(0.5).rotate(20).dash(3, { space: 2 }).moveTo(40, 400).lineTo(300, 400).stroke().restore();
  pdf.fillColor('black').text('link', 40, 450, { link: 'https://example.org', underline: true }).note(40, 480, 20, 20, 'note');
  pdf.addPage().fontSize(9).text('Page two', 40, 40, { characterSpacing: 2, wordSpacing: 5 });
  pdf.end();
  return bytes;
}

/** Files of the other formats; DOC and DOCX come from the fixtures of the tests. */
export function officeSeeds(): Seed[] {
  const rows = [
    ['Показатель', 'План', 'Факт'],
    ['Участники', '100', '614'],
    ['мужчины', '50', '223'],
    ['женщины', '50', '391'],
  ];
  const text = [
    'Отчет о реализации проекта',
    'Руководитель: Ким А. А., тел. +7 701 000 00 01, a@example.kz',
    'С 1 марта по 5 мая 2024 года, 5 400 000 тенге.',
  ];
  return [
    { name: 'report.odt', bytes: odt(rows, text) },
    { name: 'report.xlsx', bytes: xlsx(rows) },
    { name: 'report.html', bytes: strToU8(html(rows, text)) },
    { name: 'report.eml', bytes: strToU8(mail(rows, text)) },
    { name: 'report.rtf', bytes: Buffer.from(rtf(rows, text), 'latin1') },
    { name: 'merged.doc', bytes: readFileSync(join(import.meta.dirname, '../read/legacy/doc/merged.doc')) },
    ...seedsIn(FIXTURES, ['.docx']).slice(0, 3),
    ...seedsIn(FIXTURES, ['.txt']).slice(0, 2),
  ];
}

type Rows = readonly (readonly string[])[];

function html(rows: Rows, text: readonly string[]): string {
  const cells = rows.map(
    (row) => `<tr>${row.map((cell, index) => `<td rowspan="1" colspan="${index === 0 ? 2 : 1}">${cell}</td>`).join('')}</tr>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>b{}</style></head><body><h1>${text[0]}</h1><ul><li>${text[1]}</li></ul><p><b>${text[2]}</b></p><table>${cells.join('')}</table></body></html>`;
}

function mail(rows: Rows, text: readonly string[]): string {
  return [
    'From: =?utf-8?B?0JrQuNC8?= <a@example.kz>',
    'MIME-Version: 1.0',
    'Subject: =?koi8-r?Q?=EF=D4=DE=C5=D4?=',
    'Content-Type: multipart/alternative; boundary="xyz"',
    '',
    '--xyz',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text.join('\n')).toString('base64'),
    '--xyz',
    'Content-Type: text/html; charset=utf-8',
    '',
    html(rows, text),
    '--xyz--',
    '',
  ].join('\r\n');
}

function rtf(rows: Rows, text: readonly string[]): string {
  const u = (part: string): string => [...part].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0)}?` : letter)).join('');
  const table = rows.map(
    (row) => `\\trowd\\cellx2000\\cellx3000\\cellx4000\\pard\\intbl ${row.map((cell) => `${u(cell)}\\cell `).join('')}\\row`,
  );
  return `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Times;}}{\\stylesheet{\\s2 Heading 2;}}{\\header ${u('Отчет')}\\par}\\pard\\s2 ${u(text[0] ?? '')}\\par\\pard\\b ${u(text[1] ?? '')}\\b0\\par ${u(text[2] ?? '')}\\par ${table.join('')}\\pard ${"\\'cf\\'f0"}\\par}`;
}

function odt(rows: Rows, text: readonly string[]): Uint8Array {
  const names = ['office', 'style', 'text', 'table', 'draw']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const cells = rows.map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell table:number-columns-spanned="1"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  );
  const body = `<text:h text:outline-level="1">${text[0]}</text:h><text:list text:style-name="L"><text:list-item><text:p>${text[1]}<text:s text:c="3"/></text:p></text:list-item></text:list><text:p>${text[2]}</text:p><table:table>${cells.join('')}</table:table>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest></manifest>'),
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${names}><style:master-page><style:footer><text:p>2</text:p></style:footer></style:master-page></office:document-styles>`,
    ),
  });
}

function xlsx(rows: Rows): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...targets: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        (target, n) =>
          `<Relationship Id="s${n}" Type="${office}/${/(\w+?)1?\.xml$/
            .exec(target)?.[1]
            ?.replace(/^workbook$/, 'officeDocument')
            .replace(/^sheet$/, 'worksheet')}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const shared = [...new Set(rows.flat())];
  const cells = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((cell, x) => `<c r="${'ABC'[x]}${y + 1}" ${/^\d+$/.test(cell) ? `s="1"><v>${cell}` : `t="s"><v>${shared.indexOf(cell)}`}</v></c>`).join('')}</row>`,
  );
  const parts: Record<string, string> = {
    '_rels/.rels': relations('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Отчет" r:id="s0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'sharedStrings.xml', 'styles.xml'),
    'xl/sharedStrings.xml': `<sst>${shared.map((item) => `<si><t>${item}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells><mergeCell ref="A1:A1"/></mergeCells></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
