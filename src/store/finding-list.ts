import * as z from 'zod';
import { Certainty } from '../model/certainty.ts';
import { Finding, FindingCode, Severity } from '../model/finding.ts';
import { Decision, VERDICTS, type Verdict } from './decisions.ts';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';

/** Which findings of a run are asked for; `document` is a part of a path, `text` words that stand in the finding. */
export interface FindingFilter {
  readonly severity?: Severity | undefined;
  readonly certainty?: Certainty | undefined;
  readonly code?: FindingCode | undefined;
  readonly state?: Verdict | undefined;
  readonly document?: string | undefined;
  readonly text?: string | undefined;
}

export interface ListedFinding {
  readonly finding: Finding;
  /** Paths of the documents: one, or several when the finding is across documents. */
  readonly paths: readonly string[];
  /** sha256 of the document; null for a finding across documents. */
  readonly hash: string | null;
  /** The one that holds. */
  readonly decision: Decision | null;
  /** How many there were. */
  readonly decisions: number;
}

/**
 * Each document's findings once, not again for its duplicates; then those across documents. With the decision that holds.
 * Bodies are fetched only where they are needed: they are most of the database.
 */
const JUDGED = `
  WITH located AS (
    SELECT f.id, f.code, f.severity, f.certainty, i.path, i.hash, f.key, f.position
    FROM inputs i JOIN runs r ON r.id = :run JOIN findings f INDEXED BY findings_listed ON f.key = r.key AND f.hash = i.hash
    WHERE i.path = ${firstPath('i.hash')}
    UNION ALL
    SELECT id, code, severity, certainty, NULL, NULL, NULL, position FROM archive_findings WHERE run = :run
  ), judged AS (
    SELECT l.*, coalesce(d.verdict, 'open') AS state, d.verdict, d.who, d.at, d.why, d.made_on <> l.id AS earlier, coalesce(d.n, 0) AS decisions,
      CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END AS rank,
      CASE certainty WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 ELSE 2 END AS doubt
    FROM located l
    LEFT JOIN (
      SELECT *, count(*) OVER (PARTITION BY finding) AS n, row_number() OVER (PARTITION BY finding ORDER BY at DESC, id DESC) AS back FROM judgements
    ) d ON d.finding = l.id AND d.back = 1
  )`;

const BODY = `
  coalesce((SELECT body FROM findings f WHERE f.hash = judged.hash AND f.key = judged.key AND f.position = judged.position),
    (SELECT body FROM archive_findings a WHERE a.run = :run AND a.position = judged.position))`;
const PATHS = `
  iif(judged.path IS NOT NULL, json_array(judged.path), (SELECT documents FROM archive_findings a WHERE a.run = :run AND a.position = judged.position))`;
const WHOLE = `*, ${BODY} AS body, ${PATHS} AS paths`;

const MATCHES = `
  (:severity IS NULL OR severity = :severity) AND (:certainty IS NULL OR certainty = :certainty) AND (:code IS NULL OR code = :code) AND (:state IS NULL OR state = :state)`;
const MENTIONS = `
  (:document IS NULL OR mentions(${PATHS}, '', :document)) AND (:text IS NULL OR mentions(${BODY}, ${PATHS}, :text))`;

/**
 * Documents with the worst finding first, whatever was decided, so that nothing jumps about while somebody works; worst first
 * within, the surest first.
 */
const ORDERED = `${JUDGED}, ordered AS (SELECT *, min(rank) OVER (PARTITION BY path) AS worst FROM judged)`;
const ORDER = 'worst, path IS NULL, path, rank, doubt, position, id';

/** The findings in the order of a list, grouped by document. */
export function listFindings(
  { database }: Store,
  run: number,
  filter: FindingFilter,
  page: { limit: number; offset: number },
): ListedFinding[] {
  return database
    .prepare(
      `${ORDERED} SELECT ${WHOLE} FROM (
         SELECT * FROM ordered judged WHERE ${MATCHES} AND ${MENTIONS} ORDER BY ${ORDER} LIMIT :limit OFFSET :offset
       ) judged ORDER BY ${ORDER}`,
    )
    .all({ run, ...bound(filter), ...page })
    .map(listed);
}

const Facet = z.object({ severity: Severity, certainty: Certainty, state: z.enum(VERDICTS), code: FindingCode, n: z.int() });

const FACETTED = ['severity', 'certainty', 'state', 'code'] as const;
type Facetted = (typeof FACETTED)[number];

export interface ListCounts {
  readonly total: number;
  /** How many there would be with another choice of this one thing, the others as they are. */
  readonly severities: ReadonlyMap<string, number>;
  readonly certainties: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<string, number>;
}

export function countListed({ database }: Store, run: number, filter: FindingFilter): ListCounts {
  const { document, text } = bound(filter);
  const facets = database
    .prepare(
      `${JUDGED} SELECT severity, certainty, state, code, count(*) AS n FROM judged WHERE ${MENTIONS} GROUP BY severity, certainty, state, code ORDER BY code`,
    )
    .all({ run, document, text })
    .map((row) => Facet.parse(row));
  const fits = (name: Facetted, facet: z.infer<typeof Facet>) => filter[name] === undefined || facet[name] === filter[name];
  const by = (name: Facetted) => {
    const counts = new Map<string, number>();
    for (const facet of facets)
      if (FACETTED.every((other) => other === name || fits(other, facet)))
        counts.set(facet[name], (counts.get(facet[name]) ?? 0) + facet.n);
    return counts;
  };
  const severities = by('severity');
  const chosen = filter.severity === undefined ? [...severities.values()] : [severities.get(filter.severity) ?? 0];
  return {
    total: chosen.reduce((sum, n) => sum + n, 0),
    severities,
    certainties: by('certainty'),
    states: by('state'),
    codes: by('code'),
  };
}

const Neighbours = z.object({ position: z.int(), total: z.int(), before: z.string().nullable(), after: z.string().nullable() });
/** Where a finding stands in a list, counted from 1, and its neighbours' ids. */
export type Neighbours = z.infer<typeof Neighbours>;

/** The finding keeps its place even when it no longer matches: it may just have been decided. Null when there is no such finding. */
export function neighboursOf({ database }: Store, run: number, filter: FindingFilter, id: string): Neighbours | null {
  const row = database
    .prepare(
      `${ORDERED}, placed AS (
         SELECT id, row_number() OVER list AS position, count(*) OVER () AS total, lag(id) OVER list AS before, lead(id) OVER list AS after
         FROM ordered judged WHERE id = :id OR (${MATCHES} AND ${MENTIONS}) WINDOW list AS (ORDER BY ${ORDER})
       ) SELECT position, total, before, after FROM placed WHERE id = :id`,
    )
    .get({ run, id, ...bound(filter) });
  return row ? Neighbours.parse(row) : null;
}

/** One finding of a run by its id. */
export function findingOf({ database }: Store, run: number, id: string): ListedFinding | null {
  const row = database.prepare(`${JUDGED} SELECT ${WHOLE} FROM judged WHERE id = :id`).get({ run, id });
  return row ? listed(row) : null;
}

const Row = z.object({
  body: z.string(),
  paths: z.string(),
  hash: z.string().nullable(),
  verdict: z.string().nullable(),
  earlier: z.int().nullable(),
  decisions: z.int(),
});

function listed(row: unknown): ListedFinding {
  const { body, paths, hash, verdict, earlier, decisions } = Row.parse(row);
  const finding = Finding.parse(JSON.parse(body));
  return {
    finding,
    paths: z.array(z.string()).parse(JSON.parse(paths)),
    hash,
    decisions,
    decision: verdict === null ? null : Decision.parse({ ...Object(row), finding: finding.id, earlier: earlier === 1 }),
  };
}

function bound({ severity, certainty, code, state, document, text }: FindingFilter) {
  return {
    severity: severity ?? null,
    certainty: certainty ?? null,
    code: code ?? null,
    state: state ?? null,
    document: document ?? null,
    text: text ?? null,
  };
}

/** The findings of one document and those across documents that concern it, worst first. */
export function findingsIn({ database }: Store, run: number, hash: string): ListedFinding[] {
  return database
    .prepare(
      `${JUDGED} SELECT ${WHOLE} FROM judged WHERE hash = :hash OR (hash IS NULL AND EXISTS (
         SELECT 1 FROM json_each(${PATHS}) p JOIN inputs i ON i.path = p.value WHERE i.hash = :hash
       )) ORDER BY rank, path IS NULL, position, id`,
    )
    .all({ run, hash })
    .map(listed);
}
