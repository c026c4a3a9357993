import { KAZAKH_LETTER } from '../../fixtures/make/fallback-font.ts';

/** How the words of a text were found again. */
export interface WordScore {
  /** Words in the known text that hold a letter only Kazakh has. */
  readonly kazakh: number;
  /** Share of these that were found. */
  readonly recall: number;
  /** Share of the words given that stand in the known text, Kazakh or not. */
  readonly precision: number;
}

export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\u00AD/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

export const isKazakh = (word: string): boolean => KAZAKH_LETTER.test(word);

/** Each word counts as often as it stands in the known text. */
export function scoreWords(known: string, given: string): WordScore {
  const words = wordsOf(known);
  const answered = wordsOf(given);
  const left = counts(words);
  const right = answered.filter((word) => take(left, word));
  const found = counts(right);
  const kazakh = words.filter(isKazakh);
  return {
    kazakh: kazakh.length,
    recall: share(kazakh.filter((word) => take(found, word)).length, kazakh.length),
    precision: share(right.length, answered.length),
  };
}

/** Where only some of the words are known: the share of the Kazakh ones that are among the words given. */
export function kazakhFound(
  known: readonly string[],
  given: string,
): { readonly kazakh: number; readonly found: number; readonly missing: readonly string[] } {
  const answered = new Set(wordsOf(given));
  const kazakh = [...new Set(known.flatMap(wordsOf).filter(isKazakh))];
  const missing = kazakh.filter((word) => !answered.has(word));
  return { kazakh: kazakh.length, found: kazakh.length - missing.length, missing };
}

function counts(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function take(from: Map<string, number>, word: string): boolean {
  const left = from.get(word) ?? 0;
  if (left === 0) return false;
  from.set(word, left - 1);
  return true;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
