import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Certainty } from '../model/certainty.ts';
import type { Severity } from '../model/finding.ts';
import { type Decision, VERDICTS } from './decisions.ts';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';

/** What lists need to know of a finding without its body. */
export interface Indexed {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Of its document; null when it is across documents. */
  readonly path: string | null;
  readonly hash: string | null;
  readonly position: number;
  readonly project: string | null;
  /** What the grantee is called. */
  readonly name: string | null;
  readonly grantee: string;
  readonly grantor: string;
  readonly year: string;
  readonly region: string;
  readonly kind: string;
}

/** The decision that holds, and how many there were. */
interface Judged {
  readonly decision: Decision;
  readonly decisions: number;
}

export interface FindingIndex {
  /** Documents with the worst finding first, within each the worst and surest first; those across documents come last of their rank. */
  readonly findings: readonly Indexed[];
  readonly byId: ReadonlyMap<string, Indexed>;
  readonly judged: ReadonlyMap<string, Judged>;
  /** Whose a finding is to decide; '' is nobody's. */
  readonly assigned: ReadonlyMap<string, string>;
}

interface Kept extends FindingIndex {
  readonly name: string;
  readonly judged: Map<string, Judged>;
  readonly assigned: Map<string, string>;
  /** The last decision and the last remark that are in it. */
  decision: number;
  remark: number;
}

/** Stands for everything that is nobody's to decide, or of which the thing is not known. */
export const NONE = '-';

const kept = new WeakMap<DatabaseSync, Kept>();

/** What was kept in memory is made anew: projects or grantees are told apart otherwise. */
export function dropIndex({ database }: Store): void {
  kept.delete(database);
}

/**
 * The findings of a run in memory, made once: other processes that change the store have it made anew, decisions and remarks of
 * this one are added.
 */
export function indexOf(store: Store, run: number): FindingIndex {
  const { database } = store;
  const name = `${run} ${database.prepare('PRAGMA data_version').get()?.data_version}`;
  const known = kept.get(database);
  const index = known?.name === name ? known : made(database, run, name);
  kept.set(database, index);
  update(database, index);
  return index;
}

const LOCATED = `
  WITH located AS (
    SELECT f.id, f.code, f.severity, f.certainty, i.path, i.hash, f.position, i.hash AS standing
    FROM inputs i JOIN runs r ON r.id = :run JOIN findings f INDEXED BY findings_listed ON f.key = r.key AND f.hash = i.hash
    WHERE i.path = ${firstPath('i.hash')}
    UNION ALL
    SELECT id, code, severity, certainty, NULL, NULL, position, (SELECT hash FROM inputs WHERE path = documents ->> 0)
    FROM archive_findings WHERE run = :run
  )
  SELECT l.id, l.code, l.severity, l.certainty, l.path, l.hash, l.position, s.project, s.name, coalesce(s.grantee, '${NONE}') AS grantee,
    coalesce(s.grantor, '${NONE}') AS grantor, coalesce(CAST(s.year AS TEXT), '${NONE}') AS year, coalesce(s.region, '${NONE}') AS region,
    coalesce(s.kind, '${NONE}') AS kind
  FROM located l LEFT JOIN standing_documents s ON s.hash = l.standing`;

const RANK = { high: 0, medium: 1, low: 2 } as const;
const DOUBT = { certain: 0, likely: 1, doubtful: 2 } as const;

export const rankOf = ({ severity }: Indexed): number => RANK[severity];
export const doubtOf = ({ certainty }: Indexed): number => DOUBT[certainty];

function made(database: DatabaseSync, run: number, name: string): Kept {
  const texts = new Map<string, string>();
  /** One string for what many rows say. */
  const shared = <T>(text: T): T => {
    if (typeof text !== 'string') return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return (known ?? text) as T;
  };
  const findings: Indexed[] = [];
  for (const row of database.prepare(LOCATED).iterate({ run })) {
    const entries = Object.entries(row).map(([key, value]) => [key, key === 'id' ? value : shared(value)]);
    findings.push(Object.fromEntries(entries) as Indexed);
  }
  const worst = new Map<string | null, number>();
  for (const one of findings) worst.set(one.path, Math.min(worst.get(one.path) ?? 9, rankOf(one)));
  const order = (a: Indexed, b: Indexed) =>
    (worst.get(a.path) ?? 0) - (worst.get(b.path) ?? 0) ||
    Number(a.path === null) - Number(b.path === null) ||
    compare(a.path ?? '', b.path ?? '') ||
    rankOf(a) - rankOf(b) ||
    doubtOf(a) - doubtOf(b) ||
    a.position - b.position ||
    compare(a.id, b.id);
  findings.sort(order);
  return {
    name,
    findings,
    byId: new Map(findings.map((one) => [one.id, one])),
    judged: new Map(),
    assigned: new Map(),
    decision: 0,
    remark: 0,
  };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const Judgement = z.object({
  id: z.int(),
  finding: z.string(),
  verdict: z.enum(VERDICTS),
  who: z.string(),
  at: z.string(),
  why: z.string(),
  earlier: z.int().transform((earlier) => earlier === 1),
});

/** Adds what was decided and said since. */
function update(database: DatabaseSync, index: Kept): void {
  const decisions = database
    .prepare('SELECT id, finding, verdict, who, at, why, made_on <> finding AS earlier FROM judgements WHERE id > ? ORDER BY at, id')
    .all(index.decision);
  for (const row of decisions) {
    const { id, ...decision } = Judgement.parse(row);
    const known = index.judged.get(decision.finding);
    const holding = known && known.decision.at > decision.at ? known.decision : decision;
    index.judged.set(decision.finding, { decision: holding, decisions: (known?.decisions ?? 0) + 1 });
    index.decision = Math.max(index.decision, id);
  }
  const remarks = database
    .prepare("SELECT id, finding, text FROM said WHERE id > ? AND kind = 'assigned' ORDER BY at, id")
    .all(index.remark);
  for (const { id, finding, text } of remarks) {
    index.assigned.set(String(finding), String(text));
    index.remark = Math.max(index.remark, Number(id));
  }
}
