import { type Store, transact } from './open.ts';
import { REPLACED } from './redo.ts';
import type { Run } from './runs.ts';

/**
 * Documents of which no page had to be recognized are the same with any OCR data: when they were read under the same key
 * but for these (`base`), they stand in under the key of the run. Gives their number.
 */
export function adoptUnrecognized(store: Store, { key }: Pick<Run, 'key'>, base: string): number {
  const { database } = store;
  const chosen = `SELECT hash, max(run) FROM outcomes o WHERE base = ?1 AND recognized = 0 AND made IS NULL AND key NOT IN (?2, '${REPLACED}')
    AND NOT EXISTS (SELECT 1 FROM outcomes n WHERE n.hash = o.hash AND n.key = ?2) GROUP BY hash`;
  return transact(store, () => {
    const rows = database.prepare(`SELECT hash, key FROM outcomes WHERE base = ?1 AND (hash, run) IN (${chosen})`).all(base, key);
    for (const { hash, key: earlier } of rows)
      for (const table of ['outcomes', 'reports', 'findings'])
        database.prepare(`UPDATE OR REPLACE ${table} SET key = ?3 WHERE hash = ?1 AND key = ?2`).run(String(hash), String(earlier), key);
    return rows.length;
  });
}

/** Notes of what was read in a run under which key it counts with other OCR data. */
export function noteBase({ database }: Store, { key }: Pick<Run, 'key'>, base: string): void {
  database.prepare('UPDATE outcomes SET base = ?2 WHERE key = ?1 AND base IS NULL AND made IS NULL').run(key, base);
}
