import { HEADINGS_KK, HEADINGS_RU } from '../../domain/forms/index.ts';
import { isSectionKind } from '../../domain/sections.ts';
import type { SectionKind } from '../../model/structure.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

export interface HeadingEntry {
  readonly kind: SectionKind;
  readonly wording: Phrase;
}

/** Every known beginning of a heading, both languages. */
export const HEADINGS: readonly HeadingEntry[] = [HEADINGS_RU, HEADINGS_KK].flatMap((language) =>
  Object.keys(language)
    .filter(isSectionKind)
    .flatMap((kind) => phrases(language[kind] ?? []).map((wording) => ({ kind, wording }))),
);

export const HEADING_INDEX: PhraseIndex<HeadingEntry> = phraseIndex(HEADINGS);
