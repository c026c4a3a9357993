import * as z from 'zod';
import type { Input } from './inputs.ts';
import { type Store, transact } from './open.ts';
import { locator } from './roots.ts';
import type { Run } from './runs.ts';
import { dropEmptyHanded } from './survey.ts';

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
export function suspectsSeen(store: Store, run: Pick<Run, 'id'>): Suspect[] {
  const fileOf = locator(store);
  const holding = new Set(
    store.database
      .prepare('SELECT file FROM temp.sightings WHERE holds = 1')
      .all()
      .map(({ file }) => String(file)),
  );
  return store.database
    .prepare(`SELECT ${COLUMNS} FROM inputs i WHERE i.met = ? AND i.container IS NULL AND i.hash IS NOT NULL ORDER BY i.path`)
    .all(run.id)
    .map((row) => suspectOf(row, fileOf))
    .filter(({ file }) => holding.has(file));
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
