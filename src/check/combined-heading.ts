import { SECTION_STEMS } from '../domain/forms/generic/section-stems.ts';
import type { SectionKind } from '../model/structure.ts';
import { key } from '../text/normalize.ts';

const LONGEST = 160;
const JOINT = /[,;/]|\s(?:и|және|мен|пен|бен)\s/u;
/** What one word means where several sections are named side by side; folded. */
const ALONE: readonly (readonly [SectionKind, RegExp])[] = [
  ['long-term-impact', /влияни|воздейств|асер/u],
  ['sustainability', /устойчив|турактылы|орныкты/u],
  ['concrete-results', /результат|натиже/u],
];

/** «Результаты, долговременное влияние и устойчивость»: the sections one heading stands for; empty unless it names two. */
export function namedTogether(heading: string): ReadonlySet<SectionKind> {
  const kinds = new Set<SectionKind>();
  if (heading.length > LONGEST) return kinds;
  const pieces = heading.split(JOINT);
  if (pieces.length < 2) return kinds;
  for (const piece of pieces) {
    const named = key(piece);
    const kind =
      ALONE.find(([, stem]) => stem.test(named))?.[0] ??
      SECTION_STEMS.find(([, ...stems]) => stems.every((stem) => named.includes(stem)))?.[0];
    if (kind) kinds.add(kind);
  }
  return kinds.size > 1 ? kinds : new Set();
}
