import { expect, test } from 'vitest';
import type { Block, SourceDocument } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { buildOdt } from './build-odt.ts';

function read(bytes: Uint8Array): Promise<SourceDocument> {
  return readDocument({ bytes, name: 'отчет.odt' }, DEFAULT_READ_OPTIONS);
}

async function blocks(body: string, styles = ''): Promise<readonly Block[]> {
  const document = await read(buildOdt(body, styles));
  expect(document.format).toBe('odt');
  return document.blocks;
}

test('headings, emphasis by style, blanks, links, notes and the page header', async () => {
  const found = await blocks(
    '<text:h text:outline-level="2">Итоги</text:h><text:p>Тема:<text:s text:c="3"/><text:span text:style-name="T1">мир</text:span> <text:a xlink:href="https://a.example.kz">пост</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>см. ниже</text:p></text:note-body></text:note></text:p>',
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>',
  );
  expect(found).toMatchObject([
    { text: 'Итоги', headingLevel: 2 },
    { text: 'Тема: мир пост (https://a.example.kz)', emphasis: [{ start: 6, end: 9, kind: 'bold' }] },
    { kind: 'furniture', role: 'footnote', text: 'см. ниже' },
    { kind: 'furniture', role: 'header', text: 'Отчет фонда' },
  ]);
});

test('numbers of lists, nested and continued', async () => {
  const level = (n: number) =>
    `<text:list-level-style-number text:level="${n}" style:num-format="1" style:num-suffix=")" text:display-levels="${n}"/>`;
  const item = (text: string, more = '') => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`;
  const found = await blocks(
    `<text:list text:style-name="L" xml:id="x">${item('а')}${item('б', `<text:list>${item('в')}</text:list>`)}</text:list>` +
      `<text:p>г</text:p><text:list text:style-name="L" text:continue-list="x">${item('д')}</text:list><text:list text:style-name="L">${item('е')}</text:list>`,
    `<text:list-style style:name="L">${level(1)}${level(2)}</text:list-style>`,
  );
  expect(found.map((block) => (block.kind === 'paragraph' ? block.list?.marker : undefined)).slice(0, 6)).toEqual([
    '1)',
    '2)',
    '2.1)',
    undefined,
    '3)',
    '1)',
  ]);
});

test('tables with spans, heading rows and repeated empty cells', async () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
  const [found] = await blocks(
    `<table:table><table:table-header-rows><table:table-row>${cell('а', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('б', 'table:number-rows-spanned="2"')}</table:table-row></table:table-header-rows>` +
      `<table:table-row>${cell('в')}${cell('г')}<table:covered-table-cell/></table:table-row><table:table-row>${cell('д')}<table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>`,
  );
  expect(found).toMatchObject({
    rows: 3,
    columns: 3,
    cells: [
      { text: 'а', columnSpan: 2, header: true },
      { text: 'б', column: 2, rowSpan: 2 },
      { text: 'в', row: 1, header: false },
      { text: 'г' },
      { text: 'д' },
      { text: '' },
      { text: '' },
    ],
  });
});

test('tracked deletions and comments are no text', async () => {
  const found = await blocks(
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>120</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>135<office:annotation><text:p>проверить</text:p></office:annotation> человек</text:p>',
  );
  expect(found[0]).toMatchObject({ text: '135 человек' });
});

test('an encrypted text is refused', async () => {
  await expect(read(buildOdt('', '', '<encryption-data/>'))).rejects.toMatchObject({ code: 'encrypted' });
});
