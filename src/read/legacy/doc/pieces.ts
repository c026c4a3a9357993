import iconv from 'iconv-lite';
import { UnreadableFileError } from '../../../model/errors.ts';

/** A run of characters that lie together in the file. */
interface Piece {
  /** First character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Byte offset in the stream. */
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
}

/** The text of a Word file and the way from byte offsets to characters. */
export interface PieceText {
  readonly text: string;
  /** Ranges of characters that lie in a range of bytes. */
  charactersAt(from: number, to: number): { start: number; end: number }[];
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/** Reads the piece table ([MS-DOC] 2.9.38). Throws `corrupt` and `truncated`. */
export function readPieces(clx: Buffer, stream: Buffer): PieceText {
  let at = 0;
  while (clx[at] === PROPERTIES && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECE_TABLE || at + 5 > clx.length)
    throw new UnreadableFileError('corrupt', 'The Word document is damaged: its text cannot be found; ask the sender for it again.');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.readUInt32LE(index * 4);
    const end = table.readUInt32LE(index * 4 + 4);
    const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const offset = compressed ? (place & ~COMPRESSED) / 2 : place;
    const bytesPerCharacter = compressed ? 1 : 2;
    const last = offset + (end - start) * bytesPerCharacter;
    if (end < start || last > stream.length)
      throw new UnreadableFileError(
        'truncated',
        'The end of the file is missing: it was cut short on its way; ask the sender for it again.',
      );
    const bytes = stream.subarray(offset, last);
    texts.push(compressed ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le'));
    pieces.push({ start, end, offset, bytesPerCharacter });
  }
  return { text: texts.join(''), charactersAt: (from, to) => pieces.flatMap((piece) => overlap(piece, from, to)) };
}

function overlap({ start, end, offset, bytesPerCharacter }: Piece, from: number, to: number): { start: number; end: number }[] {
  const first = Math.max(start + Math.ceil((from - offset) / bytesPerCharacter), start);
  const last = Math.min(start + Math.ceil((to - offset) / bytesPerCharacter), end);
  return first < last ? [{ start: first, end: last }] : [];
}
