import { EFFECT_LABELS } from '../../domain/effects.ts';
import type { EffectCode } from '../../model/report.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

export interface EffectEntry {
  readonly code: EffectCode;
  readonly wording: Phrase;
}

function isCode(name: string): name is EffectCode {
  return name in EFFECT_LABELS;
}

/** Every known row label, both languages; they stand anywhere in the label. */
export const EFFECTS: readonly EffectEntry[] = Object.keys(EFFECT_LABELS)
  .filter(isCode)
  .flatMap((code) => phrases(EFFECT_LABELS[code]).map((wording) => ({ code, wording })));

export const EFFECT_INDEX: PhraseIndex<EffectEntry> = phraseIndex(EFFECTS);
