import type { Certainty } from '../model/certainty.ts';
import type { FindingCode, Severity } from '../model/finding.ts';
import { fold } from '../text/normalize.ts';
import type { Verdict } from './decisions.ts';
import { compare, doubtOf, type FindingIndex, type Indexed, indexOf, NONE, rankOf } from './finding-index.ts';
import { findingsMentioning } from './finding-words.ts';
import type { Store } from './open.ts';

/** By what a list can be sorted; `document` is worst first, the findings of a document together. */
export const SORTS = ['document', 'severity', 'code', 'certainty', 'state', 'assigned', 'grantee', 'year'] as const;
export type Sort = (typeof SORTS)[number];

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

/** What a finding has of a facet now. */
export function facetOf({ judged, assigned }: FindingIndex, finding: Indexed, facet: Facet): string {
  if (facet === 'state') return judged.get(finding.id)?.decision.verdict ?? 'open';
  return facet === 'assigned' ? assigned.get(finding.id) || NONE : finding[facet];
}

/** Whether a finding has what is chosen of the facets that are counted. */
export function isChosen(index: FindingIndex, finding: Indexed, filter: FindingFilter): boolean {
  return FACETS.every((facet) => filter[facet] === undefined || facetOf(index, finding, facet) === filter[facet]);
}

/** Whether a finding is of the project and of the kind and has the words that are asked for. */
export function mentioning(store: Store, run: number, { project, like, document, text }: FindingFilter): (finding: Indexed) => boolean {
  const { database } = store;
  const alike =
    like === undefined
      ? null
      : new Set(
          database
            .prepare('SELECT id FROM finding_marks WHERE cause = (SELECT cause FROM finding_marks WHERE id = ?)')
            .all(like)
            .map(({ id }) => String(id)),
        );
  const places = document === undefined ? null : pathsMentioning(store, run, document);
  const worded = text === undefined ? null : wordedIn(store, run, text);
  return (finding) =>
    (project === undefined || finding.project === project) &&
    (alike === null || alike.has(finding.id)) &&
    (places === null || places(finding)) &&
    (worded === null || worded(finding));
}

/** Whether every word stands in the finding or in the paths of its documents. */
function wordedIn(store: Store, run: number, text: string): (finding: Indexed) => boolean {
  const tests = wordsOf(text).map((word) => {
    const [ids, places] = [findingsMentioning(store, word), pathsMentioning(store, run, word)];
    return (finding: Indexed) => ids.has(finding.id) || places(finding);
  });
  return (finding) => tests.every((test) => test(finding));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether the path of a finding's document, or one of several, has every word. */
function pathsMentioning({ database }: Store, run: number, asked: string): (finding: Indexed) => boolean {
  const words = wordsOf(asked);
  const known = new Map<string, boolean>();
  const has = (path: string): boolean => {
    const folded = fold(path);
    return words.every((word) => folded.includes(word));
  };
  const across = new Set(
    database
      .prepare('SELECT id, documents FROM archive_findings WHERE run = ?')
      .all(run)
      .flatMap(({ id, documents }) => (has(String(documents)) ? [String(id)] : [])),
  );
  return ({ id, path }) => {
    if (path === null) return across.has(id);
    const before = known.get(path) ?? has(path);
    known.set(path, before);
    return before;
  };
}

type Order = (index: FindingIndex) => (a: Indexed, b: Indexed) => number;

/** What comes before the order of documents. */
const ORDERS: Readonly<Record<Exclude<Sort, 'document'>, Order>> = {
  severity: () => (a, b) => rankOf(a) - rankOf(b) || doubtOf(a) - doubtOf(b),
  code: () => (a, b) => compare(a.code, b.code),
  certainty: () => (a, b) => doubtOf(a) - doubtOf(b),
  state: (index) => (a, b) => compare(facetOf(index, b, 'state'), facetOf(index, a, 'state')),
  grantee: () => (a, b) => Number(a.name === null) - Number(b.name === null) || compare(a.name ?? '', b.name ?? ''),
  year: () => (a, b) => compare(b.year, a.year),
  assigned: (index) => (a, b) => {
    const [left, right] = [facetOf(index, a, 'assigned'), facetOf(index, b, 'assigned')];
    return Number(left === NONE) - Number(right === NONE) || compare(left, right);
  },
};

/** The findings of a list in its order; `also` is in it even when it does not match. */
export function found(
  store: Store,
  run: number,
  filter: FindingFilter,
  also: string | null = null,
): { readonly index: FindingIndex; readonly findings: readonly Indexed[] } {
  const index = indexOf(store, run);
  const mentions = mentioning(store, run, filter);
  const findings = index.findings.filter((finding) => finding.id === also || (isChosen(index, finding, filter) && mentions(finding)));
  const sort = filter.sort ?? 'document';
  return { index, findings: sort === 'document' ? findings : findings.sort(ORDERS[sort](index)) };
}
