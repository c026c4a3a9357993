import type { Warning } from '../model/document.ts';
import type { Word } from '../page/page.ts';
import { DOUBTFUL_PAGE } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** Whether so much of a page is unsure that its figures, though read, prove nothing. `faded`: share of its ruling in crumbs. */
export function isHardToRead(words: readonly SeenWord[], faded: number): boolean {
  const lettersOf = (some: readonly SeenWord[]): number => some.reduce((sum, { word }) => sum + word.text.length, 0);
  const unsure = words.filter(({ word }) => (word.confidence ?? 1) < DOUBTFUL_PAGE.unsure);
  return words.length === 0 || faded >= DOUBTFUL_PAGE.faded || lettersOf(unsure) > DOUBTFUL_PAGE.many * lettersOf(words);
}

/** The word with its figures in doubt. */
export function doubted(word: Word): Word {
  return /\d/u.test(word.text) ? { ...word, confidence: Math.min(word.confidence ?? 1, DOUBTFUL_PAGE.doubt) } : word;
}

export function hardToRead(page: number): Warning {
  return {
    code: 'page-doubtful',
    message: 'The scanned page is hard to read (faint lines, noise or ink over the text); its figures are marked as doubtful.',
    page,
    partial: false,
  };
}
