import { type Store, transact } from './open.ts';

const ORPHAN = 'hash NOT IN (SELECT hash FROM inputs WHERE hash IS NOT NULL)';

/** Whether a content belongs to the archive. */
export function holdsContent({ database }: Store, hash: string): boolean {
  return database.prepare('SELECT 1 FROM inputs WHERE hash = ? LIMIT 1').get(hash) !== undefined;
}

/** Whatever came of contents that no input has any more leaves the store, their texts and what is searched included. */
export function dropOrphans(store: Store): void {
  const { database } = store;
  transact(store, () => {
    database.exec(`DELETE FROM search WHERE rowid IN (SELECT id FROM passages WHERE ${ORPHAN})`);
    for (const table of ['passages', 'findings', 'reports', 'outcomes', 'attempts', 'containers', 'unknown_wordings', 'standing_documents'])
      database.exec(`DELETE FROM ${table} WHERE ${ORPHAN}`);
  });
}
