import { ELSEWHERE } from './document-versions.ts';
import { News } from './news.ts';
import type { Store } from './open.ts';

/** SQL: among the values of a JSON list. */
export const GIVEN = 'IN (SELECT value FROM json_each(?))';

/** An input by its root and its place there. */
interface At {
  readonly root: number;
  readonly place: string;
}

/** Contents that the places had before and that no other input has. */
export function formerlyAt({ database }: Store, places: readonly At[]): string[] {
  const rows = database.prepare(
    `SELECT hash FROM document_versions v
     WHERE ((root = ?1 AND place = ?2) OR (root = ${ELSEWHERE} AND place = (SELECT path FROM inputs WHERE root = ?1 AND place = ?2))) AND hash <> ''
       AND NOT EXISTS (SELECT 1 FROM inputs i WHERE i.hash = v.hash AND NOT (i.root = ?1 AND i.place = ?2))`,
  );
  return places.flatMap(({ root, place }) => rows.all(root, place).map(({ hash }) => String(hash)));
}

/** Ids of all findings the contents ever had. */
export function findingsEver({ database }: Store, hashes: readonly string[]): string[] {
  return database
    .prepare(`SELECT id FROM finding_marks WHERE hash ${GIVEN}`)
    .all(JSON.stringify(hashes))
    .map(({ id }) => String(id));
}

/** Paths under which the places were shown. */
export function pathsEver({ database }: Store, places: readonly At[]): Set<string> {
  const shown = database.prepare(
    'SELECT path FROM document_versions WHERE root = ?1 AND place = ?2 UNION SELECT path FROM inputs WHERE root = ?1 AND place = ?2',
  );
  return new Set(places.flatMap(({ root, place }) => shown.all(root, place).map(({ path }) => String(path))));
}

/** What is known of versions of the contents and of the places goes. Before the corrections do, in the caller's transaction. */
export function forgetLineage(store: Store, hashes: readonly string[], places: readonly At[]): void {
  const { database } = store;
  const contents = JSON.stringify(hashes);
  const findings = JSON.stringify(findingsEver(store, hashes));
  const paths = pathsEver(store, places);
  forgetChanges(store, paths);
  database
    .prepare(`DELETE FROM carried_corrections WHERE hash ${GIVEN} OR correction IN (SELECT id FROM corrections WHERE hash ${GIVEN})`)
    .run(contents, contents);
  database.prepare(`DELETE FROM finding_links WHERE earlier ${GIVEN} OR later ${GIVEN}`).run(findings, findings);
  database.prepare(`DELETE FROM document_links WHERE earlier ${GIVEN} OR later ${GIVEN}`).run(contents, contents);
  database.prepare(`DELETE FROM finding_marks WHERE hash ${GIVEN}`).run(contents);
  database
    .prepare(`DELETE FROM finding_marks WHERE hash = '' AND EXISTS (SELECT 1 FROM json_each(documents) d WHERE d.value ${GIVEN})`)
    .run(JSON.stringify([...paths]));
  database.exec('DELETE FROM finding_words WHERE id NOT IN (SELECT id FROM finding_marks)');
  const version = database.prepare('DELETE FROM document_versions WHERE root = ? AND place = ?');
  for (const { root, place } of places) version.run(root, place);
  database.prepare(`DELETE FROM document_versions WHERE hash ${GIVEN}`).run(contents);
}

/** Lists of what was new name the paths no more; how many there were stays. */
function forgetChanges({ database }: Store, paths: ReadonlySet<string>): void {
  const update = database.prepare('UPDATE run_changes SET body = ? WHERE run = ?');
  for (const { run, body } of database.prepare('SELECT run, body FROM run_changes').all()) {
    const { documents, findings, ...rest } = News.parse(JSON.parse(String(body)));
    const left = (list: readonly string[]) => list.filter((path) => !paths.has(path));
    const unnamed = <T extends { readonly paths: readonly string[] }>(list: readonly T[]) =>
      list.filter((one) => !one.paths.some((path) => paths.has(path)));
    const kept = {
      new: left(documents.new),
      changed: left(documents.changed),
      gone: left(documents.gone),
      moved: documents.moved.filter(({ from, to }) => !paths.has(from) && !paths.has(to)),
    };
    const news = { ...rest, documents: kept, findings: { new: unnamed(findings.new), vanished: unnamed(findings.vanished) } };
    update.run(JSON.stringify(news), Number(run));
  }
}
