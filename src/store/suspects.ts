import * as z from 'zod';
import type { Input } from './inputs.ts';
import { type Store, transact } from './open.ts';
import { locator, rootsOf } from './roots.ts';
import type { Run } from './runs.ts';
import { below, dropEmptyHanded } from './survey.ts';

/** An input that may be an archive or an e-mail. */
export interface Suspect extends Input {
  readonly hash: string;
  /** Where it lies on this machine. */
  readonly file: string;
}

const Row = z.object({
  root: z.int(),
  place: z.string(),
  path: z.string(),
  container: z.null(),
  bytes: z.int(),
  hash: z.string(),
});

const COLUMNS = 'i.root, i.place, i.path, i.container, i.bytes, i.hash';

/** Files the survey saw that may hold others, in the order of paths. */
export function suspectsSeen(store: Store): Suspect[] {
  const fileOf = locator(store);
  const seen = store.database.prepare(
    `SELECT ${COLUMNS} FROM temp.sightings s JOIN inputs i ON i.root = ?1 AND i.place = substr(s.file, length(?2) + 1)
     WHERE s.holds = 1 AND s.ready = 1 AND s.file > ?2 AND s.file < ?3 AND i.container IS NULL AND i.hash IS NOT NULL`,
  );
  return rootsOf(store)
    .flatMap(({ id, location }) => {
      const { base, end } = below(location);
      return seen.all(id, base, end).map((row) => suspectOf(row, fileOf));
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Archives and e-mails the run did not look at, of whose entries some have no outcome under its key. */
export function containersWaiting(store: Store, { id, key }: Pick<Run, 'id' | 'key'>): Suspect[] {
  const fileOf = locator(store);
  return store.database
    .prepare(
      `SELECT ${COLUMNS} FROM inputs i WHERE i.met < ?1 AND i.gone = 0 AND i.hash IS NOT NULL AND EXISTS (
         SELECT 1 FROM inputs e WHERE e.root = i.root AND e.container = i.place AND e.hash IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM outcomes o WHERE o.hash = e.hash AND o.key = ?2)
       ) ORDER BY i.path`,
    )
    .all(id, key)
    .map((row) => suspectOf(row, fileOf));
}

function suspectOf(row: unknown, fileOf: ReturnType<typeof locator>): Suspect {
  const input = Row.parse(row);
  return { ...input, failure: null, file: fileOf(input) };
}

/** Entries that the archives and e-mails of the run no longer hold are gone. */
export function missEntries(store: Store, { id }: Pick<Run, 'id'>): void {
  transact(store, () => {
    store.database
      .prepare(
        `UPDATE inputs SET gone = 1 WHERE container IS NOT NULL AND gone = 0 AND met < ?1
           AND EXISTS (SELECT 1 FROM inputs c WHERE c.root = inputs.root AND c.place = inputs.container AND c.met = ?1)`,
      )
      .run(id);
    dropEmptyHanded(store);
  });
}
