import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Output, Scratch } from '../../atomic.ts';

/** Text is compressed in pieces of so many characters. */
const PIECE = 1 << 18;
/** Any time: the same tables give the same bytes. */
const MADE = '2020-01-01T00:00:00';
const DEFLATE = 8;

/** One part of an Office package, written piece by piece and compressed as it comes; many can be written at a time. */
export interface Part {
  write(xml: string): void;
  /** Takes its place in the package; nothing can be written to it any more. */
  close(): void;
}

export interface OfficePackage {
  part(path: string): Part;
  finish(): void;
}

export function officePackage(output: Output, path: string): OfficePackage {
  const file = output.begin(path);
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    file.write(piece);
  });
  return {
    part: (name) => partIn(zip, name, output.scratch()),
    finish: () => {
      zip.end();
      file.finish();
    },
  };
}

function partIn(zip: Zip, filename: string, scratch: Scratch): Part {
  let text = '';
  let crc = 0;
  let size = 0;
  const compress = (last: boolean) => {
    const bytes = Buffer.from(text.toWellFormed());
    text = '';
    crc = crc32(bytes, crc);
    size += bytes.length;
    // what ends in a flush can be followed by more: pieces make one stream
    scratch.write(deflateRawSync(bytes, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
  };
  return {
    write: (xml) => {
      text += xml;
      if (text.length >= PIECE) compress(false);
    },
    close: () => {
      compress(true);
      const entry: ZipInputFile = { filename, size, crc, compression: DEFLATE, mtime: MADE };
      zip.add(entry);
      for (const piece of scratch.pieces()) entry.ondata?.(null, piece, false);
      entry.ondata?.(null, new Uint8Array(0), true);
    },
  };
}
