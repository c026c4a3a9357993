import type { Passage, StructuredDocument } from '../model/structure.ts';
import type { Found } from '../text/found.ts';
import { quantitiesIn } from '../text/passage-quantities.ts';
import type { QuantityValue } from '../text/quantities.ts';
import { findSentences } from '../text/sentences.ts';

/** A sentence with figures; offsets of the figures count from its start. */
export interface ToldSentence {
  readonly passage: Passage;
  readonly start: number;
  readonly folded: string;
  readonly figures: readonly Found<QuantityValue>[];
}

const LONGEST = 4000;
/** Shorter texts of cells are figures and labels, not sentences. */
const SHORTEST_IN_CELL = 40;

/** The sentences of prose, and of cells that hold prose, in which at least two figures stand, among passages that `mayTell`. */
export function toldFigures({ passages }: StructuredDocument, mayTell: (folded: string) => boolean): ToldSentence[] {
  return passages.flatMap((passage) => {
    const { clean, folded, row, doubtful } = passage;
    if (doubtful || (row !== null && clean.length < SHORTEST_IN_CELL) || !/\d/u.test(clean) || !mayTell(folded)) return [];
    return findSentences(clean).flatMap(({ start, end }): ToldSentence[] => {
      if (end - start > LONGEST || !mayTell(folded.slice(start, end))) return [];
      const figures = quantitiesIn(passage, start, end);
      return figures.length >= 2 ? [{ passage, start, folded: folded.slice(start, end), figures }] : [];
    });
  });
}

/** A plain count: no range, no «не менее», no share of something. */
export function isPlain({ value }: Found<QuantityValue>): boolean {
  return value.comparator === '=' && value.max === null && value.per === null && value.unit !== '%' && !value.malformed;
}

export const between = ({ folded }: ToldSentence, left: Found<QuantityValue>, right: Found<QuantityValue>): string =>
  folded.slice(left.end, right.start);
