import { type Store, transact } from './open.ts';
import { REPLACED } from './redo.ts';
import type { Run } from './runs.ts';

/**
 * The latest report of a content that cannot be read now, as its file is not at hand, stands in under the key of the run.
 * False when there never was one.
 */
export function carryOutcome(store: Store, { key }: Pick<Run, 'key'>, hash: string): boolean {
  const { database } = store;
  const earlier = database
    .prepare(`SELECT key FROM outcomes WHERE hash = ? AND key <> ? AND state IN ('complete', 'partial') ORDER BY run DESC LIMIT 1`)
    .get(hash, key)?.key;
  if (earlier === undefined) return false;
  transact(store, () => {
    for (const table of ['outcomes', 'reports', 'findings'])
      database.prepare(`DELETE FROM ${table} WHERE hash = ? AND key = ?`).run(hash, key);
    database
      .prepare('UPDATE outcomes SET key = ?2, made = nullif(coalesce(made, key), ?2) WHERE hash = ?1 AND key = ?3')
      .run(hash, key, String(earlier));
    for (const table of ['reports', 'findings'])
      database.prepare(`UPDATE ${table} SET key = ?2 WHERE hash = ?1 AND key = ?3`).run(hash, key, String(earlier));
  });
  return true;
}

/** What was carried goes back under the key it was made under, so that it is read again where its file is at hand by now. */
export function releaseCarried(store: Store): void {
  const { database } = store;
  transact(store, () => {
    const carried = database.prepare(`SELECT hash, key, made FROM outcomes WHERE made IS NOT NULL AND key <> '${REPLACED}'`).all();
    for (const { hash, key, made } of carried)
      for (const table of ['findings', 'reports', 'outcomes'])
        database
          .prepare(`UPDATE OR REPLACE ${table} SET key = ?3${table === 'outcomes' ? ', made = NULL' : ''} WHERE hash = ?1 AND key = ?2`)
          .run(String(hash), String(key), String(made));
  });
}
