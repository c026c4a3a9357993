import { TITLES } from '../../domain/forms/index.ts';
import type { DocumentKind } from '../../model/structure.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

interface TitleEntry {
  readonly kind: DocumentKind;
  readonly wording: Phrase;
}

/** Whole titles by how they begin. */
export const TITLE_INDEX: PhraseIndex<TitleEntry> = phraseIndex(
  TITLES.flatMap(({ kind, wordings }) => phrases(wordings).map((wording) => ({ kind, wording }))),
);
