import type { Field } from '../../domain/forms/field.ts';
import { FIELD_LABELS, isField } from '../../domain/forms/index.ts';
import { type Phrase, phrases } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

export interface FieldEntry {
  readonly field: Field;
  readonly wording: Phrase;
}

/** Every known label, both languages. */
export const FIELDS: readonly FieldEntry[] = Object.keys(FIELD_LABELS)
  .filter(isField)
  .flatMap((field) => phrases(FIELD_LABELS[field] ?? []).map((wording) => ({ field, wording })));

export const FIELD_INDEX: PhraseIndex<FieldEntry> = phraseIndex(FIELDS);
