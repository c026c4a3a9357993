import { isDeepStrictEqual } from 'node:util';
import { correctionsOf, putCorrection } from './corrections.ts';
import { decisionsOf, type Verdict } from './decisions.ts';
import type { Exchange, SentCorrection, SentDecision } from './exchange.ts';
import { putJoin, tellGranteesApart } from './grantee-joins.ts';
import { type Store, transact } from './open.ts';
import { putRemark } from './remarks.ts';

/** What two reviewers made of one thing, neither having seen the other's. */
interface Side<T> {
  readonly who: string;
  readonly at: string;
  readonly value: T;
}
export interface Conflict<T> {
  /** A finding's id, or a document's hash and a pointer. */
  readonly about: string;
  readonly here: Side<T>;
  readonly there: Side<T>;
}

export interface Taken {
  readonly decisions: { readonly new: number; readonly known: number };
  readonly corrections: { readonly new: number; readonly known: number };
  readonly remarks: { readonly new: number; readonly known: number };
  readonly joins: { readonly new: number; readonly known: number };
  readonly conflicts: readonly (Conflict<Verdict> | Conflict<unknown>)[];
}

/** Appends the decisions, corrections and remarks that are not here yet, as they were made. Nothing is overwritten; the latest one holds. */
export function takeExchange(store: Store, { decisions, corrections, remarks, joins }: Exchange): Taken {
  return transact(store, () => {
    const conflicts: (Conflict<Verdict> | Conflict<unknown>)[] = [];
    const count = {
      decisions: { new: 0, known: 0 },
      corrections: { new: 0, known: 0 },
      remarks: { new: 0, known: 0 },
      joins: { new: 0, known: 0 },
    };
    for (const [finding, sent] of Map.groupBy(decisions, (decision) => decision.finding)) {
      const here = decisionsOf(store, finding).at(-1);
      const fresh = sent.filter((decision) => putDecision(store, decision));
      const there = fresh.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      count.decisions.new += fresh.length;
      count.decisions.known += sent.length - fresh.length;
      if (!here || !there || here.verdict === there.verdict || sent.some((decision) => same(decision, here))) continue;
      conflicts.push({ about: finding, here: side(here, here.verdict), there: side(there, there.verdict) });
      noteConflict(store, finding);
    }
    for (const [about, sent] of Map.groupBy(corrections, ({ hash, pointer }) => `${hash} ${pointer}`)) {
      const [{ hash, pointer } = { hash: '', pointer: '' }] = sent;
      const known = correctionsOf(store, hash).filter((one) => one.pointer === pointer && one.earlier === undefined);
      const here = known.at(-1);
      const fresh: SentCorrection[] = [];
      for (const correction of sent) {
        if ([...known, ...fresh].some((one) => same(one, correction) && isDeepStrictEqual(one.value, correction.value))) continue;
        putCorrection(store, correction);
        fresh.push(correction);
      }
      const there = fresh.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      count.corrections.new += fresh.length;
      count.corrections.known += sent.length - fresh.length;
      if (here && there && !isDeepStrictEqual(here.value, there.value) && !sent.some((one) => same(one, here)))
        conflicts.push({ about, here: side(here, here.value), there: side(there, there.value) });
    }
    for (const sent of remarks) count.remarks[putRemark(store, sent) ? 'new' : 'known'] += 1;
    for (const sent of joins) count.joins[putJoin(store, sent) ? 'new' : 'known'] += 1;
    if (count.joins.new > 0) tellGranteesApart(store);
    return { ...count, conflicts };
  });
}

/** Who, when and why name a decision or correction of one thing. */
function same(one: Pick<SentCorrection, 'who' | 'at' | 'why'>, other: Pick<SentCorrection, 'who' | 'at' | 'why'>): boolean {
  return one.who === other.who && one.at === other.at && one.why === other.why;
}

function side<T>({ who, at }: { readonly who: string; readonly at: string }, value: T): Side<T> {
  return { who, at, value };
}

/** False when it is there. */
function putDecision({ database }: Store, { finding, verdict, who, at, why }: SentDecision): boolean {
  const row = [finding, verdict, who, at, why];
  const known = database
    .prepare('SELECT 1 FROM decisions WHERE finding = ? AND verdict = ? AND who = ? AND at = ? AND why = ?')
    .get(...row);
  if (known) return false;
  database.prepare('INSERT INTO decisions (finding, verdict, who, at, why) VALUES (?, ?, ?, ?, ?)').run(...row);
  return true;
}

function noteConflict({ database }: Store, finding: string): void {
  database.prepare('INSERT OR IGNORE INTO decision_conflicts (finding, noted) SELECT ?, max(id) FROM decisions').run(finding);
}

/** Whether reviewers disagree about the finding and nobody has decided since that became known. */
export function isDisputed({ database }: Store, finding: string): boolean {
  const open = database.prepare(
    `SELECT 1 FROM decision_conflicts c WHERE (c.finding = ?1 OR c.finding IN (SELECT earlier FROM finding_links WHERE later = ?1))
       AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.finding = ?1 AND j.id > c.noted) LIMIT 1`,
  );
  return open.get(finding) !== undefined;
}
