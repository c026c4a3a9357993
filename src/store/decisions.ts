import * as z from 'zod';
import type { Finding } from '../model/finding.ts';
import { type Store, transact } from './open.ts';

/** `open`: nobody decided, or somebody took the decision back; `asked`: the grantee was asked and has not answered. */
export const VERDICTS = ['open', 'confirmed', 'dismissed', 'asked'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const Decision = z.object({
  finding: z.string(),
  verdict: z.enum(VERDICTS),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
  /** It was made on an earlier version of the document, in which the same finding stood. */
  earlier: z.boolean(),
});
/** What a reviewer made of a finding. */
export type Decision = z.infer<typeof Decision>;

/** A decision before it is kept. */
export type NewDecision = Omit<Decision, 'at' | 'earlier'>;

/** Appends a decision; earlier ones on the same finding stay. */
export function decide({ database }: Store, { finding, verdict, who, why }: NewDecision): void {
  const last = String(database.prepare('SELECT max(at) AS at FROM judgements WHERE finding = ?').get(finding)?.at ?? '');
  database
    .prepare('INSERT INTO decisions (finding, verdict, who, at, why) VALUES (?, ?, ?, ?, ?)')
    .run(finding, verdict, who, notBefore(last), why);
}

/** The time, but never before that of what is answered: the last word holds, also when the clock was set back. */
export function notBefore(last: string): string {
  const now = new Date().toISOString();
  return now < last ? last : now;
}

/**
 * Appends a decision unless another came since the reviewer looked: `seen` is how many there were then. False: there are others
 * now, on the finding or on what it is in the latest version (`now`).
 */
export function decideUnlessDecided(store: Store, decision: NewDecision, seen: number, now: string = decision.finding): boolean {
  return transact(store, () => {
    if (decisionsOf(store, now).length !== seen) return false;
    decide(store, decision);
    return true;
  });
}

const JUDGEMENTS = 'SELECT finding, verdict, who, at, why, made_on <> finding AS earlier FROM judgements';

/** Every decision on a finding, in this and earlier versions of its document, oldest first; the last one holds. */
export function decisionsOf({ database }: Store, finding: string): Decision[] {
  return database.prepare(`${JUDGEMENTS} WHERE finding = ? ORDER BY at, id`).all(finding).map(decisionIn);
}

function decisionIn(row: Readonly<Record<string, unknown>>): Decision {
  return Decision.parse({ ...row, earlier: row.earlier === 1 });
}

/** The finding with the decision that holds, when there is one. */
export function withDecision(finding: Finding, decisions: ReadonlyMap<string, Decision>): Finding {
  const decision = decisions.get(finding.id);
  if (!decision || decision.verdict === 'open') return finding;
  const { verdict, who, at, why, earlier } = decision;
  return { ...finding, decision: { verdict, who, at, why, ...(earlier ? { earlierVersion: true } : {}) } };
}

/** Names what was decided so far, of findings and of grantees; '' while nothing was. */
export function decisionsName({ database }: Store): string {
  const { last, joined } =
    database.prepare('SELECT (SELECT max(id) FROM decisions) AS last, (SELECT max(id) FROM grantee_joins) AS joined').get() ?? {};
  return `${last ?? ''}${joined ? `+${joined}` : ''}`;
}

/** The decision that holds for each finding that has one. */
export function standingDecisions({ database }: Store): Map<string, Decision> {
  const rows = database.prepare(`${JUDGEMENTS} ORDER BY at, id`).all();
  return new Map(rows.map(decisionIn).map((decision) => [decision.finding, decision]));
}
