import * as z from 'zod';
import type { News } from './news.ts';
import { type Store, transact } from './open.ts';

const Placed = z.object({
  root: z.int(),
  place: z.string(),
  path: z.string(),
  /** Null: its bytes could not be had. */
  hash: z.string().nullable(),
  gone: z.int().transform((gone) => gone === 1),
  /** What the last finished run found at the place; null: nothing. */
  before: z.string().nullable(),
});
/** What is at a place of the archive, and was before. */
export type Placed = z.infer<typeof Placed>;

/** Every input of the archive, in the order of paths. */
export function* placedInputs({ database }: Store): Generator<Placed> {
  const rows = database.prepare(
    `SELECT i.root, i.place, i.path, i.hash, i.gone, v.hash AS before
     FROM inputs i LEFT JOIN document_versions v ON v.root = i.root AND v.place = i.place AND v.present = 1
     WHERE i.opened = 0 ORDER BY i.path`,
  );
  for (const row of rows.iterate()) yield Placed.parse(row);
}

const Former = z.object({ path: z.string(), hash: z.string() });
/** A content under the path it had. */
export type Former = z.infer<typeof Former>;

/** What the last finished run found and is not there any more, nor anything else in its place; in the order of paths. */
export function goneSince({ database }: Store): Former[] {
  return database
    .prepare(
      `SELECT v.path, v.hash FROM document_versions v LEFT JOIN inputs i ON i.root = v.root AND i.place = v.place AND i.opened = 0
       WHERE v.present = 1 AND coalesce(i.gone, 1) = 1 ORDER BY v.path`,
    )
    .all()
    .map((row) => Former.parse(row));
}

/** Other contents a place had, here or in another workspace. */
export function formerContents({ database }: Store, { root, place, path, hash }: Placed): string[] {
  return database
    .prepare(
      `SELECT hash FROM document_versions
       WHERE ((root = ?1 AND place = ?2) OR (root = ${ELSEWHERE} AND place = ?3)) AND hash <> ?4 AND hash <> '' ORDER BY run, hash`,
    )
    .all(root, place, path, hash ?? '')
    .map((row) => String(row.hash));
}

/** Stands for the roots of other workspaces; the place is the path shown there. */
export const ELSEWHERE = 0;

/** Notes that another workspace had the content under a path. */
export function putElsewhere({ database }: Store, { path, hash }: Former): void {
  database
    .prepare(`INSERT OR IGNORE INTO document_versions (root, place, hash, path, run) VALUES (${ELSEWHERE}, ?1, ?2, ?1, 0)`)
    .run(path, hash);
}

const Now = z.object({ path: z.string(), hash: z.string().nullable() });

/** Where a content ever was, the latest first: the path shown now or last, and what is there now (null: nothing). */
export function placesOf({ database }: Store, hash: string): z.infer<typeof Now>[] {
  return database
    .prepare(
      `SELECT coalesce(i.path, v.path) AS path, i.hash FROM document_versions v
       LEFT JOIN inputs i ON i.root = v.root AND i.place = v.place AND i.opened = 0
       WHERE v.hash = ? ORDER BY v.present DESC, v.run DESC, v.path`,
    )
    .all(hash)
    .map((row) => Now.parse(row));
}

/**
 * Closes the comparison with the run before: from now on what is there is what the next run is compared with. The findings are
 * those noted by `noteFound`.
 */
export function settle(store: Store, run: number, news: News): void {
  const { database } = store;
  transact(store, () => {
    database.exec(`
      UPDATE finding_marks SET present = 1 WHERE present = 0 AND id IN (SELECT id FROM temp.found);
      UPDATE finding_marks SET present = 0 WHERE present = 1 AND id NOT IN (SELECT id FROM temp.found);
      UPDATE document_versions SET present = 0 WHERE present = 1;`);
    database
      .prepare(
        `INSERT INTO document_versions (root, place, hash, path, run, present)
         SELECT root, place, coalesce(hash, ''), path, ?, 1 FROM inputs WHERE opened = 0 AND gone = 0
         ON CONFLICT (root, place, hash) DO UPDATE SET path = excluded.path, run = excluded.run, present = 1`,
      )
      .run(run);
    database.prepare('INSERT OR REPLACE INTO run_changes (run, body) VALUES (?, ?)').run(run, JSON.stringify(news));
  });
}
