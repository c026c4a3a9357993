import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { isParserError } from '../../src/read/parser-error.ts';

/** What a call throws, at once or later. */
async function thrown(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return expect.fail('nothing was thrown');
}

const NOISE = Buffer.alloc(300, 0x9b);

/** As code does that takes for granted what is not there. */
function stumble(): number {
  const nothing: unknown = JSON.parse('null');
  return Reflect.get(Object(nothing), 'list').length;
}

function recurse(depth: number): number {
  return recurse(depth + 1) + 1;
}

function parseXml(xml: string, onTag: () => number): void {
  const parser = new SaxesParser();
  parser.on('opentag', onTag);
  parser.write(xml).close();
}

test.each<[name: string, call: () => unknown]>([
  ['yauzl', () => fromBufferPromise(NOISE)],
  ['fflate', () => unzipSync(NOISE)],
  ['zlib', () => inflateSync(NOISE)],
  ['pngjs', () => PNG.sync.read(NOISE)],
  ['jpeg-js', () => decode(Buffer.concat([Buffer.from('ffd8ffc4ffff', 'hex'), NOISE]))],
  ['saxes', () => parseXml('<a></b>', () => 0)],
  ['an offset out of a buffer', () => NOISE.readUInt32LE(299)],
  ['an offset out of a view', () => new DataView(NOISE.buffer, 0, 2).getUint32(0)],
])('%s', async (_, call) => {
  expect(isParserError(await thrown(call))).toBe(true);
});

test.each<[name: string, call: () => unknown]>([
  ['a TypeError of ours', stumble],
  ['recursion of ours without an end', () => recurse(0)],
  ['a RangeError of ours', () => new Array(-1)],
  ['what we throw when a parser calls back', () => parseXml('<a/>', stumble)],
  ['an iterator of ours that a method of the language calls', () => [1].map(stumble)],
  ['a thrown string', () => Promise.reject('damaged')],
])('%s is not the file to blame', async (_, call) => {
  expect(isParserError(await thrown(call))).toBe(false);
});
