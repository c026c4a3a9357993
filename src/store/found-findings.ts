import { placesOf } from './document-versions.ts';
import { FindingName } from './finding-name.ts';
import { firstPath } from './inputs.ts';
import { type Store, transact } from './open.ts';
import type { Run } from './runs.ts';

/** Notes which findings a run has, for as long as the store is open. */
export function noteFound(store: Store, { id, key }: Pick<Run, 'id' | 'key'>): void {
  const { database } = store;
  database.exec('CREATE TEMP TABLE IF NOT EXISTS found (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  transact(store, () => {
    database.exec('DELETE FROM temp.found');
    database
      .prepare(
        `INSERT OR IGNORE INTO temp.found
         SELECT f.id FROM (SELECT DISTINCT hash FROM inputs WHERE opened = 0) i
           JOIN findings f INDEXED BY findings_listed ON f.key = ?2 AND f.hash = i.hash
         UNION SELECT id FROM archive_findings WHERE run = ?1`,
      )
      .run(id, key);
  });
}

/** Findings among those noted that the run before had not, nor one that is recognised in them; in the order of paths. */
export function* newFindings(store: Store): Generator<FindingName> {
  const rows = store.database.prepare(
    `SELECT id, code, documents, ${firstPath('m.hash')} AS path FROM finding_marks m
     WHERE present = 0 AND id IN (SELECT id FROM temp.found) AND NOT EXISTS (
       SELECT 1 FROM finding_links k JOIN finding_marks e ON e.id = k.earlier WHERE k.later = m.id AND e.present = 1
     ) ORDER BY path IS NULL, path, position, id`,
  );
  for (const { id, code, documents, path } of rows.iterate())
    yield FindingName.parse({ id, code, paths: typeof documents === 'string' ? JSON.parse(documents) : path === null ? [] : [path] });
}

/** Findings of the run before that are not among those noted, nor recognised in one of them. */
export function* vanishedFindings(store: Store): Generator<FindingName> {
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
