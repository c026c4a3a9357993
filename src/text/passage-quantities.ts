import type { Passage } from '../model/structure.ts';
import type { Found } from './found.ts';
import { NUMBER_WORD_LIKE } from './number-vocabulary.ts';
import { findQuantities, type QuantityValue } from './quantities.ts';
import { rememberedOf } from './remembered.ts';

const stretchesOf = rememberedOf((_: Passage) => new Map<string, readonly Found<QuantityValue>[]>());

/** Whether a passage may hold a digit or a number word: two of three have neither. */
export function hasNumber(passage: Passage): boolean {
  return mayHoldNumber(passage.folded);
}

function mayHoldNumber(text: string): boolean {
  return /\d/.test(text) || NUMBER_WORD_LIKE.test(text);
}

/** Quantities in a stretch of a passage's clean text, offsets from its start. Events and statements read the same sentences. */
export function quantitiesIn(passage: Passage, start: number, end: number): readonly Found<QuantityValue>[] {
  if (!mayHoldNumber(passage.folded.slice(start, end))) return [];
  const stretches = stretchesOf(passage);
  const place = `${start} ${end}`;
  const quantities = stretches.get(place) ?? findQuantities(passage.clean.slice(start, end));
  stretches.set(place, quantities);
  return quantities;
}
