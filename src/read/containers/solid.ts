import { ArchiveReader, type LibarchiveWasm, libarchiveWasm } from 'libarchive-wasm';
import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';
import type { Container, ContainerEntry, ContainerLimits } from './container.ts';
import { pathFailure, shownPath, unsafePath } from './paths.ts';
import { sevenZipNames } from './seven-zip-names.ts';
import { isSevenZip, isSolid } from './solid-signature.ts';
import { checkEntryCount, checkSizes } from './zip/unzip.ts';

/** Bytes that a list of names may unpack to. */
const MAX_NAMES = 16 * 1024 * 1024;

/** 7-Zip and RAR archives, unpacked one entry after the other inside WebAssembly, which holds no handle on anything outside. */
export const solid: Container = {
  format: '7z or rar',
  accepts: isSolid,
  async *entries(bytes, limits) {
    try {
      const archive = await libarchiveWasm();
      const count = withReader(archive, bytes, (reader) => countEntries(reader, bytes.length, limits));
      const names = isSevenZip(bytes) ? namesOf(archive, bytes, count) : null;
      const reader = openReader(archive, bytes);
      yield* readEntries(reader, names);
      reader.free();
    } catch (error) {
      throw refusal(error);
    }
  },
};

function openReader(archive: LibarchiveWasm, bytes: Uint8Array): ArchiveReader {
  return new ArchiveReader(archive, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function withReader<T>(archive: LibarchiveWasm, bytes: Uint8Array, read: (reader: ArchiveReader) => T): T {
  const reader = openReader(archive, bytes);
  const result = read(reader);
  reader.free();
  return result;
}

/** Goes through the directory before anything is kept. Throws when it is over a limit; gives the number of entries. */
function countEntries(reader: ArchiveReader, packed: number, limits: ContainerLimits): number {
  let entries = 0;
  let unpacked = 0;
  for (let entry = reader.nextEntry(); entry; entry = reader.nextEntry()) {
    entries++;
    unpacked += entry.getSize();
    checkEntryCount(entries, limits);
    checkSizes(unpacked, packed, limits);
  }
  return entries;
}

function namesOf(archive: LibarchiveWasm, bytes: Uint8Array, count: number): string[] | null {
  return sevenZipNames(bytes, count, (repacked) =>
    withReader(archive, repacked, (reader) => {
      const entry = reader.nextEntry();
      return entry && entry.getSize() <= MAX_NAMES ? Buffer.from(entry.readData() ?? []) : null;
    }),
  );
}

function* readEntries(reader: ArchiveReader, names: readonly string[] | null): Generator<ContainerEntry> {
  let number = 0;
  for (let entry = reader.nextEntry(); entry; entry = reader.nextEntry()) {
    const type = entry.getFiletype();
    const name = entryName(entry.getPathname() || `entry-${number + 1}`, names?.[number]);
    const path = shownPath(name);
    number++;
    if (type !== 'Directory') {
      const failure = type === 'File' ? pathFailure(name) : unsafePath();
      if (failure) yield { path, bytes: null, failure };
      else yield { path, bytes: Buffer.from(entry.readData() ?? []), failure: null };
    }
    entry.free();
  }
}

/** The full name when it agrees with the one of libarchive, which has `*` for letters outside ASCII. */
function entryName(given: string, full: string | undefined): string {
  const agrees = full !== undefined && full.replaceAll('\\', '/').replace(/\P{ASCII}/gu, '*') === given.replaceAll('\\', '/');
  return (agrees ? full : given).replaceAll('\\', '/').normalize('NFC');
}

function refusal(error: unknown): unknown {
  if (!isParserError(error)) return error;
  if (error instanceof Error && /encrypt|passphrase|password/i.test(error.message))
    return new UnreadableFileError('encrypted', 'The archive is protected with a password; ask the sender for an open copy.', {
      cause: error,
    });
  return new UnreadableFileError('corrupt', 'The archive is damaged and could not be unpacked; ask the sender for it again.', {
    cause: error,
  });
}
