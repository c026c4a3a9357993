import type { Field } from '../../src/domain/forms/field.ts';
import type { Span } from './span.ts';

/** What may be the answer to a question of the cover or the passport, and how far it is believed. */
export interface Candidate {
  readonly field: Field;
  readonly value: Span;
  /** What stands before the answer and names it, as printed; empty where nothing does. */
  readonly label: string;
  /** 0–1, by how it is worded and where it stands: one of `SCORES`. */
  readonly score: number;
}

/** How far a candidate is believed before others are looked at. Set by hand on invented reports of unknown forms. */
export const SCORES = {
  /** Beside a label of a known wording, in a table or on a line. */
  labelled: 0.9,
  /** Beside a label that only has the right stems. */
  stems: 0.6,
  /** Shows by its own words what it is, on the cover or in the title: an organization's name, «к договору № 7», «Утверждаю». */
  shown: 0.55,
  /** Told in a sentence. */
  told: 0.5,
  /** Where such an answer stands when nothing names it: the head of a letter, the lines under a signature. */
  placed: 0.3,
  /** Taken off a label that stands among the story of what was done. */
  amongStory: 0.35,
} as const;

/** The candidates of one field, the surest first; equally sure ones in the order given. */
export function candidatesFor(candidates: readonly Candidate[], field: Field): Candidate[] {
  return candidates.filter((candidate) => candidate.field === field).toSorted((a, b) => b.score - a.score);
}

/** The answer of the surest candidate that can be read as one. */
export function best<T>(candidates: readonly Candidate[], field: Field, read: (value: Span, label: string) => T | null): T | null {
  for (const { value, label } of candidatesFor(candidates, field)) {
    const answer = read(value, label);
    if (answer !== null) return answer;
  }
  return null;
}
