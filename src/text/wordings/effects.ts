import { EFFECTS } from '../../domain/concepts/effects.ts';
import type { EffectCode } from '../../model/report.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

export interface EffectEntry {
  readonly code: EffectCode;
  readonly wording: Phrase;
}

/** Every known row label, both languages; they stand anywhere in the label. */
export const EFFECT_INDEX: PhraseIndex<EffectEntry> = phraseIndex(
  EFFECTS.flatMap(({ code, ru, kk }) => phrases([...ru, ...kk]).map((wording) => ({ code, wording }))),
);
