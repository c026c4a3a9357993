import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';

async function blocks(body: string): Promise<readonly Block[]> {
  const head = '{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset0 Arial;}}{\\stylesheet{\\s2 Heading 2;}}\n';
  const bytes = Buffer.from(`${head}${body}}`, 'latin1');
  const document = await readDocument({ bytes, name: 'отчет.rtf' }, DEFAULT_READ_OPTIONS);
  expect(document.format).toBe('rtf');
  return document.blocks;
}

function row(definition: string, cells: readonly string[]): string {
  return `\\trowd ${definition}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;
}

/** Unicode escapes with their fallback, as Word writes them. */
function u(text: string): string {
  return [...text].map((character) => (character > '~' ? `\\u${character.charCodeAt(0)}?` : character)).join('');
}

test('bytes of a code page, Unicode with fallback, emphasis', async () => {
  const found = await blocks(`\\pard \\f0{\\b \\'d2\\'e5\\'ec\\'e0:} ${u('қала')} \\i 5\\i0 \\par`);
  expect(found).toMatchObject([
    {
      text: 'Тема: қала 5',
      emphasis: [
        { start: 0, end: 5, kind: 'bold' },
        { start: 11, end: 12, kind: 'italic' },
      ],
    },
  ]);
});

test('headings by style, printed list marks, headers and footnotes', async () => {
  const found = await blocks(
    `{\\header ${u('Отчет')}\\par}{\\footer 2\\par}\\pard\\s2 ${u('Итоги')}\\par\\pard{\\listtext\\pard 1)\\tab}${u('пункт')}{\\footnote\\pard ${u('см. ниже')}}\\par`,
  );
  expect(found).toMatchObject([
    { text: 'Итоги', headingLevel: 2 },
    { text: 'пункт', list: { marker: '1)', automatic: true } },
    { kind: 'furniture', role: 'footnote', text: 'см. ниже' },
    { kind: 'furniture', role: 'header', text: 'Отчет' },
  ]);
});

test('cells merged both ways by edges and flags', async () => {
  const found = await blocks(
    row('\\clvmgf\\cellx1000\\cellx3000', ['a', 'b']) +
      row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', ['', 'c', 'd\\par e']) +
      row('\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000', ['f', '', 'g']),
  );
  expect(found).toMatchObject([
    {
      kind: 'table',
      rows: 3,
      columns: 3,
      cells: [
        { text: 'a', rowSpan: 2, columnSpan: 1 },
        { text: 'b', column: 1, columnSpan: 2 },
        { text: 'c', row: 1, column: 1 },
        { text: 'd\ne', column: 2 },
        { text: 'f', row: 2, columnSpan: 2 },
        { text: 'g', column: 2 },
      ],
    },
  ]);
});

test('a paragraph between tables parts them, a nested table follows the outer one', async () => {
  const nested =
    '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}\\pard\\intbl\\itap1 z';
  const found = await blocks(`${row('\\cellx1000\\cellx2000', ['a', 'b'])}\\pard q\\par ${row('\\cellx1000\\cellx2000', [nested, 'c'])}`);
  expect(found.map((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text).join('|') : block.text))).toEqual([
    'a|b',
    'q',
    'z|c',
    'x|y',
  ]);
});

test('deleted text, pictures, field instructions and unknown destinations are no text', async () => {
  const found = await blocks(
    '\\pard a{\\deleted b}{\\*\\unknown c}{\\pict 00ff}{\\field{\\*\\fldinst HYPERLINK "https://a.example.kz"}{\\fldrslt d}} e\\bin3 \\}}f\\par',
  );
  expect(found).toMatchObject([{ text: 'ad (https://a.example.kz) ef' }]);
});

test.each(['{'.repeat(3000), '}'.repeat(3000), '\\cell\\row\\nestrow', '\\itap99999\\intbl a\\nestcell', "\\u-1?\\'zz\\bin-5"])(
  'malformed RTF gives a document or a typed error (%#)',
  async (body) => {
    const result = await blocks(body).catch((error: unknown) => error);
    expect(Array.isArray(result) || (result instanceof Error && result.name === 'UnreadableFileError')).toBe(true);
  },
);
