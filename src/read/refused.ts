import { UnreadableFileError } from '../model/errors.ts';
import { isZip, zipHolds, zipNames } from './containers/zip/names.ts';
import type { Reader } from './reader.ts';

const ARCHIVE = 'The file is an archive; ingest it (its files are read one by one) or unpack it.';

/** Files that begin with these bytes (Latin-1, after an offset) are known and not read. */
const KNOWN: readonly { readonly at: number; readonly signature: string; readonly sentence: string }[] = [
  { at: 0, signature: '7z\xbc\xaf\x27\x1c', sentence: ARCHIVE },
  { at: 0, signature: 'Rar!\x1a\x07', sentence: ARCHIVE },
  { at: 0, signature: '\x1f\x8b', sentence: 'The file is packed with gzip; unpack it first.' },
  { at: 0, signature: 'BZh', sentence: 'The file is packed with bzip2; unpack it first.' },
  { at: 0, signature: '\xfd7zXZ\0', sentence: 'The file is packed with xz; unpack it first.' },
  { at: 257, signature: 'ustar', sentence: 'The file is a TAR archive; unpack it, or pack it as ZIP.' },
  { at: 0, signature: 'MZ', sentence: 'The file is a program, not a document.' },
  { at: 0, signature: '\x7fELF', sentence: 'The file is a program, not a document.' },
  { at: 4, signature: 'ftyp', sentence: 'The file is a video or a picture of a kind that is not read.' },
  { at: 0, signature: 'ID3', sentence: 'The file is a sound recording, not a document.' },
  { at: 0, signature: 'OggS', sentence: 'The file is a recording, not a document.' },
  { at: 0, signature: 'AT&TFORM', sentence: 'The file is in the format DjVu; convert it to PDF.' },
  { at: 0, signature: 'SQLite format 3\0', sentence: 'The file is a database, not a document.' },
];

/** Names of the documents that are packed as ZIP, for files that only pretend. */
const PACKED_DOCUMENT = /\.(?:docx|docm|xlsx|xlsm|odt|ods)$/i;

/** Parts of documents of Apple's programs. */
export const APPLE = ['Index/Document.iwa', 'Index.zip', 'index.apxl', 'Metadata/BuildVersionHistory.plist'] as const;

/** Files of known kinds that are no documents: says what they are and what to do. Never reads. */
export const refused: Reader = {
  format: 'refused',
  mediaType: 'application/octet-stream',
  accepts: ({ bytes }) => isZip(bytes) || isXml(bytes) || known(bytes) !== undefined || isJson(bytes),
  async read({ bytes, name }) {
    const found = known(bytes);
    if (found) throw new UnreadableFileError('unsupported-format', found.sentence);
    if (isXml(bytes))
      throw new UnreadableFileError(
        'unsupported-format',
        'The file is XML of a program, not of a document that is known; save it as DOCX or PDF.',
      );
    if (!isZip(bytes)) throw new UnreadableFileError('unsupported-format', 'The file holds data of a program (JSON), not a document.');
    if (zipNames(bytes) === null)
      throw new UnreadableFileError(
        'truncated',
        'The end of the file is missing: it was cut short on its way; ask the sender for it again.',
      );
    if (PACKED_DOCUMENT.test(name))
      throw new UnreadableFileError(
        'wrong-format',
        'The file has the name of an Office document but holds none; ask the sender for it again.',
      );
    if (zipHolds(bytes, 'ppt/')) throw new UnreadableFileError('unsupported-format', 'The file is a presentation; save it as PDF.');
    if (APPLE.some((part) => zipHolds(bytes, part)))
      throw new UnreadableFileError(
        'unsupported-format',
        'The file is of Apple Pages, Numbers or Keynote; save it there as PDF, DOCX or XLSX.',
      );
    throw new UnreadableFileError('unsupported-format', ARCHIVE);
  },
};

/** XML of any kind; web pages have a reader of their own. */
function isXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1').replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s{0,20}<\?xml\s/.test(head);
}

function known(bytes: Uint8Array) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString('latin1');
  // Text that begins with the letters of a signature is text.
  const isBinary = [...head].some((character) => character < '\t');
  return isBinary ? KNOWN.find(({ at, signature }) => head.startsWith(signature, at)) : undefined;
}

/** Data such as an earlier output of this program lying among the documents. */
function isJson(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, last] = [text.subarray(0, 64).toString().trimStart()[0], text.subarray(-64).toString().trimEnd().at(-1)];
  if (!((first === '{' && last === '}') || (first === '[' && last === ']'))) return false;
  try {
    JSON.parse(text.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
