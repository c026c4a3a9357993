import { HEADINGS_ALONE } from '../../domain/forms/generic/headings-alone.ts';
import { isSectionKind } from '../../domain/sections.ts';
import type { SectionKind } from '../../model/structure.ts';
import { keyed } from './keyed.ts';

const KNOWN: ReadonlyMap<string, SectionKind> = new Map(
  Object.keys(HEADINGS_ALONE)
    .filter(isSectionKind)
    .flatMap((kind) => (HEADINGS_ALONE[kind] ?? []).map((text): [string, SectionKind] => [keyed(text).key, kind])),
);

/** What a line or label of these words alone is the heading of, or null. */
export function aloneHeadingOf(text: string): SectionKind | null {
  return text.length <= 60 ? (KNOWN.get(keyed(text).key) ?? null) : null;
}
