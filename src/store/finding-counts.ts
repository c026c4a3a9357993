import * as z from 'zod';
import { FACETS, type Facet, type FindingFilter, JUDGED, MENTIONS, mentioned, NONE } from './finding-filter.ts';
import type { Store } from './open.ts';

export interface ListCounts {
  readonly total: number;
  /** How many there would be with another choice of this one thing, the others as they are; by value. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** So many findings are alike in all that is counted. */
type Group = Readonly<Record<Facet, string>> & { readonly n: number };

export function countListed({ database }: Store, run: number, filter: FindingFilter): ListCounts {
  const names = FACETS.join(', ');
  const groups = database
    .prepare(`${JUDGED} SELECT ${names}, count(*) AS n FROM judged WHERE ${MENTIONS} GROUP BY ${names}`)
    .all({ run, ...mentioned(filter) }) as unknown as readonly Group[];
  const facets = Object.fromEntries(FACETS.map((name) => [name, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const count = (name: Facet, { [name]: value, n }: Group) => facets[name].set(value, (facets[name].get(value) ?? 0) + n);
  let total = 0;
  for (const group of groups) {
    const missed = FACETS.filter((name) => filter[name] !== undefined && group[name] !== filter[name]);
    if (missed.length === 0) total += group.n;
    for (const name of missed.length === 0 ? FACETS : missed.length === 1 ? missed : []) count(name, group);
  }
  return { total, facets };
}

const Reviewed = z.object({ name: z.string(), decided: z.int(), given: z.int(), done: z.int() });
/** How far a reviewer is: `decided` findings, and of those `given` to them `done` are decided, by whomever. */
export type Reviewed = z.infer<typeof Reviewed>;

export interface Clearing {
  readonly total: number;
  readonly decided: number;
  readonly reviewers: readonly Reviewed[];
}

/** How far the findings of a run are decided, and by whom; those that wait for the grantee count as decided. */
export function clearingOf({ database }: Store, run: number): Clearing {
  const all = database.prepare(`${JUDGED} SELECT count(*) AS total, total(state <> 'open') AS decided FROM judged`).get({ run });
  const reviewers = database
    .prepare(
      `${JUDGED} SELECT name, sum(decided) AS decided, sum(given) AS given, sum(done) AS done FROM (
         SELECT who AS name, 1 AS decided, 0 AS given, 0 AS done FROM judged WHERE state <> 'open'
         UNION ALL SELECT assigned, 0, 1, state <> 'open' FROM judged WHERE assigned <> '${NONE}'
       ) GROUP BY name ORDER BY name`,
    )
    .all({ run })
    .map((row) => Reviewed.parse(row));
  return { total: Number(all?.total ?? 0), decided: Number(all?.decided ?? 0), reviewers };
}
