import type { Word } from './page.ts';

/** What the text of a page is made of, in UTF-16 units: shares of them tell text from what only looks like it. */
export interface Characters {
  readonly all: number;
  /** No text has these: private use, unassigned, controls, the replacement character. */
  readonly stray: number;
  /** À to ÿ, which Cyrillic bytes read in the wrong code page become. */
  readonly western: number;
  readonly letters: number;
  readonly digits: number;
  readonly vowels: number;
  /** Words with a sign between two letters that no spelling puts there. */
  readonly jumbledWords: number;
}

const STRAY = /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u;
const VOWEL = /[аеёиоуыэюяәіөұүaeiouyäöüéèàáíóúâêîôûãõåæø]/iu;
const JUMBLED = /[\p{L}\p{N}][^\p{L}\p{N}\s.,:;/@_'’"«»()–-][\p{L}\p{N}]/u;

const OTHER = 0;
const LETTER = 1;
const VOWEL_LETTER = 2;
const DIGIT = 3;
const UNTEXTUAL = 4;

/** Kind of every character up to the end of the Cyrillic block; the others are rare enough to be asked one by one. */
const KNOWN = 0x530;
const kinds = Uint8Array.from({ length: KNOWN }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (STRAY.test(character)) return UNTEXTUAL;
  if (VOWEL.test(character)) return VOWEL_LETTER;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

export function charactersOf(words: readonly Word[]): Characters {
  const counts = [0, 0, 0, 0, 0];
  let all = 0;
  let western = 0;
  let jumbledWords = 0;
  for (const { text } of words) {
    all += text.length;
    let others = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      const kind = code < KNOWN ? (kinds[code] ?? OTHER) : kindOf(String.fromCodePoint(code));
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (kind === OTHER || kind === UNTEXTUAL) others += 1;
      if (code >= 0xc0 && code <= 0xff) western += 1;
      if (code > 0xffff) at += 1;
    }
    if (others > 0 && JUMBLED.test(text)) jumbledWords += 1;
  }
  const [, letters = 0, vowels = 0, digits = 0, stray = 0] = counts;
  return { all, stray, western, letters: letters + vowels, digits, vowels, jumbledWords };
}
