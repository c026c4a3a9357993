import * as z from 'zod';
import type { Store } from './open.ts';

export const INPUT_STATES = ['complete', 'partial', 'failed', 'duplicate', 'set-aside', 'pending'] as const;
export type InputState = (typeof INPUT_STATES)[number];
export type Counts = Readonly<Record<InputState, number>> & { readonly inputs: number };

const Run = z.object({ id: z.int(), started: z.string(), ended: z.string().nullable(), key: z.string(), roots: z.string() });
/** `roots` is a JSON list of what was given to ingest. */
export type Run = z.infer<typeof Run>;

/** Begins a run; `key` is the cache key under which its outcomes are looked up. */
export function beginRun({ database }: Store, key: string, roots: readonly string[]): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO runs (started, key, roots) VALUES (?, ?, ?)')
    .run(new Date().toISOString(), key, JSON.stringify(roots));
  return Number(lastInsertRowid);
}

export function endRun({ database }: Store, run: number, counts: Counts): void {
  database.prepare('UPDATE runs SET ended = ?, counts = ? WHERE id = ?').run(new Date().toISOString(), JSON.stringify(counts), run);
}

/** The latest run, or null in an empty workspace. */
export function lastRun({ database }: Store): Run | null {
  const row = database.prepare('SELECT id, started, ended, key, roots FROM runs ORDER BY id DESC LIMIT 1').get();
  return row ? Run.parse(row) : null;
}
