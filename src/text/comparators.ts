import { KAZAKH, KAZAKH_CASES } from '../domain/languages/kk.ts';
import type { Comparators } from '../domain/languages/language.ts';
import { RUSSIAN } from '../domain/languages/ru.ts';

export type QuantityComparator = '=' | '>=' | '<=' | '~';

type Side = readonly (readonly [QuantityComparator, RegExp])[];

const LANGUAGES = [RUSSIAN, KAZAKH];
const before = (of: keyof Comparators) => LANGUAGES.flatMap((language) => language.before[of]).join('|');
const behind = (of: keyof Comparators) => LANGUAGES.flatMap((language) => language.behind[of]).join('|');

/** Words before a number, folded. Longer ones first: «не более» is no «более». */
export const BEFORE: Side = [
  ['>=', new RegExp(`(?:${before('atLeast')}|>=?|≥)\\s?:?\\s?$`, 'u')],
  ['<=', new RegExp(`(?:${before('atMost')}|<=?|≤)\\s?$`, 'u')],
  ['>=', new RegExp(`(?:${before('moreThan')})\\s$`, 'u')],
  ['~', new RegExp(`(?:${before('about')}|~|≈)\\s?$`, 'u')],
  ['<=', /(?<!\p{L})(?:до|вплоть до)\s$/u],
];

/** Words behind a number (and its unit), folded. */
export const BEHIND: Side = [
  ['>=', new RegExp(`^\\s{0,2}(?:-?(?:${KAZAKH_CASES.ablative}))?\\s{0,2}(?:${behind('atLeast')}|\\+)`, 'u')],
  ['<=', new RegExp(`^\\s{0,2}(?:${behind('atMost')})(?!\\p{L})`, 'u')],
  ['~', new RegExp(`^\\s{0,2}(?:${behind('about')})`, 'u')],
];

/** Source for what stands before a number and says how exact it is, in folded text; «от» and «до», which also bound ranges, are the caller's. */
export const QUALIFIER = `(?:${(['atLeast', 'atMost', 'moreThan', 'about'] as const).map(before).join('|')})`;
