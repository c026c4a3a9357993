import { CLOSING_QUOTES, OPENING_QUOTES } from '../domain/languages/quotes.ts';

/** Longer ones were not closed where they ought to be. */
const LONGEST = 200;
const QUOTED = new RegExp(`[${OPENING_QUOTES}][^${OPENING_QUOTES}${CLOSING_QUOTES}]{0,${LONGEST}}[${CLOSING_QUOTES}]`, 'gu');

/** The text with blanks in place of what it quotes, marks included; offsets stay. */
export function blankQuotes(text: string): string {
  return text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
}
