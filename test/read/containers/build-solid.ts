import { crc32 } from 'node:zlib';

/** A file of the archive to build; stored without compression. */
export interface Stored {
  readonly name: string;
  readonly content: string;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function u64(value: number): Buffer {
  return Buffer.concat([u32(value), u32(0)]);
}

/** A number of 7-Zip below 16384. */
function number(value: number): Buffer {
  return value < 128 ? Buffer.from([value]) : Buffer.from([0x80 | (value >> 8), value & 0xff]);
}

/** Streams of one folder with the method Copy. */
function streams(position: number, size: number, more: Buffer): Buffer {
  const packed = [Buffer.from([0x06]), number(position), Buffer.from([0x01, 0x09]), number(size), Buffer.from([0x00])];
  const unpacked = [Buffer.from([0x07, 0x0b, 0x01, 0x00, 0x01, 0x01, 0x00, 0x0c]), number(size), Buffer.from([0x00])];
  return Buffer.concat([...packed, ...unpacked, more, Buffer.from([0x00])]);
}

/** A 7-Zip archive (7zFormat.txt) of files under 128 bytes each; `packHeader`: its list of names is a stream of its own. */
export function build7z(files: readonly Stored[], packHeader = false): Buffer {
  const contents = files.map((file) => Buffer.from(file.content));
  const packed = Buffer.concat(contents);
  const names = Buffer.concat(files.map((file) => Buffer.concat([Buffer.from(file.name, 'utf16le'), Buffer.alloc(2)])));
  const parts = Buffer.concat([
    Buffer.from([0x08, 0x0d, files.length, 0x09, ...contents.slice(0, -1).map((content) => content.length), 0x0a, 0x01]),
    ...contents.map((content) => u32(crc32(content))),
    Buffer.from([0x00]),
  ]);
  const list = Buffer.concat([
    Buffer.from([0x05, files.length, 0x11]),
    number(names.length + 1),
    Buffer.from([0x00]),
    names,
    Buffer.from([0, 0]),
  ]);
  const plain = Buffer.concat([Buffer.from([0x01, 0x04]), streams(0, packed.length, parts), list]);
  const header = packHeader ? Buffer.concat([Buffer.from([0x17]), streams(packed.length, plain.length, Buffer.alloc(0))]) : plain;
  const body = packHeader ? Buffer.concat([packed, plain]) : packed;
  const start = Buffer.concat([u64(body.length), u64(header.length), u32(crc32(header))]);
  return Buffer.concat([Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), u32(crc32(start)), start, body, header]);
}

/** A RAR 5 archive of files under 128 bytes each, stored. */
export function buildRar(files: readonly Stored[]): Buffer {
  const block = (body: Buffer): Buffer => {
    const sized = Buffer.concat([Buffer.from([body.length]), body]);
    return Buffer.concat([u32(crc32(sized)), sized]);
  };
  const entries = files.flatMap(({ name, content }) => {
    const data = Buffer.from(content);
    const bytes = Buffer.from(name);
    const head = Buffer.from([0x02, 0x02, data.length, 0x04, data.length, 0x00]);
    return [block(Buffer.concat([head, u32(crc32(data)), Buffer.from([0x00, 0x00, bytes.length]), bytes])), data];
  });
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'),
    block(Buffer.from([0x01, 0x00, 0x00])),
    ...entries,
    block(Buffer.from([0x05, 0x00, 0x00])),
  ]);
}
