import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/index.ts';
import { rejectBombs } from '../../../src/read/pdf/reject-bombs.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { makePdf, write } from './make-pdf.ts';

const LIMITS = { maxRatio: 150, maxUnpackedBytes: 50_000_000 };

function withStream(dictionary: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`%PDF-1.4\n4 0 obj\n<< ${dictionary} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n')]);
}

test('a stream that unpacks to too much is refused, also when packed twice', () => {
  const once = deflateSync(Buffer.alloc(20_000_000));
  expect(() => rejectBombs(withStream('/Filter /FlateDecode', once), LIMITS)).toThrow(expect.objectContaining({ code: 'limit-ratio' }));
  expect(() => rejectBombs(withStream('', deflateSync(once)), LIMITS)).toThrow(expect.objectContaining({ code: 'limit-ratio' }));
  const few = { ...LIMITS, maxUnpackedBytes: 1_000_000 };
  expect(() => rejectBombs(withStream('', once), few)).toThrow(expect.objectContaining({ code: 'limit-unpacked' }));
});

test('a white picture, a small stream of any ratio and a damaged one pass', () => {
  const white = deflateSync(Buffer.alloc(20_000_000));
  for (const pdf of [
    withStream('/Subtype /Image /Filter /FlateDecode', white),
    withStream('', deflateSync(Buffer.alloc(3_000_000))),
    withStream('', white.subarray(0, 300)),
    withStream('', Buffer.from([0x78, 0x9c, 1, 2, 3])),
  ])
    expect(() => rejectBombs(pdf, LIMITS)).not.toThrow();
});

test('the reader refuses a page that unpacks to too much', async () => {
  const bytes = makePdf([{ content: write('Отчет', 50, 700) + '1 0 0 1 0 0 cm\n'.repeat(1_000_000) }]);
  await expect(readDocument({ bytes, name: 'отчет.pdf' }, DEFAULT_READ_OPTIONS)).rejects.toMatchObject({ code: 'limit-ratio' });
});
