import * as z from 'zod';
import { FACETS, type Facet, type FindingFilter, JUDGED, MENTIONS, mentioned } from './finding-filter.ts';
import type { Store } from './open.ts';

export interface ListCounts {
  readonly total: number;
  /** How many there would be with another choice of this one thing, the others as they are; by value. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

const Group = z.object({ n: z.int(), ...(Object.fromEntries(FACETS.map((name) => [name, z.string()])) as Record<Facet, z.ZodString>) });
type Group = z.infer<typeof Group>;

export function countListed({ database }: Store, run: number, filter: FindingFilter): ListCounts {
  const names = FACETS.join(', ');
  const groups = database
    .prepare(`${JUDGED} SELECT ${names}, count(*) AS n FROM judged WHERE ${MENTIONS} GROUP BY ${names}`)
    .all({ run, ...mentioned(filter) })
    .map((row) => Group.parse(row));
  const fits = (name: Facet, group: Group) => filter[name] === undefined || group[name] === filter[name];
  const by = (name: Facet): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const group of groups)
      if (FACETS.every((other) => other === name || fits(other, group))) counts.set(group[name], (counts.get(group[name]) ?? 0) + group.n);
    return counts;
  };
  const total = groups.reduce((sum, group) => (FACETS.every((name) => fits(name, group)) ? sum + group.n : sum), 0);
  return {
    total,
    facets: { severity: by('severity'), certainty: by('certainty'), state: by('state'), code: by('code'), assigned: by('assigned') },
  };
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
         UNION ALL SELECT assigned, 0, 1, state <> 'open' FROM judged WHERE assigned <> '-'
       ) GROUP BY name ORDER BY name`,
    )
    .all({ run })
    .map((row) => Reviewed.parse(row));
  return { total: Number(all?.total ?? 0), decided: Number(all?.decided ?? 0), reviewers };
}
