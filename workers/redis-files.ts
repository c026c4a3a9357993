import { open } from 'node:fs/promises';
import type { Redis } from 'ioredis';

/** Files pass piece by piece, so that neither side ever holds one. */
const PIECE = 1024 * 1024;

/** Puts the first `bytes` bytes of a file under `key`. Rejects with the error of the file system when it cannot be read. */
export async function sendFile(redis: Redis, key: string, file: string, bytes: number, keptSeconds: number): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await redis.set(key, '', 'EX', keptSeconds);
    const piece = Buffer.alloc(Math.min(PIECE, Math.max(bytes, 1)));
    for (let sent = 0; sent < bytes; ) {
      const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, bytes - sent), sent);
      if (bytesRead === 0) return;
      await redis.setrange(key, sent, piece.subarray(0, bytesRead));
      sent += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** Writes what stands under `key` into the new file `place`. `too-large`: it has more than `most` bytes and was left. */
export async function fetchFile(redis: Redis, key: string, place: string, most: number): Promise<'fetched' | 'missing' | 'too-large'> {
  const bytes = await redis.strlen(key);
  if (bytes > most) return 'too-large';
  if (bytes === 0 && (await redis.exists(key)) === 0) return 'missing';
  const handle = await open(place, 'wx', 0o600);
  try {
    for (let from = 0; from < bytes; from += PIECE) {
      await handle.write(await redis.getrangeBuffer(key, from, Math.min(from + PIECE, bytes) - 1));
    }
    return 'fetched';
  } finally {
    await handle.close();
  }
}
