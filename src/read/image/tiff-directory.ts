import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';

/** Bytes of one value of each field type, TIFF 6.0 section 2 (from 1: BYTE, ASCII, SHORT, LONG, RATIONAL, …). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const ENTRY = 12;
const MOST_ENTRIES = 400;
const MOST_DIRECTORIES = 100_000;
/** SubIFDs, Exif, GPS, maker notes and others that point to more directories; pages need none of them. */
const POINTERS: ReadonlySet<number> = new Set([330, 34665, 34853, 37500, 40965, 50740, 61440]);
const IGNORED_TAG = 65_000;

/**
 * A copy of a TIFF file whose directories can be walked: inside the file, ending, with no more values than the file has room
 * for, and without directories inside directories. It ends after `maxPages`; `left` more follow in the file. Throws
 * UnreadableFileError for any other, which a decoder may never leave.
 */
export function soundTiff(bytes: Uint8Array, maxPages: number): { readonly bytes: Uint8Array; readonly left: number } {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const little = copy[0] === 0x49;
  const seen = new Set<number>();
  try {
    for (let at = view.getUint32(4, little); at !== 0; ) {
      if (seen.has(at)) throw damaged();
      seen.add(at);
      if (seen.size > MOST_DIRECTORIES) throw damaged();
      const entries = view.getUint16(at, little);
      if (entries > MOST_ENTRIES) throw damaged();
      for (let entry = at + 2; entry < at + 2 + entries * ENTRY; entry += ENTRY) {
        const size = (SIZES[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little);
        if (size > copy.length || (size > 4 && view.getUint32(entry + 8, little) + size > copy.length)) throw damaged();
        if (POINTERS.has(view.getUint16(entry, little))) view.setUint16(entry, IGNORED_TAG, little);
      }
      const end = at + 2 + entries * ENTRY;
      at = view.getUint32(end, little);
      if (seen.size === maxPages) view.setUint32(end, 0, little);
    }
  } catch (error) {
    throw isParserError(error) ? damaged() : error;
  }
  return { bytes: copy, left: Math.max(0, seen.size - maxPages) };
}

function damaged(): UnreadableFileError {
  return new UnreadableFileError('corrupt', 'The TIFF file is damaged and could not be opened; ask the sender for it again.');
}
