import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface Hashed {
  /** sha256 in hex. */
  readonly hash: string;
  /** The first bytes. */
  readonly head: Buffer;
  /** Whether one of the needles lies anywhere in it. */
  readonly found: boolean;
}

const PIECE = 256 * 1024;
const HEAD = 1024;

/** Kept from file to file: a buffer for each of many files would be garbage for long. */
let spare: Buffer | null = null;

/** Hashes a file, reading it piece by piece. `needlesOf` says by its first bytes what else is looked for in it. */
export async function hashFile(file: string, needlesOf: (head: Buffer) => readonly Buffer[] = () => []): Promise<Hashed> {
  const buffer = spare ?? Buffer.allocUnsafeSlow(PIECE);
  spare = null;
  const hash = createHash('sha256');
  let head: Buffer | null = null;
  let search: Search | null = null;
  const handle = await open(file, 'r');
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      const piece = buffer.subarray(0, bytesRead);
      if (bytesRead === 0) return { hash: hash.digest('hex'), head: head ?? Buffer.alloc(0), found: search?.found ?? false };
      head ??= Buffer.from(piece.subarray(0, HEAD));
      search ??= new Search(needlesOf(head));
      search.look(piece);
      hash.update(piece);
    }
  } finally {
    await handle.close();
    spare = buffer;
  }
}

/** Looks for needles in a file that comes in pieces, also where two pieces meet. */
class Search {
  found = false;
  private readonly needles: readonly Buffer[];
  private readonly seam: number;
  private tail: Buffer = Buffer.alloc(0);

  constructor(needles: readonly Buffer[]) {
    this.needles = needles;
    this.seam = needles.reduce((most, { length }) => Math.max(most, length - 1), 0);
  }

  look(piece: Buffer): void {
    if (this.found || this.needles.length === 0) return;
    const meeting = Buffer.concat([this.tail, piece.subarray(0, this.seam)]);
    this.found = this.needles.some((needle) => piece.includes(needle) || meeting.includes(needle));
    this.tail = Buffer.from(piece.subarray(Math.max(0, piece.length - this.seam)));
  }
}
