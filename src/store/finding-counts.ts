import { FACETS, type Facet, type FindingFilter, facetOf, mentioning } from './finding-filter.ts';
import { indexOf } from './finding-index.ts';
import type { Store } from './open.ts';

export interface ListCounts {
  readonly total: number;
  /** How many there would be with another choice of this one thing, the others as they are; by value. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

export function countListed(store: Store, run: number, filter: FindingFilter): ListCounts {
  const index = indexOf(store, run);
  const mentions = mentioning(store, run, filter);
  const chosen = FACETS.filter((facet) => filter[facet] !== undefined);
  const facets = Object.fromEntries(FACETS.map((name) => [name, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  let total = 0;
  for (const finding of index.findings) {
    const missed = chosen.filter((facet) => facetOf(index, finding, facet) !== filter[facet]);
    if (missed.length > 1 || !mentions(finding)) continue;
    if (missed.length === 0) total += 1;
    for (const facet of missed.length === 0 ? FACETS : missed) {
      const value = facetOf(index, finding, facet);
      facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1);
    }
  }
  return { total, facets };
}

/** How far a reviewer is: `decided` findings, and of those `given` to them `done` are decided, by whomever. */
export interface Reviewed {
  readonly name: string;
  readonly decided: number;
  readonly given: number;
  readonly done: number;
}

export interface Clearing {
  readonly total: number;
  readonly decided: number;
  readonly reviewers: readonly Reviewed[];
}

/** How far the findings of a run are decided, and by whom; those that wait for the grantee count as decided. */
export function clearingOf(store: Store, run: number): Clearing {
  const { findings, judged, assigned } = indexOf(store, run);
  const reviewers = new Map<string, { name: string; decided: number; given: number; done: number }>();
  const of = (name: string) => {
    const reviewer = reviewers.get(name) ?? { name, decided: 0, given: 0, done: 0 };
    reviewers.set(name, reviewer);
    return reviewer;
  };
  let decided = 0;
  for (const { id } of findings) {
    const decision = judged.get(id)?.decision;
    const isDecided = decision !== undefined && decision.verdict !== 'open';
    if (isDecided) {
      decided += 1;
      of(decision.who).decided += 1;
    }
    const given = assigned.get(id);
    if (!given) continue;
    of(given).given += 1;
    if (isDecided) of(given).done += 1;
  }
  return { total: findings.length, decided, reviewers: [...reviewers.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
