import * as z from 'zod';
import type { Store } from './open.ts';

const Removal = z.object({
  /** ISO time. */
  at: z.string(),
  who: z.string(),
  why: z.string(),
  /** How many contents left the archive. */
  documents: z.int(),
});
/** That something was removed, by whom and why; not what. */
export type Removal = z.infer<typeof Removal>;

export function putRemoval({ database }: Store, { who, why, documents }: Omit<Removal, 'at'>): void {
  database.prepare('INSERT INTO removals (at, who, why, documents) VALUES (?, ?, ?, ?)').run(new Date().toISOString(), who, why, documents);
}

/** Oldest first. */
export function removalsOf({ database }: Store): Removal[] {
  return database
    .prepare('SELECT at, who, why, documents FROM removals ORDER BY id')
    .all()
    .map((row) => Removal.parse(row));
}
