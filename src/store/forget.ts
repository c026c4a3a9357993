import type { Chosen } from './chosen.ts';
import { findingsEver, forgetLineage, formerlyAt, GIVEN, pathsEver } from './forget-lineage.ts';
import { tellGranteesApart } from './grantee-joins.ts';
import { type Store, transact } from './open.ts';
import { dropOrphans } from './orphans.ts';
import { putRemoval, type Removal } from './removals.ts';
import { locator } from './roots.ts';

/** Triggers that keep reviewers' work from being changed; only forgetting a document takes with it what was said of it. */
const KEPT = ['decisions_kept', 'corrections_kept', 'remarks_kept', 'grantee_joins_kept', 'taught_wordings_fixed'];

/**
 * Inputs leave the archive with all that came from them: reports, findings, texts, what is searched, reviewers' decisions and
 * corrections, what is known of archives they lay in. An entry tells that, not what. Contents without an input go too. Gives
 * the ids of findings across documents that named them.
 */
export function forgetInputs(store: Store, inputs: readonly Chosen[], by: Pick<Removal, 'who' | 'why'>): string[] {
  const { database } = store;
  const present = inputs.flatMap(({ hash }) => (hash === null ? [] : [hash]));
  const contents = [...new Set([...present, ...formerlyAt(store, inputs)])];
  const hashes = JSON.stringify(contents);
  const fileOf = locator(store);
  const files = JSON.stringify(inputs.map((input) => fileOf({ ...input, hash: null })));
  const shared = database
    .prepare(`SELECT DISTINCT a.id FROM archive_findings a, json_each(a.documents) d WHERE d.value ${GIVEN}`)
    .all(JSON.stringify(inputs.map(({ path }) => path)))
    .map(({ id }) => String(id));
  database.exec('PRAGMA secure_delete = ON');
  transact(store, () => {
    const findings = JSON.stringify(findingsEver(store, contents));
    const paths = JSON.stringify([...pathsEver(store, inputs)]);
    forgetLineage(store, contents, inputs);
    const names = forgetStandings(store, hashes);
    unguarded(store, () => {
      database.prepare(`DELETE FROM decisions WHERE finding ${GIVEN}`).run(findings);
      database.prepare(`DELETE FROM remarks WHERE finding ${GIVEN}`).run(findings);
      settleConflicts(store);
      database.prepare(`DELETE FROM grantee_joins WHERE core ${GIVEN} OR joined ${GIVEN}`).run(names, names);
      database.prepare(`DELETE FROM corrections WHERE hash ${GIVEN}`).run(hashes);
      database.prepare(`UPDATE taught_wordings SET example = '' WHERE example ${GIVEN}`).run(paths);
    });
    tellGranteesApart(store);
    for (const { root, place, container } of inputs) {
      database.prepare('DELETE FROM inputs WHERE root = ? AND place = ?').run(root, place);
      if (container !== null)
        database.prepare('DELETE FROM containers WHERE hash = (SELECT hash FROM inputs WHERE root = ? AND place = ?)').run(root, container);
    }
    database.exec(`DELETE FROM archive_findings; UPDATE runs SET content = NULL, reconciliations = '[]'`);
    database
      .prepare(
        `UPDATE runs SET options = json_set(options, '$.roots', json('[]'))
         WHERE EXISTS (SELECT 1 FROM json_each(options, '$.roots') WHERE value ${GIVEN})`,
      )
      .run(files);
    putRemoval(store, { ...by, documents: new Set(present).size });
  });
  dropOrphans(store);
  return shared;
}

/**
 * What is known of the contents among projects and grantees goes, the summaries of their projects with it: these are made anew by
 * comparing the documents that are left. Gives the names of grantees, as JSON, that no other content states.
 */
function forgetStandings({ database }: Store, hashes: string): string {
  const named = database.prepare(`SELECT DISTINCT core FROM standing_documents WHERE core IS NOT NULL AND hash ${GIVEN}`).all(hashes);
  database.prepare(`DELETE FROM standing_projects WHERE id IN (SELECT project FROM standing_documents WHERE hash ${GIVEN})`).run(hashes);
  for (const table of ['standing_documents', 'unknown_wordings']) database.prepare(`DELETE FROM ${table} WHERE hash ${GIVEN}`).run(hashes);
  database.exec('DELETE FROM standing_projects WHERE id NOT IN (SELECT project FROM standing_documents WHERE project IS NOT NULL)');
  const left = database.prepare('SELECT 1 FROM standing_documents WHERE core = ? LIMIT 1');
  return JSON.stringify(named.map(({ core }) => String(core)).filter((core) => left.get(core) === undefined));
}

/** Decisions on findings across documents that are no longer found go too. */
export function forgetDecisions(store: Store, findings: readonly string[]): void {
  transact(store, () =>
    unguarded(store, () => {
      for (const table of ['decisions', 'remarks'])
        store.database
          .prepare(`DELETE FROM ${table} WHERE finding ${GIVEN} AND finding NOT IN (SELECT id FROM archive_findings)`)
          .run(JSON.stringify(findings));
      settleConflicts(store);
    }),
  );
}

/** Where no decision is left, nobody disagrees. */
function settleConflicts({ database }: Store): void {
  database.exec('DELETE FROM decision_conflicts WHERE finding NOT IN (SELECT finding FROM decisions)');
}

function unguarded({ database }: Store, work: () => void): void {
  const triggers = KEPT.map((name) =>
    String(database.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?").get(name)?.sql),
  );
  for (const name of KEPT) database.exec(`DROP TRIGGER ${name}`);
  work();
  for (const sql of triggers) database.exec(sql);
}

/** Makes the file of the store anew, so that nothing of what was deleted is left in it. False when others are reading it just now. */
export function scrub({ database }: Store): boolean {
  try {
    database.exec("INSERT INTO search (search) VALUES ('optimize'); VACUUM");
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
  } catch {
    return false;
  }
}
