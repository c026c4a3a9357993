import { KAZAKH } from './kk.ts';
import { RUSSIAN } from './ru.ts';

/** Source for the words that open the parts of what was said before, in folded text. */
export const OF_WHICH = `(?:${[...RUSSIAN.ofWhich, ...KAZAKH.ofWhich].join('|')})`;

/** Source for a word that says a whole, in folded text. */
export const WHOLE = `(?<!\\p{L})(?:${[...RUSSIAN.total, ...KAZAKH.total].join('|')})(?!\\p{L})`;
