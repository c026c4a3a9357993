import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { decodeImage } from '../../../src/read/image/decode.ts';

const BOMB = deflateSync(Buffer.alloc(64 * 1024 * 1024));

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG, interlaced. */
function png(width: number, height: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 1], 8);
  return Buffer.concat([
    PNG.sync.write(new PNG({ width: 1, height: 1 })).subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A grey TIFF of one deflated strip. */
function tiff(width: number, height: number, strip: Buffer): Buffer {
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 8],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, strip.length],
  ] as const;
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, [tag, value]] of tags.entries()) {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(4, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(8 + strip.length, 4);
  return Buffer.concat([head, strip, directory]);
}

/** Bytes of the rows of an interlaced picture, PNG specification 8.2: columns and rows of each pass begin and step so. */
function interlaced(width: number, height: number): Buffer {
  const passes = [
    [0, 8, 0, 8],
    [4, 8, 0, 8],
    [0, 4, 4, 8],
    [2, 4, 0, 4],
    [0, 2, 2, 4],
    [1, 2, 0, 2],
    [0, 1, 1, 2],
  ] as const;
  const steps = (size: number, first: number, step: number) => Math.ceil((size - first) / step);
  return Buffer.alloc(passes.reduce((sum, [x, dx, y, dy]) => sum + steps(height, y, dy) * (1 + steps(width, x, dx)), 0));
}

const pagesOf = (bytes: Buffer, kind: 'png' | 'tiff') => decodeImage(bytes, kind, 10).pages.map((decode) => decode());

test('a picture that unpacks to far more than its pixels is refused', () => {
  const refusal = expect.objectContaining({ code: 'corrupt', message: expect.stringContaining('more than its pixels') });
  expect(() => pagesOf(png(20, 20, BOMB), 'png')).toThrow(refusal);
  expect(() => pagesOf(tiff(20, 20, BOMB), 'tiff')).toThrow(refusal);
});

test('a blank page, which packs as densely, is read', () => {
  expect(pagesOf(png(2480, 3508, deflateSync(interlaced(2480, 3508))), 'png')).toHaveLength(1);
  expect(pagesOf(tiff(2480, 3508, deflateSync(Buffer.alloc(2480 * 3508))), 'tiff')).toHaveLength(1);
});
