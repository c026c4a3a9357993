import { UnreadableFileError } from '../../../model/errors.ts';

/** Where things lie in a Word 97–2003 file. */
export interface FileInformation {
  /** The table stream that belongs to the text: `0Table` or `1Table`. */
  readonly table: string;
  /** Lengths in characters of the parts of the text, in their order in the file. */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly annotations: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
  /** A structure of the table stream by its index in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
  structure(index: number, table: Buffer): Buffer;
  /** Offset in the table stream just after a structure. */
  after(index: number): number;
}

export const STRUCTURES = { characters: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 } as const;

const MAGIC = 0xa5ec;
const WORD_97 = 0xc1;
const STRUCTURES_START = 0x9a;

/** Reads the head of the `WordDocument` stream. Throws `encrypted`, `unsupported-format`, `corrupt`. */
export function readFileInformation(stream: Buffer): FileInformation {
  if (stream.length < 0x400 || stream.readUInt16LE(0) !== MAGIC)
    throw new UnreadableFileError('corrupt', 'The Word document is damaged; ask the sender for it again.');
  const flags = stream.readUInt16LE(10);
  if (stream.readUInt16LE(2) < WORD_97)
    throw new UnreadableFileError('unsupported-format', 'The document was made by Word 95 or older; save it as DOCX or PDF.');
  if ((flags & 0x100) !== 0)
    throw new UnreadableFileError('encrypted', 'The file is protected with a password; ask the sender for an open copy.');
  const place = (index: number): { start: number; length: number } => ({
    start: stream.readUInt32LE(STRUCTURES_START + index * 8),
    length: stream.readUInt32LE(STRUCTURES_START + index * 8 + 4),
  });
  return {
    table: (flags & 0x200) === 0 ? '0Table' : '1Table',
    lengths: {
      body: stream.readUInt32LE(0x4c),
      footnotes: stream.readUInt32LE(0x50),
      headers: stream.readUInt32LE(0x54),
      annotations: stream.readUInt32LE(0x5c),
      endnotes: stream.readUInt32LE(0x60),
      boxes: stream.readUInt32LE(0x64),
    },
    structure(index, table) {
      const { start, length } = place(index);
      return table.subarray(start, start + length);
    },
    after(index) {
      const { start, length } = place(index);
      return start + length;
    },
  };
}
