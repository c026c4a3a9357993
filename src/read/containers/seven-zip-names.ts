import { crc32 } from 'node:zlib';

const START = 32;
const HEADER = 0x01;
const MAIN_STREAMS = 0x04;
const FILES = 0x05;
const SUB_STREAMS = 0x08;
const NAMES = 0x11;
const ENCODED_HEADER = 0x17;
const END = 0x00;
/** A packed header may be packed again. */
const MAX_WRAPPINGS = 3;

/**
 * The names in a 7-Zip archive (7zFormat.txt), which libarchive gives without letters outside ASCII. `unpackFirst` gives
 * the first file of an archive: a packed list of names is unpacked as the only file of an archive made for it.
 * Null when the list cannot be found.
 */
export function sevenZipNames(bytes: Uint8Array, count: number, unpackFirst: (archive: Buffer) => Buffer | null): string[] | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (archive.length < START) return null;
  const offset = START + Number(archive.readBigUInt64LE(12));
  let header: Buffer | null = archive.subarray(offset, offset + Number(archive.readBigUInt64LE(20)));
  for (let wrapping = 0; header && header[0] === ENCODED_HEADER && wrapping < MAX_WRAPPINGS; wrapping++)
    header = unpackFirst(repacked(archive.subarray(0, offset), header.subarray(1)));
  return header ? findNames(header, count) : null;
}

/** The packed part of an archive under a new header that declares those streams as its only file. */
function repacked(packed: Buffer, streams: Buffer): Buffer {
  const name = Buffer.from([0x68, 0, 0, 0]);
  const files = Buffer.from([FILES, 1, NAMES, name.length + 1, 0, ...name, END, END]);
  const whole = Buffer.from([SUB_STREAMS, END, END]);
  const header = Buffer.concat([Buffer.from([HEADER, MAIN_STREAMS]), streams.subarray(0, -1), whole, files]);
  const start = Buffer.from(packed.subarray(0, START));
  start.writeBigUInt64LE(BigInt(header.length), 20);
  start.writeUInt32LE(crc32(header), 28);
  start.writeUInt32LE(crc32(start.subarray(12, START)), 8);
  return Buffer.concat([start, packed.subarray(START), header]);
}

/** The property of names is found by its shape: that many texts in UTF-16, exactly filling its length. */
function findNames(header: Buffer, count: number): string[] | null {
  for (let at = header.indexOf(NAMES); at >= 0; at = header.indexOf(NAMES, at + 1)) {
    const [size, start] = readNumber(header, at + 1);
    const end = start + size;
    if (size < count * 2 + 1 || end > header.length || header[start] !== 0) continue;
    const names = header.toString('utf16le', start + 1, end).split('\0');
    if (names.length === count + 1 && names.at(-1) === '') return names.slice(0, -1);
  }
  return null;
}

/** A number whose first byte tells by its leading ones how many more bytes follow; gives the offset after it too. */
function readNumber(bytes: Buffer, at: number): [value: number, next: number] {
  const first = bytes[at] ?? 0;
  let more = 0;
  while (more < 8 && (first & (0x80 >> more)) !== 0) more++;
  let value = more < 7 ? (first & (0x7f >> more)) * 256 ** more : 0;
  for (let index = 0; index < more; index++) value += (bytes[at + 1 + index] ?? 0) * 256 ** index;
  return [value, at + 1 + more];
}
