import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import utif from 'utif2';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../../src/model/errors.ts';
import { images } from '../../../src/read/image/images.ts';
import { DEFAULT_READ_OPTIONS, type ReadInput } from '../../../src/read/reader.ts';
import { drawPage } from '../../ocr/draw-page.ts';

const OPTIONS = { ...DEFAULT_READ_OPTIONS, ocrData: [] };

const first = drawPage({ width: 300, height: 120, lines: [[30, 50, 'Барлығы 134 адам қатысты']] });
const second = drawPage({ width: 300, height: 120, lines: [[30, 50, 'Жобаның қорытынды есебі']] });

const png = first.toBuffer('image/png');

function tiff(pages: readonly (typeof first)[]): Uint8Array {
  const rgba = pages.map((page) => page.getContext('2d').getImageData(0, 0, page.width, page.height));
  const parts = rgba.map((image) => Buffer.from(utif.encodeImage(new Uint8Array(image.data), image.width, image.height)));
  return parts.length === 1 ? new Uint8Array(parts[0] ?? []) : chained(parts);
}

/** Puts one-page TIFF files after each other and links their directories. */
function chained(parts: readonly Buffer[]): Uint8Array {
  const [head, tail] = parts;
  if (!head || !tail) throw new Error('two pages wanted');
  const big = head.toString('latin1', 0, 2) === 'MM';
  const read = (buffer: Buffer, at: number, bytes: 2 | 4): number => (big ? buffer.readUIntBE(at, bytes) : buffer.readUIntLE(at, bytes));
  const write = (buffer: Buffer, value: number, at: number): number =>
    big ? buffer.writeUInt32BE(value, at) : buffer.writeUInt32LE(value, at);
  const shift = head.length;
  const moved = Buffer.from(tail);
  const directory = read(moved, 4, 4);
  const entries = read(moved, directory, 2);
  const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    const inside = (sizes[read(moved, entry + 2, 2)] ?? 1) * read(moved, entry + 4, 4) <= 4;
    const isOffset = !inside || read(moved, entry, 2) === 273;
    if (isOffset) write(moved, read(moved, entry + 8, 4) + shift, entry + 8);
  }
  const start = read(head, 4, 4);
  const result = Buffer.concat([head, moved]);
  write(result, directory + shift, start + 2 + read(head, start, 2) * 12);
  return new Uint8Array(result);
}

test('TIFF files are opened by Node as it is, without the bundler of the tests', () => {
  const decode = join(import.meta.dirname, '../../../src/read/image/decode.ts');
  const code = `import { text } from 'node:stream/consumers';
    import { decodeImage } from ${JSON.stringify(decode)};
    const bytes = Buffer.from(await text(process.stdin), 'base64');
    for (const page of decodeImage(new Uint8Array(bytes), 'tiff', 9).pages.map((decode) => decode())) console.log(page.width, page.height);`;
  const input = Buffer.from(tiff([first, second])).toString('base64');
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], { input }).toString();
  expect(printed).toMatch(/^\d+ \d+\n\d+ \d+\n$/u);
});

async function textsOf(bytes: Uint8Array): Promise<{ texts: string[]; format: string; pages: number | null }> {
  const { blocks, format, pages, textLayer } = await images.read({ bytes, name: 'scan' }, OPTIONS);
  expect(textLayer).toBe('ocr');
  return { texts: blocks.flatMap((block) => (block.kind === 'table' ? [] : [`${block.page}: ${block.text}`])), format, pages };
}

test.each([
  ['png', png],
  ['jpeg', first.toBuffer('image/jpeg')],
  ['tiff', tiff([first])],
])('reads a page saved as %s', async (kind, bytes) => {
  expect(images.accepts({ bytes, name: '' })).toBe(true);
  const { texts, format, pages } = await textsOf(new Uint8Array(bytes));
  expect({ texts, format, pages }).toEqual({ texts: ['1: Барлығы 134 адам қатысты'], format: kind, pages: 1 });
});

test('reads every page of a TIFF file', async () => {
  const { texts, pages } = await textsOf(tiff([first, second]));
  expect(pages).toBe(2);
  expect(texts).toEqual(['1: Барлығы 134 адам қатысты', '2: Жобаның қорытынды есебі']);
});

test('a photo with many more pixels than needed is read like a scan', async () => {
  const large = drawPage({ width: 1500, height: 600, size: 30, lines: [[150, 250, 'Барлығы 134 адам қатысты']] });
  expect((await textsOf(new Uint8Array(large.toBuffer('image/jpeg')))).texts).toEqual(['1: Барлығы 134 адам қатысты']);
});

test('pages of a TIFF file beyond the limit are left out and named', async () => {
  const document = await images.read({ bytes: tiff([first, second]), name: 'a.tif' }, { ...OPTIONS, maxPages: 1 });
  expect(document).toMatchObject({ pages: 2, warnings: [{ code: 'limit-pages', message: expect.stringContaining('allowed: 2.') }] });
  expect(new Set(document.blocks.map((block) => (block.kind === 'table' ? block.cells[0]?.page : block.page)))).toEqual(new Set([1]));
}, 120_000);

describe('refuses with a code', () => {
  const codeOf = async (input: ReadInput, options = OPTIONS): Promise<string> => {
    try {
      await images.read(input, options);
    } catch (error) {
      if (error instanceof UnreadableFileError) return error.code;
      throw error;
    }
    return 'read';
  };

  test('a picture cut off in its head', async () => {
    expect(await codeOf({ bytes: new Uint8Array(png.subarray(0, 20)), name: 'a.png' })).toBe('corrupt');
  });

  test('a picture of billions of pixels, before decoding it', async () => {
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await codeOf({ bytes: new Uint8Array(bomb), name: 'a.png' })).toBe('limit-memory');
  });

  test('a TIFF file whose directories go round in a circle', async () => {
    const bytes = Buffer.from(tiff([first]));
    const big = bytes.toString('latin1', 0, 2) === 'MM';
    const directory = big ? bytes.readUInt32BE(4) : bytes.readUInt32LE(4);
    const entries = big ? bytes.readUInt16BE(directory) : bytes.readUInt16LE(directory);
    if (big) bytes.writeUInt32BE(directory, directory + 2 + entries * 12);
    else bytes.writeUInt32LE(directory, directory + 2 + entries * 12);
    expect(await codeOf({ bytes: new Uint8Array(bytes), name: 'a.tif' })).toBe('corrupt');
  });

  test('any picture when the reading of pictures is switched off', async () => {
    expect(await codeOf({ bytes: new Uint8Array(png), name: 'a.png' }, { ...OPTIONS, ocr: 'never' })).toBe('unsupported-format');
  });
});
