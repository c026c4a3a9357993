import * as z from 'zod';
import { FailureCode, Stage } from '../model/failure.ts';
import { INPUT_STATES, type InputState } from '../model/input-state.ts';
import { CONTAINER_PATH, firstPath } from './inputs.ts';
import type { Store } from './open.ts';
import type { Counts } from './runs.ts';

const Account = z.object({
  path: z.string(),
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
  /** Its file was no longer there when its folder was looked at last; what came of it is kept. */
  gone: z.int().transform((gone) => gone === 1),
  /** The key its outcome was made under, when its file was not at hand to be read again. */
  made: z.string().nullable(),
});
/** What became of an input. Exactly one state each; `pending` only while a run is under way or was cut off. */
export type Account = z.infer<typeof Account>;

/** A copy of what could not be read is not read either, whatever its name. */
const COPY = `(i.first <> i.path AND coalesce(o.state, '') NOT IN ('failed', 'set-aside'))`;

/** The archive under the key of the run ?1. */
const ACCOUNTS = `
  SELECT i.path, ${CONTAINER_PATH} AS container, i.bytes, i.hash, i.gone, o.made,
    CASE WHEN i.code IS NOT NULL THEN 'failed' WHEN ${COPY} THEN 'duplicate' ELSE coalesce(o.state, 'pending') END AS state,
    CASE WHEN i.code IS NULL AND ${COPY} THEN i.first END AS duplicateOf,
    CASE WHEN i.code IS NOT NULL THEN i.code WHEN ${COPY} THEN NULL ELSE o.code END AS code,
    CASE WHEN i.code IS NOT NULL THEN i.message WHEN ${COPY} THEN NULL ELSE o.message END AS message,
    CASE WHEN i.code IS NOT NULL THEN 'open' WHEN ${COPY} THEN NULL ELSE o.stage END AS stage,
    CASE WHEN ${COPY} THEN NULL ELSE o.milliseconds END AS milliseconds,
    (SELECT count(*) FROM findings WHERE findings.hash = i.hash AND findings.key = r.key)
      + coalesce(s.shared, 0) AS findings
  FROM (SELECT inputs.*, ${firstPath('inputs.hash')} AS first FROM inputs WHERE opened = 0) i
  JOIN runs r ON r.id = ?1
  LEFT JOIN outcomes o ON o.hash = i.hash AND o.key = r.key
  LEFT JOIN (
    SELECT d.value AS path, count(*) AS shared FROM archive_findings a, json_each(a.documents) d WHERE a.run = ?1 GROUP BY d.value
  ) s ON s.path = i.path`;

/** Every input of the archive in the order of paths, as the run left it. */
export function* accounts({ database }: Store, run: number): Generator<Account> {
  for (const row of database.prepare(`${ACCOUNTS} ORDER BY i.path`).iterate(run)) yield Account.parse(row);
}

export interface AccountFilter {
  readonly state?: InputState | undefined;
  readonly path?: string | undefined;
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

/** Every path under which the archive holds a content. */
export function accountsWith({ database }: Store, run: number, hash: string): Account[] {
  return database
    .prepare(`SELECT * FROM (${ACCOUNTS}) WHERE hash = ?2 ORDER BY gone, path`)
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

const Cause = z.object({ code: FailureCode, count: z.int(), paths: z.array(z.string()) });
/** So many paths are named with a cause. */
const NAMED = 3;

/** Inputs without a report, and those cut short by a limit, counted by cause, with the first of their paths. */
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

/** Paths of inputs whose files are gone. */
export function gonePaths({ database }: Store): Set<string> {
  const rows = database.prepare('SELECT path FROM inputs WHERE gone = 1 AND opened = 0').all();
  return new Set(rows.map(({ path }) => String(path)));
}

/** Inputs that are kept though their files are gone. */
export interface Gone {
  readonly count: number;
  /** The first of them. */
  readonly paths: readonly string[];
}

export function countGone({ database }: Store): Gone {
  const count = Number(database.prepare('SELECT count(*) AS n FROM inputs WHERE gone = 1 AND opened = 0').get()?.n ?? 0);
  const paths = database.prepare(`SELECT path FROM inputs WHERE gone = 1 AND opened = 0 ORDER BY path LIMIT ${NAMED}`).all();
  return { count, paths: paths.map(({ path }) => String(path)) };
}
