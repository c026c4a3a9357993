import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** sha256 of a file in hex, read piece by piece. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}
