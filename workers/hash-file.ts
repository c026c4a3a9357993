import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface Hashed {
  /** sha256 in hex. */
  readonly hash: string;
  /** The first bytes. */
  readonly head: Buffer;
}

const PIECE = 256 * 1024;
const HEAD = 1024;

/** Kept from file to file: a buffer for each of many files would be garbage for long. */
let spare: Buffer | null = null;

/** Hashes a file, reading it piece by piece. */
export async function hashFile(file: string): Promise<Hashed> {
  const buffer = spare ?? Buffer.allocUnsafeSlow(PIECE);
  spare = null;
  const hash = createHash('sha256');
  let head: Buffer | null = null;
  const handle = await open(file, 'r');
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      const piece = buffer.subarray(0, bytesRead);
      if (bytesRead === 0) return { hash: hash.digest('hex'), head: head ?? Buffer.alloc(0) };
      head ??= Buffer.from(piece.subarray(0, HEAD));
      hash.update(piece);
    }
  } finally {
    await handle.close();
    spare = buffer;
  }
}
