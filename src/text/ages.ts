import { AGE_WORDS } from '../domain/concepts/ages.ts';
import { fold } from './normalize.ts';

/** A bracket of years: `13-16`, `59+` (no upper bound), `0-13` for «до 13 лет». */
export interface AgeBracket {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
}

const { years, between, from, upTo, onwards, under } = AGE_WORDS;
const anyOf = (words: readonly string[]) => `(?:${words.map((word) => word.replaceAll(' ', '\\s{0,3}')).join('|')})`;
const YEARS = `(?:${years.join('|')})\\p{L}{0,5}`;
const SAYS_YEARS = new RegExp(`(?<!\\p{L})${anyOf(years)}`, 'u');
/** Nothing but bounds and the words of a bracket. */
const BARE = new RegExp(
  `^[\\s\\d+().,–—-]*(?:(?:${[...from, ...upTo, ...onwards].join('|')}|и|жане|одан)(?!\\p{L})[\\s\\d+().,–—-]*)*$`,
  'u',
);
const RANGE = new RegExp(`(?<!\\d)(\\d{1,2})\\s{0,2}(?:${YEARS})?\\s{0,3}(?:[-–—−]|${anyOf(between)})\\s{0,3}(\\d{1,3})(?!\\d)`, 'u');
const ONWARDS = new RegExp(`^\\s{0,3}(?:${YEARS}|\\p{L}{1,5})?\\s{0,3}(?:и|жане)?\\s{0,3}(?:одан\\s{0,3})?(?:\\+|${anyOf(onwards)})`, 'u');
const FROM = new RegExp(`(?<!\\p{L})${anyOf(from)}\\s{1,3}$`, 'u');
const UP_TO = new RegExp(`(?<!\\p{L})${anyOf(upTo)}\\s{1,3}$`, 'u');
const UNDER = new RegExp(`^\\s{0,3}(?:-?\\p{L}{0,4}\\s)?${anyOf(under)}`, 'u');

/** Reads the label of an age bracket: «от 13-16 лет», «59 жас және одан жоғары», «до 14 лет», «18+»; null for any other. */
export function ageBracket(label: string): AgeBracket | null {
  const text = fold(label).trim();
  if (!SAYS_YEARS.test(text) && !BARE.test(text)) return null;
  const range = RANGE.exec(text);
  if (range) {
    const [lower, upper] = [Number(range[1]), Number(range[2])];
    return upper >= lower ? { code: `${lower}-${upper}`, from: lower, to: upper } : null;
  }
  const number = /(?<!\d)\d{1,2}(?!\d)/u.exec(text);
  if (!number) return null;
  const bound = Number(number[0]);
  const [before, behind] = [text.slice(0, number.index), text.slice(number.index + number[0].length)];
  if (UP_TO.test(before) || UNDER.test(behind)) return { code: `0-${bound}`, from: 0, to: bound };
  return FROM.test(before) || ONWARDS.test(behind) ? { code: `${bound}+`, from: bound, to: null } : null;
}

/** All closed brackets a label names, in order: two where the line between two columns was lost. */
export function ageBrackets(label: string): AgeBracket[] {
  return [...fold(label).matchAll(/(?<!\d)(\d{1,2})\s{0,2}[-–—−]\s{0,2}(\d{1,2})(?!\d)/gu)].map((match) => {
    const [lower, upper] = [Number(match[1]), Number(match[2])];
    return { code: `${lower}-${upper}`, from: lower, to: upper };
  });
}

/** The years a code of the `age` dimension stands for; nulls for a code that is none. */
export function yearsOf(code: string): { from: number | null; to: number | null } {
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/u.exec(code);
  return { from: match?.[1] ? Number(match[1]) : null, to: match?.[2] ? Number(match[2]) : null };
}
