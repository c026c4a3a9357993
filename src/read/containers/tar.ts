import { gunzipSync } from 'node:zlib';
import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';
import type { Container, ContainerEntry, ContainerLimits } from './container.ts';
import { decodeName, pathFailure, shownPath, unsafePath } from './paths.ts';
import { checkEntryCount, checkSizes } from './zip/unzip.ts';

const BLOCK = 512;
const GZIP = [0x1f, 0x8b];

/** TAR archives, gzipped or not, and single files packed with gzip. libarchive gives names outside ASCII for neither. */
export const tar: Container = {
  format: 'tar',
  accepts: (bytes) => isTar(bytes) || isGzip(bytes),
  async *entries(bytes, limits) {
    const archive = isGzip(bytes) ? gunzip(bytes, limits) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isTar(archive)) yield* filesIn(archive, limits);
    else yield { path: shownPath(gzipName(bytes)), bytes: archive, failure: null };
  },
};

function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

function isGzip(bytes: Uint8Array): boolean {
  return GZIP.every((byte, index) => bytes[index] === byte);
}

function gunzip(bytes: Uint8Array, limits: ContainerLimits): Buffer {
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: limits.maxUnpackedBytes });
    checkSizes(unpacked.length, bytes.length, limits);
    return unpacked;
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableFileError('limit-unpacked', 'The file unpacks to more bytes than allowed; raise the limit if you trust it.');
    if (!code.startsWith('Z_') && !isParserError(error)) throw error;
    throw new UnreadableFileError('corrupt', 'The archive is damaged and could not be unpacked; ask the sender for it again.', {
      cause: error,
    });
  }
}

/** The name that gzip keeps (RFC 1952, flag FNAME), else `content`. */
function gzipName(bytes: Uint8Array): string {
  const flags = bytes[3] ?? 0;
  const start = 10 + ((flags & 4) !== 0 ? 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0) : 0);
  const end = bytes.indexOf(0, start);
  return (flags & 8) !== 0 && end > start && end - start < 1000 ? decodeName(Buffer.from(bytes.subarray(start, end)), false) : 'content';
}

function* filesIn(archive: Buffer, limits: ContainerLimits): Generator<ContainerEntry> {
  let count = 0;
  let long: string | null = null;
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(zeroEnded(header, 124, 12).toString('latin1').trim() || '0', 8);
    if (!(size >= 0) || at + BLOCK + size > archive.length)
      throw new UnreadableFileError(
        'truncated',
        'The end of the file is missing: it was cut short on its way; ask the sender for it again.',
      );
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    const type = String.fromCharCode(header[156] ?? 0);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'L') long = decodeName(zeroEnded(content, 0, content.length), false);
    else if (type === 'x') long = paxPath(content) ?? long;
    else {
      const name = long ?? ownName(header);
      long = null;
      if (type === 'g' || type === '5' || name.endsWith('/')) continue;
      checkEntryCount(++count, limits);
      const failure = '0\0'.includes(type) ? pathFailure(name) : unsafePath();
      const path = shownPath(name);
      yield failure ? { path, bytes: null, failure } : { path, bytes: Buffer.from(content), failure: null };
    }
  }
}

function ownName(header: Buffer): string {
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? zeroEnded(header, 345, 155) : Buffer.alloc(0);
  const name = zeroEnded(header, 0, 100);
  return decodeName(prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name, false);
}

/** The path in a list of `length key=value` lines. */
function paxPath(content: Buffer): string | null {
  return /(?:^|\n)\d{1,6} path=([^\n]{1,4000})\n/.exec(content.toString('utf8'))?.[1]?.normalize('NFC') ?? null;
}

function zeroEnded(bytes: Buffer, start: number, length: number): Buffer {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}
