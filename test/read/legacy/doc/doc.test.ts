import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../../src/read/reader.ts';

/** Written by LibreOffice: a heading, a link, a footnote, a page header, a table merged both ways. */
const merged = readFileSync(new URL('merged.doc', import.meta.url));

function read(bytes: Uint8Array) {
  return readDocument({ bytes, name: 'отчет.doc' }, DEFAULT_READ_OPTIONS);
}

test('headings, emphasis, links, tables merged both ways, notes and headers', async () => {
  const document = await read(merged);
  expect(document.format).toBe('doc');
  expect(document.blocks).toMatchObject([
    { text: 'Итоги', headingLevel: 2 },
    { text: 'Тема: қала пост (https://a.example.kz/)', emphasis: [{ start: 6, end: 10, kind: 'bold' }] },
    {
      kind: 'table',
      rows: 2,
      columns: 3,
      cells: [
        { text: 'A', rowSpan: 2 },
        { text: 'B', column: 1, columnSpan: 2 },
        { text: 'C\nD', row: 1, column: 1 },
        { text: 'E', column: 2 },
      ],
    },
    { text: 'after' },
    { kind: 'furniture', role: 'footnote', text: 'см. ниже' },
    { kind: 'furniture', role: 'header', text: 'Отчет фонда' },
  ]);
});

test('a document protected with a password is refused', async () => {
  const bytes = Buffer.from(merged);
  const head = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  expect(head).toBeGreaterThan(0);
  bytes.writeUInt16LE(bytes.readUInt16LE(head + 10) | 0x100, head + 10);
  await expect(read(bytes)).rejects.toMatchObject({ code: 'encrypted' });
});

test.each([
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'empty'],
  ['Something', 'unsupported-format'],
])('a compound file with the stream %s is %s', async (stream, code) => {
  const bytes = Buffer.from(merged);
  const name = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
  bytes.fill(0, name, name + 64);
  bytes.write(stream, name, 'utf16le');
  bytes.writeUInt16LE(stream.length * 2 + 2, name + 64);
  await expect(read(bytes)).rejects.toMatchObject({ code });
});

test('a file cut short is refused', async () => {
  await expect(read(merged.subarray(0, 3000))).rejects.toMatchObject({ code: 'truncated' });
});
