import * as z from 'zod';
import { FindingName } from './finding-name.ts';
import type { Store } from './open.ts';

const Moved = z.object({ from: z.string(), to: z.string() });
const Paths = z.array(z.string());

const Count = z.int().nonnegative();
export const NewsCounts = z.object({
  documents: z.object({ new: Count, changed: Count, gone: Count, moved: Count }),
  findings: z.object({ new: Count, vanished: Count }),
});
export type NewsCounts = z.infer<typeof NewsCounts>;

/** What is different from the run before; the lists may be longer than what is kept of them. `first`: there was none. */
export const News = z.object({
  first: z.boolean(),
  counts: NewsCounts,
  documents: z.object({ new: Paths, changed: Paths, gone: Paths, moved: z.array(Moved) }),
  findings: z.object({ new: z.array(FindingName), vanished: z.array(FindingName) }),
});
export type News = z.infer<typeof News>;

/** What was different in the latest run of which that is known, with its number and the time it began. */
export interface LastChanges {
  readonly run: number;
  readonly started: string;
  readonly news: News;
}

/** Null: no run has been finished yet. */
export function lastChanges({ database }: Store): LastChanges | null {
  const row = database
    .prepare('SELECT r.id, r.started, c.body FROM run_changes c JOIN runs r ON r.id = c.run ORDER BY c.run DESC LIMIT 1')
    .get();
  return row ? { run: Number(row.id), started: String(row.started), news: News.parse(JSON.parse(String(row.body))) } : null;
}
