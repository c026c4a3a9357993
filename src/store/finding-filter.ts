import type { Certainty } from '../model/certainty.ts';
import type { FindingCode, Severity } from '../model/finding.ts';
import type { Verdict } from './decisions.ts';
import { firstPath } from './inputs.ts';

/** By what a list can be sorted; `document` is worst first, the findings of a document together. */
export const SORTS = ['document', 'severity', 'code', 'certainty', 'state', 'assigned', 'grantee', 'year'] as const;
export type Sort = (typeof SORTS)[number];

/** Stands for everything that is nobody's to decide, or of which the thing is not known. */
export const NONE = '-';

/** Which findings of a run are asked for; `document` is a part of a path, `text` words that stand in the finding. */
export interface FindingFilter {
  readonly severity?: Severity | undefined;
  readonly certainty?: Certainty | undefined;
  readonly code?: FindingCode | undefined;
  readonly state?: Verdict | undefined;
  /** Whose it is to decide: a name or NONE. */
  readonly assigned?: string | undefined;
  /** Id of the grantee. */
  readonly grantee?: string | undefined;
  readonly grantor?: string | undefined;
  readonly year?: string | undefined;
  /** ISO 3166-2:KZ without the country. */
  readonly region?: string | undefined;
  /** Kind of the document. */
  readonly kind?: string | undefined;
  /** Id of a project. */
  readonly project?: string | undefined;
  /** Id of a finding: those of the same rule and cause. */
  readonly like?: string | undefined;
  readonly document?: string | undefined;
  readonly text?: string | undefined;
  /** Not a choice but an order. */
  readonly sort?: Sort | undefined;
}

/** The choices of which there are few, so that they are counted. */
export const FACETS = ['severity', 'certainty', 'state', 'code', 'assigned', 'grantee', 'grantor', 'year', 'region', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Each document's findings once, not again for its duplicates; then those across documents. With the decision that holds and
 * whose it is. Bodies are fetched only where they are needed: they are most of the database.
 */
export const JUDGED = `
  WITH located AS (
    SELECT f.id, f.code, f.severity, f.certainty, i.path, i.hash, f.key, f.position, i.hash AS standing
    FROM inputs i JOIN runs r ON r.id = :run JOIN findings f INDEXED BY findings_listed ON f.key = r.key AND f.hash = i.hash
    WHERE i.path = ${firstPath('i.hash')}
    UNION ALL
    SELECT id, code, severity, certainty, NULL, NULL, NULL, position, (SELECT hash FROM inputs WHERE path = documents ->> 0)
    FROM archive_findings WHERE run = :run
  ), judged AS (
    SELECT l.*, coalesce(d.verdict, 'open') AS state, d.verdict, d.who, d.at, d.why, d.made_on <> l.id AS earlier, coalesce(d.n, 0) AS decisions,
      coalesce(nullif(g.text, ''), '${NONE}') AS assigned,
      coalesce(s.grantee, '-') AS grantee, coalesce(s.grantor, '-') AS grantor, coalesce(CAST(s.year AS TEXT), '-') AS year,
      coalesce(s.region, '-') AS region, coalesce(s.kind, '-') AS kind, s.project, s.name,
      CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END AS rank,
      CASE certainty WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 ELSE 2 END AS doubt
    FROM located l
    LEFT JOIN standing_documents s ON s.hash = l.standing
    LEFT JOIN (
      SELECT *, count(*) OVER (PARTITION BY finding) AS n, row_number() OVER (PARTITION BY finding ORDER BY at DESC, id DESC) AS back FROM judgements
    ) d ON d.finding = l.id AND d.back = 1
    LEFT JOIN (
      SELECT finding, text, row_number() OVER (PARTITION BY finding ORDER BY at DESC, id DESC) AS back FROM said WHERE kind = 'assigned'
    ) g ON g.finding = l.id AND g.back = 1
  )`;

const BODY = `
  coalesce((SELECT body FROM findings f WHERE f.hash = judged.hash AND f.key = judged.key AND f.position = judged.position),
    (SELECT body FROM archive_findings a WHERE a.run = :run AND a.position = judged.position))`;
export const PATHS = `
  iif(judged.path IS NOT NULL, json_array(judged.path), (SELECT documents FROM archive_findings a WHERE a.run = :run AND a.position = judged.position))`;
export const WHOLE = `*, ${BODY} AS body, ${PATHS} AS paths`;

const CHOSEN = FACETS.map((facet) => `(:${facet} IS NULL OR ${facet} = :${facet})`).join(' AND ');
/** What is not counted: the others of a kind, and words. */
export const MENTIONS = `
  (:project IS NULL OR project = :project) AND (:like IS NULL OR id IN (SELECT id FROM finding_marks WHERE cause = (SELECT cause FROM finding_marks WHERE id = :like)))
  AND (:document IS NULL OR mentions(${PATHS}, '', :document)) AND (:text IS NULL OR mentions(${BODY}, ${PATHS}, :text))`;
export const MATCHES = `${CHOSEN} AND ${MENTIONS}`;

/**
 * Documents with the worst finding first, whatever was decided, so that nothing jumps about while somebody works; worst first
 * within, the surest first.
 */
export const ORDERED = `${JUDGED}, ordered AS (SELECT *, min(rank) OVER (PARTITION BY path) AS worst FROM judged)`;
const DOCUMENT = 'worst, path IS NULL, path, rank, doubt, position, id';
const ORDERS: Readonly<Record<Sort, string>> = {
  document: DOCUMENT,
  severity: `rank, doubt, ${DOCUMENT}`,
  code: `code, ${DOCUMENT}`,
  certainty: `doubt, ${DOCUMENT}`,
  state: `state DESC, ${DOCUMENT}`,
  grantee: `name IS NULL, name, ${DOCUMENT}`,
  year: `year DESC, ${DOCUMENT}`,
  assigned: `assigned = '${NONE}', assigned, ${DOCUMENT}`,
};

export function orderOf({ sort }: FindingFilter): string {
  return ORDERS[sort ?? 'document'];
}

const MENTIONED = ['project', 'like', 'document', 'text'] as const;
type Bound<Name extends string> = Readonly<Record<Name, string | null>>;

/** The values of MATCHES. */
export function bound(filter: FindingFilter): Bound<Facet | (typeof MENTIONED)[number]> {
  return given(filter, [...FACETS, ...MENTIONED]);
}

/** The values of MENTIONS. */
export function mentioned(filter: FindingFilter): Bound<(typeof MENTIONED)[number]> {
  return given(filter, MENTIONED);
}

function given<Name extends keyof FindingFilter>(filter: FindingFilter, names: readonly Name[]): Bound<Name> {
  return Object.fromEntries(names.map((name) => [name, filter[name] ?? null])) as Record<Name, string | null>;
}
