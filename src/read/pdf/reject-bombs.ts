import { constants, inflateSync } from 'node:zlib';
import { UnreadableFileError } from '../../model/errors.ts';
import { DENSEST } from '../containers/zip/inflate.ts';
import { HARMLESS_BYTES } from '../containers/zip/unzip.ts';
import type { ReadOptions } from '../reader.ts';

/** Characters before a stream within which its dictionary is looked for. */
const DICTIONARY = 1024;
/** Filters over each other. */
const MAX_LAYERS = 4;
/** So many bytes cannot hold more than what does no harm. */
const SURELY_HARMLESS = Math.floor(HARMLESS_BYTES / DENSEST);

/**
 * Throws `limit-ratio` or `limit-unpacked` for a PDF with a deflated stream that unpacks to more than the limits allow,
 * before pdf.js takes it up. Pictures are left out: a white page is genuinely a thousand times its packed size, and it is
 * only unpacked when it is drawn.
 */
export function rejectBombs(bytes: Uint8Array, limits: Pick<ReadOptions, 'maxRatio' | 'maxUnpackedBytes'>): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const head = file.toString('latin1', Math.max(end, at - DICTIONARY), at);
    end = at + 'stream'.length;
    if (head.endsWith('end') || /\/Subtype\s{0,9}\/Image/.test(head.slice(head.lastIndexOf(' obj') + 1))) continue;
    const start = end + (file[end] === 0x0d ? 1 : 0) + 1;
    const close = file.indexOf('endstream', start);
    const stop = close < 0 ? file.length : close;
    if (stop - start > SURELY_HARMLESS || !isDeflatedOnce(head)) checkStream(file.subarray(start, stop), limits);
    end = Math.max(end, stop);
  }
}

/** Whether the dictionary before a stream names one filter in plain letters, and nothing that could be another one. */
function isDeflatedOnce(head: string): boolean {
  const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
  return (
    head.includes(' obj') &&
    !dictionary.includes('#') &&
    /\/Filter\s{0,9}\/FlateDecode/.test(dictionary) &&
    dictionary.split('/Filter').length === 2
  );
}

function checkStream(packed: Buffer, limits: Pick<ReadOptions, 'maxRatio' | 'maxUnpackedBytes'>): void {
  const most = Math.min(limits.maxUnpackedBytes, Math.max(HARMLESS_BYTES, Math.floor(packed.length * limits.maxRatio)));
  let content = packed;
  for (let layer = 0; layer < MAX_LAYERS && isDeflated(content); layer++) {
    try {
      content = inflateSync(content, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) return;
      throw most === limits.maxUnpackedBytes
        ? new UnreadableFileError(
            'limit-unpacked',
            'A part of the PDF unpacks to more bytes than allowed; raise the limit if you trust it.',
          )
        : new UnreadableFileError('limit-ratio', 'A part of the PDF unpacks to suspiciously many times its size; it may be a bomb.');
    }
  }
}

/** Whether bytes begin as zlib's format does. */
function isDeflated(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes.subarray(0, 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
