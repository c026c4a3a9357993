import { TITLE_PATTERNS, TITLE_WORDINGS } from '../../domain/titles.ts';
import type { DocumentKind } from '../../model/structure.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

interface TitleEntry {
  readonly kind: DocumentKind;
  readonly wording: Phrase;
}

/** Whole titles by how they begin. */
export const TITLE_INDEX: PhraseIndex<TitleEntry> = phraseIndex(
  TITLE_PATTERNS.flatMap(({ kind }) => phrases(TITLE_WORDINGS[kind] ?? []).map((wording) => ({ kind, wording }))),
);
