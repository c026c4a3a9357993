import * as z from 'zod';
import type { Finding } from '../model/finding.ts';
import { type Store, transact } from './open.ts';

/** `open`: nobody decided, or somebody took the decision back. */
export const VERDICTS = ['open', 'confirmed', 'dismissed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const Decision = z.object({
  finding: z.string(),
  verdict: z.enum(VERDICTS),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
});
/** What a reviewer made of a finding. */
export type Decision = z.infer<typeof Decision>;

/** Appends a decision; earlier ones on the same finding stay. */
export function decide({ database }: Store, decision: Omit<Decision, 'at'>): void {
  const { finding, verdict, who, why } = decision;
  database
    .prepare('INSERT INTO decisions (finding, verdict, who, at, why) VALUES (?, ?, ?, ?, ?)')
    .run(finding, verdict, who, new Date().toISOString(), why);
}

/** Appends a decision unless another came since the reviewer looked: `seen` is how many there were then. False: there are others now. */
export function decideUnlessDecided(store: Store, decision: Omit<Decision, 'at'>, seen: number): boolean {
  return transact(store, () => {
    if (decisionsOf(store, decision.finding).length !== seen) return false;
    decide(store, decision);
    return true;
  });
}

/** Every decision on a finding, oldest first; the last one holds. */
export function decisionsOf({ database }: Store, finding: string): Decision[] {
  return database
    .prepare('SELECT finding, verdict, who, at, why FROM decisions WHERE finding = ? ORDER BY id')
    .all(finding)
    .map((row) => Decision.parse(row));
}

/** The finding with the decision that holds, when there is one. */
export function withDecision(finding: Finding, decisions: ReadonlyMap<string, Decision>): Finding {
  const decision = decisions.get(finding.id);
  if (!decision || decision.verdict === 'open') return finding;
  const { verdict, who, at, why } = decision;
  return { ...finding, decision: { verdict, who, at, why } };
}

/** Names what was decided so far; '' while nothing was. */
export function decisionsName({ database }: Store): string {
  return String(database.prepare('SELECT max(id) AS last FROM decisions').get()?.last ?? '');
}

/** The decision that holds for each finding that has one. */
export function standingDecisions({ database }: Store): Map<string, Decision> {
  const rows = database.prepare('SELECT finding, verdict, who, at, why FROM decisions ORDER BY id').all();
  return new Map(rows.map((row) => Decision.parse(row)).map((decision) => [decision.finding, decision]));
}
