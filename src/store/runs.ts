import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as z from 'zod';
import type { InputState } from '../model/input-state.ts';
import type { Store } from './open.ts';

export type Counts = Readonly<Record<InputState, number>> & { readonly inputs: number };

/** What a run was asked for, kept so that it can be taken up again. Paths are absolute. */
export const RunOptions = z.object({
  /** The paths it was to look at; none: all roots of the archive. */
  roots: z.array(z.string()),
  out: z.string(),
  /** `out` from the workspace on; runs of earlier versions do not have it. */
  outBeside: z.string().optional(),
  bom: z.boolean(),
  read: z.object({
    maxPages: z.int(),
    maxUnpackedBytes: z.int(),
    maxRatio: z.number(),
    maxCells: z.int(),
    ocr: z.enum(['auto', 'never', 'always']),
    ocrData: z.array(z.string()),
  }),
  maxBytes: z.int(),
  containers: z.object({ maxUnpackedBytes: z.int(), maxRatio: z.number(), maxEntries: z.int(), maxNesting: z.int() }),
  /** Seconds per document. */
  timeout: z.number(),
  /** Further seconds for each page, and for each to be recognized. */
  pageSeconds: z.object({ read: z.number(), recognize: z.number() }).default({ read: 0, recognize: 0 }),
  /** MiB per document. */
  maxMemory: z.int(),
  /** Content of the policy file; its shape is known to the rules. */
  policy: z.json(),
});
export type RunOptions = z.infer<typeof RunOptions>;

const Run = z.object({
  id: z.int(),
  started: z.string(),
  ended: z.string().nullable(),
  key: z.string(),
  version: z.string(),
  options: RunOptions,
});
export type Run = z.infer<typeof Run>;

/** Begins a run; `key` is the cache key under which its outcomes are looked up, `version` that of esep. */
export function beginRun({ database, directory }: Store, key: string, version: string, options: RunOptions): Run {
  const started = new Date().toISOString();
  const kept = { ...options, outBeside: relative(directory, options.out) };
  const { lastInsertRowid } = database
    .prepare('INSERT INTO runs (started, key, version, options) VALUES (?, ?, ?, ?)')
    .run(started, key, version, JSON.stringify(kept));
  return { id: Number(lastInsertRowid), started, ended: null, key, version, options: kept };
}

/** Where the results of a run are now: a workspace that was moved together with them finds them beside it. */
export function outOf({ directory }: Store, { options: { out, outBeside } }: Pick<Run, 'options'>): string {
  const beside = outBeside === undefined ? out : resolve(directory, outBeside);
  return existsSync(beside) ? beside : out;
}

/**
 * Closes a run's books; gives the time. `content` names what it was over. Findings across documents of earlier runs go:
 * they are found again when they are needed.
 */
export function endRun({ database }: Store, run: number, counts: Counts, content: string): string {
  const ended = new Date().toISOString();
  database.prepare('UPDATE runs SET ended = ?, counts = ?, content = ? WHERE id = ?').run(ended, JSON.stringify(counts), content, run);
  database.prepare('UPDATE runs SET content = NULL WHERE id < ?').run(run);
  database.prepare('DELETE FROM archive_findings WHERE run < ?').run(run);
  return ended;
}

/** Puts the books of a run right whose archive was changed afterwards. */
export function recount({ database }: Store, run: number, counts: Counts, content: string): void {
  database.prepare('UPDATE runs SET counts = ?, content = ? WHERE id = ?').run(JSON.stringify(counts), content, run);
}

/** The latest run, or null in an empty workspace. */
export function lastRun({ database }: Store): Run | null {
  const row = database.prepare('SELECT id, started, ended, key, version, options FROM runs ORDER BY id DESC LIMIT 1').get();
  return row ? Run.parse({ ...row, options: JSON.parse(String(row.options)) }) : null;
}
