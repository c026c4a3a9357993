import type { Warning } from '../model/document.ts';
import type { Word } from '../page/page.ts';
import type { SeenWord } from './words.ts';

/** Letters in words this unsure, and the share of them, that make a page hard to read. */
const UNSURE = 0.7;
const MANY = 0.04;
/** Share of the ruling that has faded to crumbs: cells may have run together. */
const FADED = 0.75;
/** Too unsure for figures to be judged by. */
const DOUBT = 0.65;

/** Whether so much of a page is unsure that its figures, though read, prove nothing. `faded`: share of its ruling in crumbs. */
export function isHardToRead(words: readonly SeenWord[], faded: number): boolean {
  const lettersOf = (some: readonly SeenWord[]): number => some.reduce((sum, { word }) => sum + word.text.length, 0);
  const unsure = words.filter(({ word }) => (word.confidence ?? 1) < UNSURE);
  return words.length === 0 || faded >= FADED || lettersOf(unsure) > MANY * lettersOf(words);
}

/** The word with its figures in doubt. */
export function doubted(word: Word): Word {
  return /\d/u.test(word.text) ? { ...word, confidence: Math.min(word.confidence ?? 1, DOUBT) } : word;
}

export function hardToRead(page: number): Warning {
  return {
    code: 'page-doubtful',
    message: 'The scanned page is hard to read (faint lines, noise or ink over the text); its figures are marked as doubtful.',
    page,
    partial: false,
  };
}
