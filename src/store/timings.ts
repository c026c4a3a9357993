import * as z from 'zod';
import { Stage } from '../model/failure.ts';
import type { Store } from './open.ts';
import { countPending } from './pending.ts';
import type { Run } from './runs.ts';

const StageTime = z.object({ stage: Stage, mean: z.number(), longest: z.number() });
/** Milliseconds per document. */
export type StageTime = z.infer<typeof StageTime>;

/** How long the stages took in the documents the run read. */
export function stageTimes({ database }: Store, { id, key }: Run): StageTime[] {
  return database
    .prepare(
      `SELECT s.key AS stage, avg(s.value) AS mean, max(s.value) AS longest
       FROM outcomes o, json_each(o.stages) s WHERE o.run = ? AND o.key = ? GROUP BY s.key ORDER BY min(s.id)`,
    )
    .all(id, key)
    .map((row) => StageTime.parse(row));
}

/** Documents a second so far, and the seconds the rest will take at that pace; null when there is nothing to tell from. */
export function pace(store: Store, run: Run, now = Date.now()): { readonly perSecond: number | null; readonly secondsLeft: number | null } {
  const read = Number(store.database.prepare('SELECT count(*) AS n FROM outcomes WHERE run = ? AND key = ?').get(run.id, run.key)?.n ?? 0);
  const seconds = ((run.ended ? Date.parse(run.ended) : now) - Date.parse(run.started)) / 1000;
  if (read === 0 || seconds <= 0) return { perSecond: null, secondsLeft: null };
  return { perSecond: read / seconds, secondsLeft: run.ended ? null : (countPending(store, run.id) * seconds) / read };
}
