import { type Decision, decide, decisionsOf, type NewDecision } from './decisions.ts';
import { laterFindings } from './lineage.ts';
import { type Store, transact } from './open.ts';

/** Decisions made at once, by the numbers of the first and the last. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

/** The number of the last decision of the workspace: what somebody who looks now has seen. */
export function lastDecision({ database }: Store): number {
  return Number(database.prepare('SELECT max(id) AS last FROM decisions').get()?.last ?? 0);
}

/**
 * Decides on all these findings alike, but not on those on which somebody decided after the decision numbered `seen`: these are
 * counted as missed. The batch is null when nothing was decided.
 */
export function decideMany(
  store: Store,
  findings: readonly string[],
  decision: Omit<NewDecision, 'finding'>,
  seen: number,
): { readonly batch: Batch | null; readonly kept: number; readonly missed: number } {
  const since = decidedSince(store);
  return transact(store, () => {
    const before = lastDecision(store);
    const free = findings.filter((finding) => !since(finding, seen));
    for (const finding of free) decide(store, { finding, ...decision });
    const batch = free.length === 0 ? null : { from: before + 1, to: lastDecision(store) };
    return { batch, kept: free.length, missed: findings.length - free.length };
  });
}

/** Tells whether somebody decided on a finding, in its or an earlier version of its document, after the decision of a number. */
function decidedSince({ database }: Store): (finding: string, number: number) => boolean {
  const since = database.prepare('SELECT 1 FROM judgements WHERE finding = ? AND id > ? LIMIT 1');
  return (finding, number) => since.get(finding, number) !== undefined;
}

/**
 * The findings of a batch on which nobody decided since, not in a later version of their document either, each with what held
 * before; none where the numbers are of no batch.
 */
function stillHolding(store: Store, { from, to }: Batch): { readonly finding: string; readonly before: Decision | null }[] {
  const alike = store.database.prepare('SELECT count(DISTINCT who || verdict || why) AS n FROM decisions WHERE id BETWEEN ? AND ?');
  if (alike.get(from, to)?.n !== 1) return [];
  const since = decidedSince(store);
  const decided = store.database.prepare('SELECT id, finding FROM decisions WHERE id BETWEEN ? AND ?').all(from, to);
  return decided.flatMap(({ id, finding: made }) => {
    const finding = String(made);
    const later = laterFindings(store, finding);
    if ([finding, ...later].some((one) => since(one, Number(id)))) return [];
    return [{ finding, before: decisionsOf(store, later[0] ?? finding).at(-2) ?? null }];
  });
}

/** The last decision on a finding alone, as a batch; null: nobody decided. */
export function lastBatchOn({ database }: Store, finding: string): Batch | null {
  const last = database.prepare('SELECT id FROM judgements WHERE finding = ? ORDER BY at DESC, id DESC LIMIT 1').get(finding)?.id;
  return typeof last === 'number' ? { from: last, to: last } : null;
}

/** Takes a batch back: what held before holds again, as a new decision of `who`. Gives the number of findings. */
export function undoBatch(store: Store, batch: Batch, who: string, why: string): number {
  return transact(store, () => {
    const undone = stillHolding(store, batch);
    for (const { finding, before } of undone)
      decide(store, { finding, verdict: before?.verdict ?? 'open', who, why: before?.why ? `${why}: ${before.why}` : why });
    return undone.length;
  });
}
