import * as z from 'zod';
import { Finding } from '../model/finding.ts';
import { Decision } from './decisions.ts';
import { bound, type FindingFilter, JUDGED, MATCHES, NONE, ORDERED, orderOf, PATHS, WHOLE } from './finding-filter.ts';
import type { Store } from './open.ts';

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
  /** Whose it is to decide; null: nobody's. */
  readonly assigned: string | null;
  /** Id of the project; null: not known. */
  readonly project: string | null;
}

/** The findings in the order of a list, grouped by document. */
export function listFindings(
  { database }: Store,
  run: number,
  filter: FindingFilter,
  page: { limit: number; offset: number },
): ListedFinding[] {
  const order = orderOf(filter);
  return database
    .prepare(
      `${ORDERED} SELECT ${WHOLE} FROM (
         SELECT * FROM ordered judged WHERE ${MATCHES} ORDER BY ${order} LIMIT :limit OFFSET :offset
       ) judged ORDER BY ${order}`,
    )
    .all({ run, ...bound(filter), ...page })
    .map(listed);
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
         FROM ordered judged WHERE id = :id OR (${MATCHES}) WINDOW list AS (ORDER BY ${orderOf(filter)})
       ) SELECT position, total, before, after FROM placed WHERE id = :id`,
    )
    .get({ run, id, ...bound(filter) });
  return row ? Neighbours.parse(row) : null;
}

/** Ids of the findings of a list, at most `limit`. */
export function idsListed({ database }: Store, run: number, filter: FindingFilter, limit: number): string[] {
  return database
    .prepare(`${JUDGED} SELECT id FROM judged WHERE ${MATCHES} LIMIT :limit`)
    .all({ run, ...bound(filter), limit })
    .map(({ id }) => String(id));
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
  assigned: z.string(),
  project: z.string().nullable(),
});

function listed(row: unknown): ListedFinding {
  const { body, paths, hash, verdict, earlier, decisions, assigned, project } = Row.parse(row);
  const finding = Finding.parse(JSON.parse(body));
  return {
    finding,
    paths: z.array(z.string()).parse(JSON.parse(paths)),
    hash,
    decisions,
    project,
    assigned: assigned === NONE ? null : assigned,
    decision: verdict === null ? null : Decision.parse({ ...Object(row), finding: finding.id, earlier: earlier === 1 }),
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
