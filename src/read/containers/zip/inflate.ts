import { constants, inflateRawSync } from 'node:zlib';

/** Deflate packs so many bytes into one at best. */
export const DENSEST = 1032;

/** Bytes of the head and of the checksum that zlib puts around a deflated stream. */
const HEAD = 2;
const CHECKSUM = 4;

/**
 * Whether a stream in zlib's format unpacks to more than `most` bytes. It is only tried where that can be, and what is
 * damaged does not.
 */
export function inflatesBeyond(packed: Uint8Array, most: number): boolean {
  if (packed.length * DENSEST <= most) return false;
  try {
    inflateRawSync(packed.subarray(HEAD, -CHECKSUM), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}
