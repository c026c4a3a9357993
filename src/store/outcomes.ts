import type { Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { unpackJson } from '../model/packed.ts';
import { ReportFile } from '../model/report-file.ts';
import type { UnknownWording } from '../model/wording.ts';
import { putMarks } from './finding-marks.ts';
import { type Store, transact } from './open.ts';
import { type IndexedPassage, indexPassages } from './search.ts';
import { putUnknown } from './unknown-wordings.ts';

interface Timed {
  readonly milliseconds: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** A document that was read. `body`, `digest` and `prose` are deflated JSON, kept as they are. */
export interface ReadOutcome extends Timed {
  readonly state: 'complete' | 'partial';
  readonly body: Uint8Array;
  readonly digest: Uint8Array;
  readonly prose: Uint8Array;
  readonly findings: readonly Finding[];
  readonly passages: readonly IndexedPassage[];
  /** What it says that is in no lexicon. */
  readonly unknown?: readonly UnknownWording[] | undefined;
  /** The limit for which pages were left out. */
  readonly cut: Failure | null;
  /** Whether a page had to be recognized. */
  readonly recognized: boolean;
}

/** A document that has no report. */
export interface FailedOutcome extends Timed {
  readonly state: 'failed' | 'set-aside';
  readonly failure: Failure;
}

/** Which content, under which cache key, in which run. */
export interface Subject {
  readonly hash: string;
  readonly key: string;
  readonly run: number;
}

/** Keeps what became of a document, replacing what was known under the same key, at once or not at all. */
export function putOutcome(store: Store, subject: Subject, outcome: ReadOutcome | FailedOutcome): void {
  const { hash, key, run } = subject;
  const failure = 'failure' in outcome ? outcome.failure : outcome.cut;
  transact(store, () => {
    forget(store, hash, key);
    keepTwoVersions(store, hash, key);
    store.database
      .prepare(
        'INSERT INTO outcomes (hash, key, state, code, message, stage, milliseconds, stages, run, recognized) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        hash,
        key,
        outcome.state,
        failure?.code ?? null,
        failure?.message ?? null,
        failure?.stage ?? null,
        outcome.milliseconds,
        JSON.stringify(outcome.stages),
        run,
        'recognized' in outcome ? Number(outcome.recognized) : null,
      );
    if ('body' in outcome) putReport(store, hash, key, outcome);
  });
}

function putReport(store: Store, hash: string, key: string, outcome: ReadOutcome): void {
  store.database
    .prepare('INSERT INTO reports (hash, key, body, digest, prose) VALUES (?, ?, ?, ?, ?)')
    .run(hash, key, outcome.body, outcome.digest, outcome.prose);
  const insert = store.database.prepare(
    'INSERT INTO findings (hash, key, position, id, code, severity, certainty, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [position, finding] of outcome.findings.entries()) {
    insert.run(hash, key, position, finding.id, finding.code, finding.severity, finding.certainty, JSON.stringify(finding));
  }
  putMarks(store, hash, outcome.findings);
  indexPassages(store, hash, outcome.passages);
  putUnknown(store, hash, outcome.unknown ?? []);
}

/** Beside the new outcome the latest of another version stays, to tell what changed; older ones go. */
function keepTwoVersions({ database }: Store, hash: string, key: string): void {
  const others = `SELECT key FROM outcomes WHERE hash = ?1 AND key <> ?2 ORDER BY run DESC LIMIT -1 OFFSET 1`;
  for (const table of ['reports', 'findings', 'outcomes']) {
    database.prepare(`DELETE FROM ${table} WHERE hash = ?1 AND key IN (${others})`).run(hash, key);
  }
}

/** Drops what came of a content under a key, so that it is read again. */
function forget({ database }: Store, hash: string, key: string): void {
  for (const table of ['outcomes', 'reports', 'findings']) {
    database.prepare(`DELETE FROM ${table} WHERE hash = ? AND key = ?`).run(hash, key);
  }
}

/** Whether there is a report under this key. */
export function hasReport({ database }: Store, hash: string, key: string): boolean {
  return database.prepare('SELECT 1 FROM reports WHERE hash = ? AND key = ?').get(hash, key) !== undefined;
}

/** The stored report, or null when there is none under this key. Throws when the store was damaged. */
export function reportOf({ database }: Store, hash: string, key: string): ReportFile | null {
  const row = database.prepare('SELECT body FROM reports WHERE hash = ? AND key = ?').get(hash, key);
  return row?.body instanceof Uint8Array ? ReportFile.parse(unpackJson(row.body)) : null;
}
