import { CYRILLIC, EXOTIC_SPACE, LATIN, LETTER, MARK, NUMBER, RAISED, STRAY, SURROGATE, traitsOf, traitsOfPair } from './characters.ts';
import { type Found, found } from './found.ts';
import { translation } from './translation.ts';
import { MOST_UNITS, units, written } from './unit-buffer.ts';

/** Letters that look the same in both scripts, Latin → Cyrillic. Upper and lower case differ in which pairs look alike. */
const LATIN_TO_CYRILLIC = pairs('AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе hһ iі kк oо pр xх yу ëё ïї');
const CYRILLIC_TO_LATIN = pairs('АA ВB СC ЕE НH ІI КK МM ОO РP ТT ХX УY аa сc еe һh іi кk оo рp хx уy ёë ЅS ѕs Јj јj');

/** Letters of other alphabets that fonts and keyboards put in the place of Kazakh ones. */
const STRAYED = pairs('əә ƏӘ ӛө Ӛ\u04e8 ӊң Ӊ\u04a2 ҝқ Ҝ\u049a ӄқ Ӄ\u049a ɵө Ɵ\u04e8');
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** The mark of a note behind a number: one raised figure («63¹»). Two are minutes («10⁰⁰»), and behind a letter it is a power («м²»). */
const NOTE_MARK = /(?<=\d)⁽?[¹²³⁴-⁹]⁾?(?![⁰¹²³⁴-⁹⁾])/gu;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;
/** Nothing to mend without one of these. */
const SUSPECT = LATIN | STRAY | EXOTIC_SPACE | RAISED | SURROGATE;

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

/**
 * Mends what looks right but is not: exotic spaces, marks of notes behind numbers, stray alphabets' letters, words that mix Latin and Cyrillic.
 * Length-preserving, so offsets into the result are offsets into the text.
 */
export function clean(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (traitsOf(text.charCodeAt(index)) & SUSPECT) return text.replace(NOTE_MARK, blank).replace(SPACES, ' ').replace(WORD, mendWord);
  }
  return text;
}

function blank(mark: string): string {
  return ' '.repeat(mark.length);
}

function mendWord(word: string): string {
  const mended = traitsIn(word) & STRAY ? translate(word, STRAYED) : word;
  const traits = traitsIn(mended);
  if (!(traits & LATIN) || !(traits & CYRILLIC)) return mended;
  return translateAll(mended, LATIN_TO_CYRILLIC, LATIN) ?? translateAll(mended, CYRILLIC_TO_LATIN, CYRILLIC) ?? mended;
}

function traitsIn(word: string): number {
  let traits = 0;
  for (let index = 0; index < word.length; index++) traits |= traitsAt(word, index);
  return traits;
}

function traitsAt(text: string, index: number): number {
  const traits = traitsOf(text.charCodeAt(index));
  return traits & SURROGATE ? traitsOfPair(text, index) : traits;
}

function translate(word: string, map: ReadonlyMap<string, string>): string {
  let result = '';
  for (const letter of word) result += map.get(letter) ?? letter;
  return result;
}

/** Puts every letter of one script into the other; null when one of them has no partner. */
function translateAll(word: string, map: ReadonlyMap<string, string>, script: number): string | null {
  let result = '';
  for (const letter of word) {
    const partner = traitsAt(letter, 0) & script ? map.get(letter) : letter;
    if (partner === undefined) return null;
    result += partner;
  }
  return result;
}

const FOLDED = pairs('ёе әа ғг қк ңн өо ұу үу һх іи');

/**
 * Lower case, ё→е, Kazakh letters → the Russian ones people type for them. Length-preserving. Only for matching:
 * different Kazakh words may fold together.
 */
export const fold: (text: string) => string = translation((text) => translate(lower(text), FOLDED));

let lastText = '';
let lastFolded = '';

/** `fold(clean(text))`. Finders ask for the same text one after the other, so the last answer is kept. */
export function foldClean(text: string): string {
  if (text !== lastText) [lastText, lastFolded] = [text, fold(clean(text))];
  return lastFolded;
}

/** Lower case with ё→е, Kazakh letters kept. */
const lowerRussian = translation((text) => text.toLowerCase().replaceAll('ё', 'е'));

/** Letters whose small form is longer or shorter stay as they are. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  return whole.length === text.length ? whole : Array.from(text, lowerLetter).join('');
}

function lowerLetter(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

/** For comparing headings and labels: folded letters and digits alone, no spaces (narrow cells split words). */
export function key(text: string): string {
  const folded = fold(clean(text));
  if (folded.length > MOST_UNITS) return folded.replace(/[^\p{L}\p{N}]+/gu, '');
  let length = 0;
  for (let index = 0; index < folded.length; index++) {
    const traits = traitsOf(folded.charCodeAt(index));
    if ((traits & SURROGATE ? traitsOfPair(folded, index) : traits) & (LETTER | NUMBER)) units[length++] = folded.charCodeAt(index);
  }
  return length === folded.length ? folded : written(length);
}

const IN_WORDS = LETTER | NUMBER | MARK;

/** Runs of letters and digits; the value is in lower case with ё→е and Kazakh letters kept. A hyphen ends a word. */
export function words(text: string): Found<string>[] {
  const mended = clean(text);
  // «İ» gets longer in lower case, «Σ» looks at its neighbours
  const small = /[İΣ]/.test(mended) ? null : lowerRussian(mended);
  const result: Found<string>[] = [];
  let start = -1;
  for (let index = 0; index <= mended.length; index++) {
    const traits = index < mended.length ? traitsOf(mended.charCodeAt(index)) : 0;
    const inside = (traits & SURROGATE ? traitsOfPair(mended, index) : traits) & IN_WORDS;
    if (inside && start < 0) start = index;
    if (inside || start < 0) continue;
    result.push(found(text, start, index, small?.slice(start, index) ?? lowerRussian(mended.slice(start, index))));
    start = -1;
  }
  return result;
}
