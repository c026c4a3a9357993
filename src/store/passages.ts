import * as z from 'zod';
import type { Store } from './open.ts';

const Passage = z.object({
  block: z.int(),
  page: z.int().nullable(),
  row: z.int().nullable(),
  column: z.int().nullable(),
  text: z.string(),
});
/** A paragraph or a table cell as it was read; empty ones are not kept. */
export type Passage = z.infer<typeof Passage>;

/** The passages of the blocks `from` to `to` (inclusive) of a document, in its order. */
export function passagesOf({ database }: Store, hash: string, from: number, to: number): Passage[] {
  return database
    .prepare('SELECT block, page, row, "column", text FROM passages WHERE hash = ? AND block BETWEEN ? AND ? ORDER BY block, row, "column"')
    .all(hash, from, to)
    .map((row) => Passage.parse(row));
}
