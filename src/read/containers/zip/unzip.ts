import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFileError } from '../../../model/errors.ts';
import { isParserError } from '../../parser-error.ts';
import { isZip, zipNames } from './names.ts';

export interface ZipLimits {
  readonly maxUnpackedBytes: number;
  readonly maxRatio: number;
  readonly maxEntries: number;
}

/** Small archives may have any ratio: what they unpack to does no harm. */
export const HARMLESS_BYTES = 4 * 1024 * 1024;
export const DEFAULT_MAX_ENTRIES = 10_000;

export interface ZipEntry {
  readonly nameRaw: Buffer;
  /** Decoded as UTF-8 or code page 437, whichever the archive claims; forward slashes. */
  readonly name: string;
  readonly claimsUtf8: boolean;
  readonly isSymlink: boolean;
  readonly size: number;
  /** Unpacks; never more bytes than the directory declares. */
  read(): Promise<Buffer>;
}

/**
 * Entries of a ZIP in the order of its directory. The declared sizes are checked against the limits before anything is
 * unpacked. Throws UnreadableFileError: `truncated`, `corrupt`, `encrypted`, `limit-entries`, `limit-unpacked`, `limit-ratio`.
 */
export async function* zipEntries(bytes: Uint8Array, limits: ZipLimits): AsyncGenerator<ZipEntry> {
  const zip = await openZip(bytes);
  try {
    checkEntryCount(zip.entryCount, limits);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    checkSizes(
      entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0),
      bytes.length,
      limits,
    );
    for (const entry of entries) yield describe(zip, entry);
  } catch (error) {
    throw isParserError(error) ? damaged(error) : error;
  } finally {
    zip.close();
  }
}

/** The parts whose names are wanted. Throws as `zipEntries`. */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: ZipLimits): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  for await (const entry of zipEntries(bytes, limits)) if (wanted(entry.name)) parts.set(entry.name, await entry.read());
  return parts;
}

/** Throws when what an archive declares to unpack to is over the limits. */
export function checkSizes(unpacked: number, packed: number, limits: Pick<ZipLimits, 'maxUnpackedBytes' | 'maxRatio'>): void {
  if (unpacked > limits.maxUnpackedBytes)
    throw new UnreadableFileError('limit-unpacked', 'The file unpacks to more bytes than allowed; raise the limit if you trust it.');
  if (unpacked > HARMLESS_BYTES && unpacked > packed * limits.maxRatio)
    throw new UnreadableFileError('limit-ratio', 'The file unpacks to suspiciously many times its size; it may be a decompression bomb.');
}

/** Throws `limit-entries`. */
export function checkEntryCount(entries: number, { maxEntries }: Pick<ZipLimits, 'maxEntries'>): void {
  if (entries > maxEntries)
    throw new UnreadableFileError('limit-entries', 'The archive holds more files than allowed; split it or raise the limit.');
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  if (isZip(bytes) && zipNames(bytes) === null)
    throw new UnreadableFileError('truncated', 'The end of the file is missing: it was cut short on its way; ask the sender for it again.');
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  } catch (error) {
    throw isParserError(error) ? damaged(error) : error;
  }
}

function damaged(cause: unknown): UnreadableFileError {
  return new UnreadableFileError('corrupt', 'The packed file is damaged and could not be unpacked; ask the sender for it again.', {
    cause,
  });
}

function describe(zip: ZipFile, entry: Entry): ZipEntry {
  const nameRaw = entry.fileNameRaw;
  const claimsUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return {
    nameRaw,
    name: nameRaw.toString(claimsUtf8 || isUtf8(nameRaw) ? 'utf8' : 'latin1').replaceAll('\\', '/'),
    claimsUtf8,
    isSymlink: entry.externalFileAttributes >>> 28 === 0o12,
    size: entry.uncompressedSize,
    read: () => readEntry(zip, entry),
  };
}

function isUtf8(bytes: Buffer): boolean {
  return !bytes.toString('utf8').includes('\ufffd');
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted())
    throw new UnreadableFileError('encrypted', 'The file is protected with a password; ask the sender for an open copy.');
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    throw isParserError(error) ? damaged(error) : error;
  }
}
