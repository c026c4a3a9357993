import { unpackJson } from '../model/packed.ts';
import { ReportFile } from '../model/report-file.ts';
import type { Store } from './open.ts';

/** The report of a content as it was last read, under whatever cache key; null when none is kept or an older esep wrote it in another shape. */
export function latestReport(store: Store, hash: string): ReportFile | null {
  return ReportFile.safeParse(latest(store, hash, 'body')).data ?? null;
}

/** What the archive rules know of a content as it was last read; null when nothing is kept. */
export function latestDigest(store: Store, hash: string): unknown {
  return latest(store, hash, 'digest');
}

function latest({ database }: Store, hash: string, column: 'body' | 'digest'): unknown {
  const stored = database.prepare(`SELECT ${column} AS packed FROM reports WHERE hash = ? ORDER BY rowid DESC LIMIT 1`).get(hash)?.packed;
  return stored instanceof Uint8Array ? unpackJson(stored) : null;
}

/** Contents that were read under `key` since the last run whose findings were settled. */
export function readSinceSettled({ database }: Store, key: string): string[] {
  return database
    .prepare('SELECT hash FROM outcomes WHERE key = ? AND run > (SELECT coalesce(max(run), 0) FROM run_changes) ORDER BY hash')
    .all(key)
    .map(({ hash }) => String(hash));
}

/** Ids of the findings of a content under a cache key. */
export function findingIds({ database }: Store, hash: string, key: string): Set<string> {
  return new Set(
    database
      .prepare('SELECT id FROM findings WHERE hash = ? AND key = ?')
      .all(hash, key)
      .map(({ id }) => String(id)),
  );
}

/** Documents with a finding that somebody decided on. */
export function decidedDocuments({ database }: Store): string[] {
  return database
    .prepare("SELECT DISTINCT m.hash FROM decisions d JOIN finding_marks m ON m.id = d.finding WHERE m.hash <> ''")
    .all()
    .map(({ hash }) => String(hash));
}
