import * as z from 'zod';
import { FailureCode } from '../model/failure.ts';
import type { Store } from './open.ts';

const Entry = z.object({
  path: z.string(),
  bytes: z.int(),
  hash: z.string().nullable(),
  failure: z.object({ code: FailureCode, message: z.string() }).nullable(),
});
const Contents = z.object({ format: z.string().nullable(), entries: z.array(Entry) });
/** What lies in a container; `format` null: it is none. */
export type Contents = z.infer<typeof Contents>;

export function putContents({ database }: Store, hash: string, key: string, { format, entries }: Contents): void {
  database
    .prepare('INSERT OR REPLACE INTO containers (hash, key, format, entries) VALUES (?, ?, ?, ?)')
    .run(hash, key, format, JSON.stringify(entries));
}

/** What is known of a container; null: nothing yet under this key. */
export function contentsOf({ database }: Store, hash: string, key: string): Contents | null {
  const row = database.prepare('SELECT format, entries FROM containers WHERE hash = ? AND key = ?').get(hash, key);
  return row ? Contents.parse({ format: row.format, entries: JSON.parse(String(row.entries)) }) : null;
}

/** Whether something came of this content under this key already. */
export function hasOutcome({ database }: Store, hash: string, key: string): boolean {
  return database.prepare('SELECT 1 FROM outcomes WHERE hash = ? AND key = ?').get(hash, key) !== undefined;
}
