import { OCCASIONS } from '../domain/concepts/occasions.ts';
import { fold } from './normalize.ts';
import { anyOf, formsOf, wordsOf } from './word-forms.ts';

const FORMATS = formsOf(wordsOf(OCCASIONS.filter(({ tells }) => tells === 'named'))).map(({ word, source }) => ({
  word,
  pattern: new RegExp(`(?<!\\p{L})${source}`, 'u'),
}));

/** The kind of occasion a text names, as a word of its language, or null. */
export function formatOf(text: string): string | null {
  const folded = fold(text);
  return FORMATS.find(({ pattern }) => pattern.test(folded))?.word ?? null;
}

/** Source for a kind of occasion in folded text, and for one of any kind; the beginning of the word is the caller's to see to. */
export const OCCASION_OF_A_KIND = anyOf(OCCASIONS.filter(({ tells }) => tells !== 'any'));
export const OCCASION_OF_ANY_KIND = anyOf(OCCASIONS.filter(({ tells }) => tells === 'any'));
export const OCCASION_WORD = `${OCCASION_OF_A_KIND}|${OCCASION_OF_ANY_KIND}`;
