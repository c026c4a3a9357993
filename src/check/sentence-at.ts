import type { Evidence } from '../model/evidence.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { findSentences } from '../text/sentences.ts';

/** The sentence in which the quote of an evidence begins, as printed; null where there is none. */
export function sentenceAt({ passages }: StructuredDocument, { place }: Evidence): string | null {
  const passage = passages.find(({ block, row, column }) => block === place.block && row === place.row && column === place.column);
  const sentence = passage && findSentences(passage.clean).find(({ start, end }) => start <= place.start && place.start < end);
  return sentence?.value ?? null;
}
