import type { Field } from '../../src/domain/forms/field.ts';
import type { Span } from './span.ts';

/** An answer to a question of the cover or the passport, and how sure it is that it is one. */
export interface FieldHit {
  readonly field: Field;
  readonly value: Span;
  /** The label as printed; of a sentence the words that show what it tells. */
  readonly label: string;
  /** 0–1, by where it stands and how it is worded: see `SCORES`. */
  readonly score: number;
}

/** How far an answer is believed before others are looked at. Set by hand on invented reports of unknown forms. */
export const SCORES = {
  /** Beside a label of a known wording, in a table or on a line. */
  labelled: 0.9,
  /** Beside a label that only has the right stems. */
  stems: 0.6,
  /** Told in a sentence. */
  told: 0.5,
  /** Where such an answer stands when nothing names it: the head of a letter, the lines under a signature. */
  placed: 0.3,
  /** Taken off where the line stands among the story of what was done. */
  narrative: 0.35,
} as const;

/** The answers of one field, the surest first; equally sure ones in the order of the document. */
export function hitsOf(hits: readonly FieldHit[], field: Field): FieldHit[] {
  return hits.filter((hit) => hit.field === field).toSorted((a, b) => b.score - a.score);
}
