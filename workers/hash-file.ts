import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Hashed {
  /** sha256 in hex. */
  readonly hash: string;
  /** The first bytes. */
  readonly head: Buffer;
}

/** Hashes a file, reading it piece by piece. */
export async function hashFile(file: string): Promise<Hashed> {
  const hash = createHash('sha256');
  let head: Buffer | null = null;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    head ??= Buffer.from(piece).subarray(0, 1024);
    hash.update(piece);
  }
  return { hash: hash.digest('hex'), head: head ?? Buffer.alloc(0) };
}
