import { countMarks, type Mark, marksOf, recognised } from './finding-marks.ts';
import type { Store } from './open.ts';

/** Notes that `later` is a version of the document that was `earlier`, and of all that was one of before. */
export function linkDocuments({ database }: Store, run: number, earlier: string, later: string): void {
  database
    .prepare(
      `INSERT OR IGNORE INTO document_links (earlier, later, run)
       SELECT earlier, ?2, ?3 FROM document_links WHERE later = ?1 AND earlier <> ?2 UNION SELECT ?1, ?2, ?3 WHERE ?1 <> ?2`,
    )
    .run(earlier, later, run);
}

/** Notes that the two are one finding, in two versions of its document. */
export function linkFindings({ database }: Store, run: number, earlier: string, later: string): void {
  database
    .prepare(
      `INSERT OR IGNORE INTO finding_links (earlier, later, run)
       SELECT earlier, ?2, ?3 FROM finding_links WHERE later = ?1 AND earlier <> ?2 UNION SELECT ?1, ?2, ?3 WHERE ?1 <> ?2`,
    )
    .run(earlier, later, run);
}

/** Earlier versions of a content. */
export function earlierVersions({ database }: Store, hash: string): string[] {
  return database
    .prepare('SELECT earlier FROM document_links WHERE later = ? ORDER BY earlier')
    .all(hash)
    .map((row) => String(row.earlier));
}

/** Later versions of a content, the latest first. */
export function laterVersions({ database }: Store, hash: string): string[] {
  return database
    .prepare('SELECT later FROM document_links WHERE earlier = ? ORDER BY run DESC, later')
    .all(hash)
    .map((row) => String(row.later));
}

/** The same finding in later versions of its document, the latest first. */
export function laterFindings({ database }: Store, finding: string): string[] {
  return database
    .prepare('SELECT later FROM finding_links WHERE earlier = ? ORDER BY run DESC, later')
    .all(finding)
    .map((row) => String(row.later));
}

/** Finds the findings `current` (ids) of a content among those of its earlier versions and of its earlier readings, and links them. */
export function recogniseFindings(store: Store, run: number, hash: string, current: ReadonlySet<string>): void {
  const versions = hash === '' ? [] : earlierVersions(store, hash);
  if (versions.length === 0 && countMarks(store, hash) === current.size) return;
  const own = marksOf(store, hash);
  const later = own.filter(({ id }) => current.has(id));
  const link = (earlier: readonly Mark[]) => {
    for (const pair of recognised(earlier, later)) linkFindings(store, run, pair.earlier, pair.later);
  };
  link(own.filter(({ id }) => !current.has(id)));
  for (const version of versions) link(marksOf(store, version));
}

/** Findings of a content's earlier versions, and of its earlier readings, that somebody decided on. */
export function decidedBefore({ database }: Store, hash: string): string[] {
  return database
    .prepare(
      `SELECT DISTINCT m.id FROM decisions d JOIN finding_marks m ON m.id = d.finding
       WHERE m.hash = ?1 OR m.hash IN (SELECT earlier FROM document_links WHERE later = ?1) ORDER BY m.hash, m.position, m.id`,
    )
    .all(hash)
    .map((row) => String(row.id));
}
