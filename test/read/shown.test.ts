import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processDocument } from '../../src/pipeline.ts';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { buildOdt } from './office/build-odt.ts';
import { buildDocx, cell, p, row, W } from './office/docx/build-docx.ts';
import { makePdf, write } from './pdf/make-pdf.ts';

/** What a person sees of a file: its paragraphs, and beside them what is set aside as hidden. */
async function seen(name: string, bytes: Uint8Array) {
  const { blocks, warnings } = await readDocument({ bytes, name }, DEFAULT_READ_OPTIONS);
  return {
    texts: blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])),
    hidden: blocks.flatMap((block) => (block.kind === 'furniture' && block.role === 'hidden' ? block.text : [])),
    warnings: warnings.map(({ message }) => message),
  };
}

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
const hidden = (text: string) => run(text, '<w:vanish/>');

function html(body: string, head = ''): Uint8Array {
  return Buffer.from(`<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
}

const RAISED_STYLE =
  '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T2"><style:text-properties text:display="none"/></style:style>';
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;

const legacy = readFileSync(new URL('legacy/doc/shown.doc', import.meta.url));
const SHOWN = ['Начало в 10⁰⁰ часов, зал 120 м², 45 человек.', 'Всего 63¹ участника.'];
const rtf = Buffer.from(
  "{\\rtf1\\ansi\\ansicpg1251 \\'cd\\'e0\\'f7\\'e0\\'eb\\'ee \\'e2 10{\\super 00} \\'f7\\'e0\\'f1\\'ee\\'e2\\par 63{\\up6 1}{\\v 250}\\par}",
  'latin1',
);

test.each([
  [
    'DOCX',
    'a.docx',
    buildDocx(
      `<w:p>${run('Начало в 10')}${raised('00')}${run(' часов, зал 120 м')}${raised('2')}${run(', 45 человек.')}</w:p>${p('Всего 63').replace('</w:p>', `${raised('1')}${run(' участника.')}</w:p>`)}`,
    ),
  ],
  [
    'HTML',
    'a.html',
    html('<p>Начало в 10<sup>00</sup> часов, зал 120 м<sup>2</sup>, 45 человек.</p><p>Всего 63<sup>1</sup> участника.</p>'),
  ],
  [
    'ODT',
    'a.odt',
    buildOdt(
      `<text:p>Начало в 10${span('T1', '00')} часов, зал 120 м${span('T1', '2')}, 45 человек.</text:p><text:p>Всего 63${span('T1', '1')} участника.</text:p>`,
      RAISED_STYLE,
    ),
  ],
  ['DOC', 'a.doc', legacy],
  [
    'text with tags',
    'a.txt',
    Buffer.from('Начало в 10<sup>00</sup> часов, зал 120 м<sup>2</sup>, 45 человек.\n\nВсего 63<sup>1</sup> участника.\n'),
  ],
])('raised figures stay apart from the number before them: %s', async (_, name, bytes) => {
  expect((await seen(name, bytes)).texts).toEqual(SHOWN);
});

test('figures raised in RTF, and by a position instead of a superscript', async () => {
  expect((await seen('a.rtf', rtf)).texts).toEqual(['Начало в 10⁰⁰ часов', '63¹']);
  const position = buildDocx(`<w:p>${run('63')}${run('1', '<w:position w:val="6"/>')}${run(' участника')}</w:p>`);
  expect((await seen('a.docx', position)).texts).toEqual(['63¹ участника']);
});

test('small raised figures of a PDF belong to the word they stand at', async () => {
  const at = (text: string, x: number, y: number, size = 12) => write(text, x, y, { size });
  const page =
    at('63', 50, 700) +
    at('1', 62, 704, 7) +
    at('участника', 72, 700) +
    at('м', 50, 680) +
    at('2', 56, 684, 7) +
    at(',', 59.5, 680) +
    at('7', 50, 660, 7);
  expect((await seen('a.pdf', makePdf([{ content: page }]))).texts.join(' ')).toBe('63¹ участника м², 7');
});

test('a line of raised figures alone is its text, and raised letters are no more than a look', async () => {
  const bytes = buildDocx(
    `<w:p>${raised('20')}</w:p><w:p>${run('И')}${raised('тоги')}</w:p><w:p>${run('H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O')}</w:p>`,
  );
  expect((await seen('a.docx', bytes)).texts).toEqual(['20', 'Итоги', 'H₂O']);
});

test('a fact with the mark of a note is the fact', async () => {
  const text = (content: string) => `<w:p>${content}</w:p>`;
  const line = (...cells: string[]) => row(cells.map((each) => cell(text(each))));
  const bytes = buildDocx(
    `${p('Итоговый отчет о реализации проекта «Ромашка»')}${p('Исполнитель: ОФ «Пример»')}<w:tbl>${line(run('Показатель'), run('План'), run('Факт'))}${line(run('Охвачено человек'), run('60'), run('63') + raised('1'))}</w:tbl>`,
  );
  const { report } = await processDocument({ bytes, name: 'a.docx', path: 'a.docx' });
  expect(report.indicators.map(({ plan, fact }) => [plan?.value, fact?.value])).toEqual([[60, 63]]);
});

const HIDDEN = 'Черновик: 250 человек.';
const STYLED = `<w:styles ${W}><w:style w:styleId="draft"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

test.each([
  ['DOCX', 'a.docx', buildDocx(`${p('Всего 63.')}<w:p>${hidden(HIDDEN)}</w:p>`)],
  [
    'DOCX by a style of characters',
    'a.docx',
    buildDocx(`${p('Всего 63.')}<w:p>${run(HIDDEN, '<w:rStyle w:val="draft"/>')}</w:p>`, { styles: STYLED }),
  ],
  ['ODT', 'a.odt', buildOdt(`<text:p>Всего 63.</text:p><text:p>${span('T2', HIDDEN)}</text:p>`, RAISED_STYLE)],
  [
    'a section of ODT',
    'a.odt',
    buildOdt(`<text:p>Всего 63.</text:p><text:section text:display="none"><text:p>${HIDDEN}</text:p></text:section>`),
  ],
  ['HTML', 'a.html', html(`<p>Всего 63.</p><p style="display:none">${HIDDEN}</p>`)],
  [
    'HTML by a class',
    'a.html',
    html(`<p>Всего 63.</p><p class="big draft">${HIDDEN}</p>`, '<style>p.draft{color:red;display:none}</style>'),
  ],
])('hidden text is set aside and counted: %s', async (_, name, bytes) => {
  expect(await seen(name, bytes)).toEqual({ texts: ['Всего 63.'], hidden: [HIDDEN], warnings: ['Hidden text was set aside (3 words).'] });
});

test('text hidden in DOC and RTF is set aside', async () => {
  expect((await seen('a.doc', legacy)).hidden).toEqual([HIDDEN, '(скрыто 7)']);
  expect((await seen('a.rtf', rtf)).hidden).toEqual(['250']);
});

const at = (text: string, y: number) => write(text, 50, y);
const LINES = at('Отчет фонда за год.', 700) + at('Всего 63 участника.', 680);

test.each([
  ['white', '1 g\n'],
  ['not drawn', '3 Tr\n'],
])('text of a PDF that is %s is set aside', async (_, operators) => {
  const { texts, hidden } = await seen('a.pdf', makePdf([{ content: `${LINES}q ${operators}${at(HIDDEN, 660)}Q\n` }]));
  expect([texts.join(' '), hidden]).toEqual(['Отчет фонда за год. Всего 63 участника.', [HIDDEN]]);
});

test('white letters on a dark heading are seen, and so is the layer of a page that has no other text', async () => {
  const heading = `0 0 0.5 rg 40 650 300 20 re f\nq 1 g\n${at('Итоги года', 656)}Q\n`;
  expect((await seen('a.pdf', makePdf([{ content: LINES + heading }]))).texts).toContain('Итоги года');
  expect((await seen('a.pdf', makePdf([{ content: `q 3 Tr\n${LINES}Q\n` }]))).hidden).toEqual([]);
});

test('what is not hidden stays: switched off again, on paper only, or the mark of a paragraph', async () => {
  const off = buildDocx(p('Всего 63.', '<w:rPr><w:vanish/></w:rPr>', '<w:vanish w:val="0"/>'));
  const paper = html('<p class="menu">Всего 63.</p>', '<style>@media print { .menu { display: none } }</style>');
  for (const [name, bytes] of [
    ['a.docx', off],
    ['a.html', paper],
  ] as const)
    expect(await seen(name, bytes)).toEqual({ texts: ['Всего 63.'], hidden: [], warnings: [] });
});

test('switches of a link are no part of its address', async () => {
  const field = (instruction: string, shown: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const bytes = buildDocx(
    field('"mailto:office@a.example.kz" \\t "_blank"', 'office@a.example.kz') +
      field('"https://a.example.kz" \\o "Сайт" \\t "_blank"', 'сайт'),
  );
  expect((await seen('a.docx', bytes)).texts).toEqual(['office@a.example.kz', 'сайт (https://a.example.kz)']);
});
