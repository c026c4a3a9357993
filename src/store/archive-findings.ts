import * as z from 'zod';
import { Evidence } from '../model/evidence.ts';
import { Finding } from '../model/finding.ts';
import { unpackJson } from '../model/packed.ts';
import { putMarks } from './finding-marks.ts';
import { type Store, transact } from './open.ts';
import type { Run } from './runs.ts';

/** A finding across documents and what each of them, by path, shows of it. */
export interface SharedFinding {
  readonly finding: Finding;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** Keeps the findings across the documents of a run, and its tables of plan against report, replacing earlier ones of the same run. */
export function putArchiveFindings(store: Store, run: number, findings: readonly SharedFinding[], reconciliations: unknown): void {
  transact(store, () => {
    store.database.prepare('UPDATE runs SET reconciliations = ? WHERE id = ?').run(JSON.stringify(reconciliations), run);
    store.database.prepare('DELETE FROM archive_findings WHERE run = ?').run(run);
    const insert = store.database.prepare(
      'INSERT INTO archive_findings (run, position, id, code, severity, certainty, documents, body, sides) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [position, { finding, evidence }] of findings.entries()) {
      const { id, code, severity, certainty, documents = [] } = finding;
      insert.run(
        run,
        position,
        id,
        code,
        severity,
        certainty,
        JSON.stringify(documents),
        JSON.stringify(finding),
        JSON.stringify([...evidence]),
      );
    }
    putMarks(
      store,
      '',
      findings.map(({ finding }) => finding),
    );
  });
}

const Sides = z.array(z.tuple([z.string(), z.array(Evidence)]));

export function archiveFindingsOf({ database }: Store, run: number): SharedFinding[] {
  return database
    .prepare('SELECT body, sides FROM archive_findings WHERE run = ? ORDER BY position')
    .all(run)
    .map((row) => ({
      finding: Finding.parse(JSON.parse(String(row.body))),
      evidence: new Map(Sides.parse(JSON.parse(String(row.sides)))),
    }));
}

/** Plan against report, indicator by indicator, as it was put. */
export function reconciliationsOf({ database }: Store, run: number): unknown {
  return JSON.parse(String(database.prepare('SELECT reconciliations FROM runs WHERE id = ?').get(run)?.reconciliations ?? '[]'));
}

/** The documents of the archive that are compared, under every path each has. */
export function comparedDocuments({ database }: Store, { key }: Run): { readonly path: string; readonly hash: string }[] {
  return database
    .prepare('SELECT i.path, i.hash FROM inputs i JOIN reports p ON p.hash = i.hash AND p.key = ? WHERE i.opened = 0 ORDER BY i.path')
    .all(key)
    .map(({ path, hash }) => ({ path: String(path), hash: String(hash) }));
}

/** What the archive rules need of one document. */
export function digestOf({ database }: Store, { key }: Run, hash: string): unknown {
  return unpack(database.prepare('SELECT digest FROM reports WHERE hash = ? AND key = ?').get(hash, key)?.digest);
}

/** The prose kept apart from a document's digest. */
export function proseAt({ database }: Store, { key }: Run, path: string): unknown {
  const row = database
    .prepare('SELECT p.prose FROM inputs i JOIN reports p ON p.hash = i.hash AND p.key = ? WHERE i.path = ?')
    .get(key, path);
  return row ? unpack(row.prose) : [];
}

/** Takes over the findings of an earlier run over the same documents; false when there is none. Those of older runs go. */
export function carryArchiveFindings({ database }: Store, run: Run, content: string): boolean {
  const before = database.prepare('SELECT id FROM runs WHERE content = ? AND id < ? ORDER BY id DESC LIMIT 1').get(content, run.id);
  if (!before) return false;
  const columns = 'position, id, code, severity, certainty, documents, body, sides';
  database
    .prepare(`INSERT INTO archive_findings (run, ${columns}) SELECT ?, ${columns} FROM archive_findings WHERE run = ?`)
    .run(run.id, Number(before.id));
  database
    .prepare('UPDATE runs SET reconciliations = (SELECT reconciliations FROM runs WHERE id = ?) WHERE id = ?')
    .run(Number(before.id), run.id);
  return true;
}

function unpack(blob: unknown): unknown {
  if (!(blob instanceof Uint8Array)) throw new Error('the store holds something else than it was given');
  return unpackJson(blob);
}

const Side = z.object({ path: z.string(), hash: z.string().nullable(), evidence: z.array(Evidence) });
/** What one of the documents shows of a finding across documents. */
export type Side = z.infer<typeof Side>;

/** The sides of one finding across documents, in the order it names them. */
export function sidesOf({ database }: Store, run: number, finding: string): Side[] {
  const row = database.prepare('SELECT sides FROM archive_findings WHERE run = ? AND id = ?').get(run, finding);
  const hash = database.prepare('SELECT hash FROM inputs WHERE path = ?');
  return Sides.parse(JSON.parse(String(row?.sides ?? '[]'))).map(([path, evidence]) =>
    Side.parse({ path, evidence, hash: hash.get(path)?.hash ?? null }),
  );
}
