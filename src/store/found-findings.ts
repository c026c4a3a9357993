import { placesOf } from './document-versions.ts';
import { FindingName } from './finding-name.ts';
import { type Store, transact } from './open.ts';

/** Notes which findings a run has, for as long as the store is open. */
export function noteFound(store: Store, findings: Iterable<{ readonly id: string }>): void {
  const { database } = store;
  database.exec('CREATE TEMP TABLE IF NOT EXISTS found (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  transact(store, () => {
    database.exec('DELETE FROM temp.found');
    const insert = database.prepare('INSERT OR IGNORE INTO temp.found VALUES (?)');
    for (const { id } of findings) insert.run(id);
  });
}

/** Whether the run before had neither the finding nor one that is recognised in it. */
export function isNew({ database }: Store): (finding: string) => boolean {
  const known = database.prepare(
    `SELECT 1 FROM finding_marks WHERE present = 1 AND (id = ?1 OR id IN (SELECT earlier FROM finding_links WHERE later = ?1)) LIMIT 1`,
  );
  return (finding) => known.get(finding) === undefined;
}

/** Findings of the run before that are not among those noted, nor recognised in one of them. */
export function* vanished(store: Store): Generator<FindingName> {
  const rows = store.database.prepare(
    `SELECT id, code, hash, documents FROM finding_marks m WHERE present = 1 AND id NOT IN (SELECT id FROM temp.found)
       AND NOT EXISTS (SELECT 1 FROM finding_links k WHERE k.earlier = m.id AND k.later IN (SELECT id FROM temp.found))
     ORDER BY hash, position, id`,
  );
  for (const { id, code, hash, documents } of rows.iterate()) yield named(store, { id, code, hash, documents });
}

/** A finding of any version by its id; null: there never was one. */
export function findingNamed(store: Store, finding: string): FindingName | null {
  const row = store.database.prepare('SELECT id, code, hash, documents FROM finding_marks WHERE id = ?').get(finding);
  return row ? named(store, row) : null;
}

function named(store: Store, { id, code, hash, documents }: Readonly<Record<string, unknown>>): FindingName {
  const paths =
    typeof documents === 'string'
      ? JSON.parse(documents)
      : placesOf(store, String(hash))
          .slice(0, 1)
          .map(({ path }) => path);
  return FindingName.parse({ id, code, paths });
}
