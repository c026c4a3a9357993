import { inflateRawSync } from 'node:zlib';
import { Finding } from '../model/finding.ts';
import { type Store, transact } from './open.ts';

/** Keeps the findings across the documents of a run, replacing earlier ones of the same run. */
export function putArchiveFindings(store: Store, run: number, findings: readonly Finding[]): void {
  transact(store, () => {
    store.database.prepare('DELETE FROM archive_findings WHERE run = ?').run(run);
    const insert = store.database.prepare(
      'INSERT INTO archive_findings (run, position, id, code, severity, documents, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [position, finding] of findings.entries()) {
      const documents = JSON.stringify(finding.documents ?? []);
      insert.run(run, position, finding.id, finding.code, finding.severity, documents, JSON.stringify(finding));
    }
  });
}

export function archiveFindingsOf({ database }: Store, run: number): Finding[] {
  return database
    .prepare('SELECT body FROM archive_findings WHERE run = ? ORDER BY position')
    .all(run)
    .map((row) => Finding.parse(JSON.parse(String(row.body))));
}

/** What the archive rules need of each document of a run, with the path it is known by, in the order of paths. */
export function* digestsOf({ database }: Store, run: number): Generator<{ path: string; digest: unknown }> {
  const rows = database.prepare(
    `SELECT i.path, p.digest FROM inputs i JOIN runs r ON r.id = i.run JOIN reports p ON p.hash = i.hash AND p.key = r.key
     WHERE i.run = ?1 AND i.path = (SELECT min(path) FROM inputs WHERE hash = i.hash AND run = ?1) ORDER BY i.path`,
  );
  for (const row of rows.iterate(run)) {
    if (row.digest instanceof Uint8Array) {
      yield { path: String(row.path), digest: JSON.parse(inflateRawSync(row.digest).toString('utf8')) };
    }
  }
}
