import type { Evidence, Place } from '../model/evidence.ts';
import { type Side, sidesOf } from '../store/archive-findings.ts';
import type { ListedFinding } from '../store/finding-list.ts';
import type { Store } from '../store/open.ts';

/** One quote with its place; `label` is the number it has on the page. */
export interface Citation {
  readonly place: Place;
  readonly quote: string;
  readonly label: number;
}

/** What is cited from one document. */
export interface CitedDocument {
  readonly path: string;
  /** sha256; null when the document is not there any more. */
  readonly hash: string | null;
  readonly citations: readonly Citation[];
}

/** Everything a finding cites, document by document, numbered through. */
export function citedBy(store: Store, run: number, { finding, paths, hash }: ListedFinding): CitedDocument[] {
  const sides: Side[] = hash === null ? sidesOf(store, run, finding.id) : [{ path: paths[0] ?? '', hash, evidence: finding.evidence }];
  let label = 0;
  return sides.map(({ path, hash: document, evidence }) => ({
    path,
    hash: document,
    citations: evidence.flatMap((item) => {
      label += 1;
      return numbered(item, label);
    }),
  }));
}

/** A value cut by a page break has several places under one number. */
export function numbered({ place, quote, continued = [] }: Evidence, label: number): Citation[] {
  return [{ place, quote }, ...continued].map((part) => ({ ...part, label }));
}
