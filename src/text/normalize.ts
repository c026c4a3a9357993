import { type Found, found } from './found.ts';

/** Letters that look the same in both scripts, Latin → Cyrillic. Upper and lower case differ in which pairs look alike. */
const LATIN_TO_CYRILLIC = pairs('AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе hһ iі kк oо pр xх yу ëё ïї');
const CYRILLIC_TO_LATIN = pairs('АA ВB СC ЕE НH ІI КK МM ОO РP ТT ХX УY аa сc еe һh іi кk оo рp хx уy ёë ЅS ѕs Јj јj');

/** Letters of other alphabets that fonts and keyboards put in the place of Kazakh ones. */
const STRAY = pairs('əә ƏӘ ӛө Ӛ\u04e8 ӊң Ӊ\u04a2 ҝқ Ҝ\u049a ӄқ Ӄ\u049a ɵө Ɵ\u04e8');
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const MIXED = /[\p{Script=Latin}\p{Script=Cyrillic}\u0259\u018f]+/gu;
/** Nothing to mend without one of these. */
const SUSPECT = /[\p{Script=Latin}ӛӚӊӉҝҜӄӃ]/u;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

/**
 * Mends what looks right but is not: exotic spaces, stray alphabets' letters, words that mix Latin and Cyrillic.
 * Length-preserving, so offsets into the result are offsets into the text.
 */
export function clean(text: string): string {
  const spaced = text.replace(SPACES, ' ');
  return SUSPECT.test(spaced) ? spaced.replace(MIXED, mendWord) : spaced;
}

function mendWord(word: string): string {
  const mended = translate(word, STRAY, true) ?? word;
  if (!LATIN.test(mended) || !CYRILLIC.test(mended)) return mended;
  return translate(mended, LATIN_TO_CYRILLIC, false, LATIN) ?? translate(mended, CYRILLIC_TO_LATIN, false, CYRILLIC) ?? mended;
}

/** Null when a letter of the script `only` has no partner. */
function translate(word: string, map: ReadonlyMap<string, string>, lenient: boolean, only?: RegExp): string | null {
  let result = '';
  for (const letter of word) {
    const partner = map.get(letter);
    if (partner === undefined && !lenient && only?.test(letter)) return null;
    result += partner !== undefined && (!only || only.test(letter)) ? partner : letter;
  }
  return result;
}

const FOLDED = pairs('ёе әа ғг қк ңн өо ұу үу һх іи');
const FOLDABLE = /[ёәғқңөұүһі]/gu;

/**
 * Lower case, ё→е, Kazakh letters → the Russian ones people type for them. Length-preserving. Only for matching:
 * different Kazakh words may fold together.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerLetter).join('');
  return same.replace(FOLDABLE, (letter) => FOLDED.get(letter) ?? letter);
}

function lowerLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** For comparing headings and labels: folded letters and digits alone, no spaces (narrow cells split words). */
export function key(text: string): string {
  return fold(clean(text)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Runs of letters and digits; the value is in lower case with ё→е and Kazakh letters kept. A hyphen ends a word. */
export function words(text: string): Found<string>[] {
  return Array.from(clean(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) =>
    found(text, match.index, match.index + match[0].length, match[0].toLowerCase().replaceAll('ё', 'е')),
  );
}
