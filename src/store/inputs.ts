import * as z from 'zod';
import { FailureCode, Stage } from '../model/failure.ts';
import { INPUT_STATES, type InputState } from '../model/input-state.ts';
import type { Store } from './open.ts';
import type { Counts } from './runs.ts';

/** Something a run met: a file, or an entry of a container. */
export interface Input {
  /** As shown to people: relative to what was given to ingest, `/` between the parts. */
  readonly path: string;
  /** Where the bytes are on this machine. */
  readonly file: string;
  /** Path of the archive or e-mail it came out of. */
  readonly container: string | null;
  readonly bytes: number;
  /** sha256 of the bytes in hex; null when they could not be had. */
  readonly hash: string | null;
  /** Why the input cannot even be given to a reader. */
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
}

export function putInput({ database }: Store, run: number, input: Input): void {
  database
    .prepare('INSERT OR REPLACE INTO inputs (path, file, container, bytes, hash, code, message, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      input.path,
      input.file,
      input.container,
      input.bytes,
      input.hash,
      input.failure?.code ?? null,
      input.failure?.message ?? null,
      run,
    );
}

/** The archive at `path` was opened: its entries are inputs from now on, itself it is none. */
export function markOpened({ database }: Store, path: string): void {
  database.prepare('UPDATE inputs SET opened = 1 WHERE path = ?').run(path);
}

/** Archives a run opened, with the number of inputs that came out of them. */
export function openedContainers({ database }: Store, run: number): { readonly path: string; readonly entries: number }[] {
  return database
    .prepare(
      `SELECT c.path, (SELECT count(*) FROM inputs i WHERE i.container = c.path AND i.run = c.run) AS entries
       FROM inputs c WHERE c.run = ? AND c.opened = 1 ORDER BY c.path`,
    )
    .all(run)
    .map((row) => ({ path: String(row.path), entries: Number(row.entries) }));
}

const Account = z.object({
  path: z.string(),
  file: z.string(),
  container: z.string().nullable(),
  bytes: z.int(),
  hash: z.string().nullable(),
  state: z.enum(INPUT_STATES),
  duplicateOf: z.string().nullable(),
  code: FailureCode.nullable(),
  message: z.string().nullable(),
  stage: Stage.nullable(),
  milliseconds: z.int().nullable(),
  findings: z.int(),
});
/** What became of an input. Exactly one state each; `pending` only while a run is under way or was cut off. */
export type Account = z.infer<typeof Account>;

/** A copy of what could not be read is not read either, whatever its name. */
const COPY = `(f.path <> i.path AND coalesce(o.state, '') NOT IN ('failed', 'set-aside'))`;

const ACCOUNTS = `
  SELECT i.path, i.file, i.container, i.bytes, i.hash,
    CASE WHEN i.code IS NOT NULL THEN 'failed' WHEN ${COPY} THEN 'duplicate' ELSE coalesce(o.state, 'pending') END AS state,
    CASE WHEN i.code IS NULL AND ${COPY} THEN f.path END AS duplicateOf,
    CASE WHEN i.code IS NOT NULL THEN i.code WHEN ${COPY} THEN NULL ELSE o.code END AS code,
    CASE WHEN i.code IS NOT NULL THEN i.message WHEN ${COPY} THEN NULL ELSE o.message END AS message,
    CASE WHEN i.code IS NOT NULL THEN 'open' WHEN ${COPY} THEN NULL ELSE o.stage END AS stage,
    CASE WHEN ${COPY} THEN NULL ELSE o.milliseconds END AS milliseconds,
    (SELECT count(*) FROM findings WHERE findings.hash = i.hash AND findings.key = r.key)
      + coalesce(s.shared, 0) AS findings
  FROM inputs i
  JOIN runs r ON r.id = i.run
  LEFT JOIN inputs f ON f.path = (SELECT min(path) FROM inputs WHERE hash = i.hash AND run = i.run AND opened = 0)
  LEFT JOIN outcomes o ON o.hash = i.hash AND o.key = r.key
  LEFT JOIN (
    SELECT d.value AS path, count(*) AS shared FROM archive_findings a, json_each(a.documents) d WHERE a.run = ?1 GROUP BY d.value
  ) s ON s.path = i.path
  WHERE i.run = ?1 AND i.opened = 0`;

/** Every input of a run in the order of paths. */
export function* accounts({ database }: Store, run: number): Generator<Account> {
  for (const row of database.prepare(`${ACCOUNTS} ORDER BY i.path`).iterate(run)) yield Account.parse(row);
}

/** Inputs in one state (any when undefined) whose path mentions the words, in the order of paths. */
export function listAccounts(
  { database }: Store,
  run: number,
  { state, path }: AccountFilter,
  page: { limit: number; offset: number },
): Account[] {
  return database
    .prepare(
      `SELECT * FROM (${ACCOUNTS}) WHERE (?2 IS NULL OR state = ?2) AND (?3 IS NULL OR mentions('[]', path, ?3)) ORDER BY path LIMIT ?4 OFFSET ?5`,
    )
    .all(run, state ?? null, path ?? null, page.limit, page.offset)
    .map((row) => Account.parse(row));
}

export interface AccountFilter {
  readonly state?: InputState | undefined;
  readonly path?: string | undefined;
}

/** Every path under which a run met a content. */
export function accountsWith({ database }: Store, run: number, hash: string): Account[] {
  return database
    .prepare(`SELECT * FROM (${ACCOUNTS}) WHERE hash = ?2 ORDER BY path`)
    .all(run, hash)
    .map((row) => Account.parse(row));
}

/** Counts by state; they add up to `inputs`. */
export function countStates({ database }: Store, run: number): Counts {
  const rows = database.prepare(`SELECT state, count(*) AS n FROM (${ACCOUNTS}) GROUP BY state`).all(run);
  const found = new Map(rows.map((row) => [String(row.state), Number(row.n)]));
  const count = (state: InputState) => found.get(state) ?? 0;
  return {
    inputs: [...found.values()].reduce((sum, n) => sum + n, 0),
    complete: count('complete'),
    partial: count('partial'),
    failed: count('failed'),
    duplicate: count('duplicate'),
    'set-aside': count('set-aside'),
    pending: count('pending'),
  };
}

const Known = z.object({ file: z.string(), hash: z.string().nullable() });

/** Files of this machine a run met, entries of containers left out. */
export function filesOf({ database }: Store, run: number): z.infer<typeof Known>[] {
  return database
    .prepare('SELECT file, hash FROM inputs WHERE run = ? AND container IS NULL ORDER BY file')
    .all(run)
    .map((row) => Known.parse(row));
}

const Cause = z.object({ code: FailureCode, count: z.int(), paths: z.array(z.string()) });
/** So many paths are named with a cause. */
const NAMED = 3;

/** Inputs of a run without a report, counted by cause, with the first of their paths. */
export function countFailures({ database }: Store, run: number): z.infer<typeof Cause>[] {
  const failed = `SELECT code, path, row_number() OVER (PARTITION BY code ORDER BY path) AS place FROM (${ACCOUNTS}) WHERE code IS NOT NULL`;
  return database
    .prepare(
      `SELECT code, count(*) AS count, json_group_array(path ORDER BY path) FILTER (WHERE place <= ${NAMED}) AS paths
       FROM (${failed}) GROUP BY code ORDER BY code`,
    )
    .all(run)
    .map(({ paths, ...row }) => Cause.parse({ ...row, paths: JSON.parse(String(paths)) }));
}

const Pending = z.object({ path: z.string(), file: z.string(), hash: z.string() });
export type Pending = z.infer<typeof Pending>;

const PENDING = `
  FROM inputs i JOIN runs r ON r.id = i.run
  WHERE i.run = ?1 AND i.opened = 0 AND i.hash IS NOT NULL AND i.code IS NULL
    AND NOT EXISTS (SELECT 1 FROM outcomes o WHERE o.hash = i.hash AND o.key = r.key)
    AND i.path = (SELECT min(path) FROM inputs WHERE hash = i.hash AND run = ?1 AND opened = 0)`;

/** How many contents of a run have no outcome yet. */
export function countPending({ database }: Store, run: number): number {
  return Number(database.prepare(`SELECT count(*) AS n ${PENDING}`).get(run)?.n ?? 0);
}

/** The next contents of a run without an outcome, one path each (the first), after `after` in the order of paths. */
export function pendingInputs({ database }: Store, run: number, after: string, limit: number): Pending[] {
  return database
    .prepare(`SELECT i.path, i.file, i.hash ${PENDING} AND i.path > ?2 ORDER BY i.path LIMIT ?3`)
    .all(run, after, limit)
    .map((row) => Pending.parse(row));
}

/** Where on this machine the bytes of a content are, in the order of their paths. */
export function filesWith({ database }: Store, run: number, hash: string): string[] {
  return database
    .prepare('SELECT file FROM inputs WHERE hash = ? AND run = ? ORDER BY path')
    .all(hash, run)
    .map((row) => String(row.file));
}
