import * as z from 'zod';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';
import { locator } from './roots.ts';

/** A content without an outcome, by the path it goes by, and where its bytes should be. */
export interface Pending {
  readonly path: string;
  readonly file: string;
  readonly hash: string;
}

const Located = z.object({
  path: z.string(),
  root: z.int(),
  place: z.string(),
  container: z.string().nullable(),
  hash: z.string(),
});

const PENDING = `
  FROM inputs i JOIN runs r ON r.id = ?1
  WHERE i.opened = 0 AND i.hash IS NOT NULL AND i.code IS NULL
    AND NOT EXISTS (SELECT 1 FROM outcomes o WHERE o.hash = i.hash AND o.key = r.key)
    AND i.path = ${firstPath('i.hash')}`;

/** How many contents of the archive have no outcome under the key of the run yet. */
export function countPending({ database }: Store, run: number): number {
  return Number(database.prepare(`SELECT count(*) AS n ${PENDING}`).get(run)?.n ?? 0);
}

/** The next contents without an outcome, one path each, after `after` in the order of paths. */
export function pendingInputs(store: Store, run: number, after: string, limit: number): Pending[] {
  const fileOf = locator(store);
  return store.database
    .prepare(`SELECT i.path, i.root, i.place, i.container, i.hash ${PENDING} AND i.path > ?2 ORDER BY i.path LIMIT ?3`)
    .all(run, after, limit)
    .map((row) => {
      const input = Located.parse(row);
      return { path: input.path, hash: input.hash, file: fileOf(input) };
    });
}

/** Where on this machine the bytes of a content are, in the order of their paths. */
export function filesWith(store: Store, hash: string): string[] {
  const fileOf = locator(store);
  return store.database
    .prepare('SELECT path, root, place, container, hash FROM inputs WHERE hash = ? ORDER BY gone, path')
    .all(hash)
    .map((row) => fileOf(Located.parse(row)));
}

const Known = z.object({ place: z.string(), hash: z.string().nullable() });

/** Files of a root as they were met last, by place; entries of containers and what is gone left out. */
export function filesOf({ database }: Store, root: number): z.infer<typeof Known>[] {
  return database
    .prepare('SELECT place, hash FROM inputs WHERE root = ? AND container IS NULL AND gone = 0 ORDER BY place')
    .all(root)
    .map((row) => Known.parse(row));
}
