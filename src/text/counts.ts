import { outside } from './found.ts';
import { foldClean } from './normalize.ts';
import { findNumberWords, parseNumberWords } from './number-words.ts';
import { findNumbers } from './numbers.ts';

/** A number in digits or words, before anything is known of its unit. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly malformed: boolean;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly spelled: boolean;
}

/** Numbers in digits and in words, in order; «1 (один)» is one number, brackets included. */
export function findCounts(text: string): Count[] {
  const folded = foldClean(text);
  const numbers = findNumbers(text).map(({ start, end, value }): Count => {
    const { malformed, percent, scaled } = value;
    return {
      start,
      end: end + repeatedInWords(folded.slice(end, end + 240), value.value),
      value: value.value,
      malformed,
      percent,
      scaled,
      spelled: false,
    };
  });
  const inDigits = numbers.filter((item, index) => item.start >= (numbers[index - 1]?.end ?? 0));
  const spelled = outside(findNumberWords(text), inDigits).map(
    ({ start, end, value }): Count => ({ start, end, value, malformed: false, percent: false, scaled: false, spelled: true }),
  );
  return [...inDigits, ...spelled].sort((a, b) => a.start - b.start);
}

/** Length of «(один)» or «(бір жүз теңге 00 тиын)» behind the digits when it says the same number. */
function repeatedInWords(rest: string, value: number): number {
  const bracket = /^\s?\(([^()\n]{2,200})\)/u.exec(rest);
  if (!bracket?.[1]) return 0;
  const words = bracket[1].replace(/\s(?:тенге|тг)(?!\p{L}).{0,20}$/u, '');
  return parseNumberWords(words) === Math.floor(value) ? bracket[0].length : 0;
}
