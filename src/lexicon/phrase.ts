import { clean, fold } from '../text/normalize.ts';

/** A text without case, spaces, punctuation and Kazakh diacritics, with the offset of each letter in the text. */
export interface Keyed {
  readonly key: string;
  /** `at[i]` is the offset in the text of the i-th letter of the key; one more entry for the end. */
  readonly at: readonly number[];
}

/** A wording of the lexicon, ready for matching against keys. */
export interface Phrase {
  readonly text: string;
  readonly key: string;
  /** The words' stems in order; how many letters of an ending may follow each. */
  readonly stems: readonly Stem[];
  readonly pairs: ReadonlySet<string>;
  /** The pairs of the first word's beginning: with the errors allowed there, one of them is right. */
  readonly opening: readonly string[];
}

interface Stem {
  readonly letters: string;
  readonly ending: number;
}

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  /** 1 for the very wording, less for other endings, least for typos. */
  readonly score: number;
}

/** Letters of an ending that may stand where a stem was cut. */
const ENDING = 7;
/** Share of letters that may differ in a wording with typos or OCR errors; long ones can bear more. */
const TOLERANCE = 0.16;
const LONG = 20;
const LONG_TOLERANCE = 0.22;
/** The first word tells most: of its letters fewer may be wrong. */
const FIRST = 6;
const FIRST_ERRORS = 2;
const FUZZY_MIN_LENGTH = 8;
const SEARCHED = 600;
/** With so many letters right, at least this share of neighbouring pairs is right too. */
const SHARED_PAIRS = 0.55;
const PAIRS_OF_HEAD = 160;

const LETTER = /[\p{L}\p{N}]/u;

export function keyed(text: string): Keyed {
  const folded = confusable(fold(clean(text)));
  const at: number[] = [];
  let letters = '';
  for (let index = 0; index < folded.length; index++) {
    const letter = folded.charAt(index);
    if (!LETTER.test(letter)) continue;
    letters += letter;
    at.push(index);
  }
  at.push((at.at(-1) ?? -1) + 1);
  return { key: letters, at };
}

/** `1` and `!` beside Cyrillic letters stand for the і that OCR could not tell from them. */
const STROKE = /1(?=[а-я])|(?<=[а-я])!|!(?=[а-я])/gu;
/** OCR reads ә as э and ң as ц; the pairs are one letter for matching. */
const CONFUSED: Readonly<Record<string, string>> = { э: 'а', ц: 'н' };

function confusable(folded: string): string {
  return folded.replace(STROKE, 'и').replace(/[эц]/gu, (letter) => CONFUSED[letter] ?? letter);
}

export function phrase(text: string): Phrase {
  const words = confusable(fold(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const key = words.join('');
  return { text, key, stems: words.map(stemOf), pairs: pairsOf(key), opening: [...pairsOf(key.slice(0, FIRST))] };
}

export function phrases(texts: readonly string[]): readonly Phrase[] {
  return texts.map(phrase);
}

function stemOf(word: string): Stem {
  const cut = word.length <= 3 ? 0 : word.length <= 4 ? 1 : word.length <= 6 ? 2 : 3;
  return { letters: word.slice(0, word.length - cut), ending: cut ? ENDING : 0 };
}

/** Does the key begin with the wording? Other endings and, in longer wordings, a few wrong letters are forgiven. */
export function matchPrefix(key: string, wording: Phrase): PhraseMatch | null {
  if (key.startsWith(wording.key)) return { start: 0, end: wording.key.length, score: 1 };
  const head = key.slice(0, wording.key.length + 24);
  const inflected = follow(head, 0, wording.stems);
  if (inflected !== null) return { start: 0, end: endOfWord(wording, inflected, head), score: 0.95 };
  if (wording.key.length < FUZZY_MIN_LENGTH || sharedPairs(key, wording) < SHARED_PAIRS) return null;
  if (!alignPrefix(wording.key.slice(0, FIRST), head.slice(0, 2 * FIRST), FIRST_ERRORS)) return null;
  const aligned = alignPrefix(
    wording.key,
    head,
    Math.floor(wording.key.length * (wording.key.length >= LONG ? LONG_TOLERANCE : TOLERANCE)),
  );
  return aligned ? { start: 0, end: aligned.end, score: 0.9 - aligned.distance / wording.key.length } : null;
}

/** Does the wording stand anywhere in the key? Other endings are forgiven, wrong letters are not. */
export function matchInside(key: string, wording: Phrase): PhraseMatch | null {
  const first = wording.stems[0]?.letters;
  if (!first) return null;
  const head = key.slice(0, SEARCHED);
  for (let start = head.indexOf(first); start >= 0; start = head.indexOf(first, start + 1)) {
    const end = follow(head, start, wording.stems);
    if (end !== null) return { start, end, score: head.startsWith(wording.key, start) ? 1 : 0.95 };
  }
  return null;
}

/** Where the stems end that follow each other from `start` on, or null. */
function follow(key: string, start: number, stems: readonly Stem[]): number | null {
  let at = start;
  let gap = 0;
  for (const { letters, ending } of stems) {
    const next = key.startsWith(letters, at) ? at : key.slice(at, at + gap + letters.length).indexOf(letters) + at;
    if (next < at) return null;
    at = next + letters.length;
    gap = ending;
  }
  return at;
}

/** The match stops in the last stem; the wording's own ending belongs to the match when it is there. */
function endOfWord(wording: Phrase, end: number, head: string): number {
  for (let tail = Math.min(3, wording.key.length); tail > 0; tail--) {
    if (head.startsWith(wording.key.slice(-tail), end)) return end + tail;
  }
  return end;
}

function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < key.length; index++) pairs.add(key.slice(index, index + 2));
  return pairs;
}

let lastKey = '';
let lastPairs: ReadonlySet<string> = new Set();
let lastOpening: ReadonlySet<string> = new Set();

/** The pairs of one key are asked for by hundreds of wordings in a row. */
function sharedPairs(key: string, wording: Phrase): number {
  if (key !== lastKey) {
    lastKey = key;
    lastPairs = pairsOf(key.slice(0, PAIRS_OF_HEAD));
    lastOpening = pairsOf(key.slice(0, 2 * FIRST));
  }
  if (!wording.opening.some((pair) => lastOpening.has(pair))) return 0;
  const needed = wording.pairs.size * (1 - SHARED_PAIRS);
  let missing = 0;
  for (const pair of wording.pairs) if (!lastPairs.has(pair) && ++missing > needed) return 0;
  return 1 - missing / wording.pairs.size;
}

/**
 * Edit distance of `wanted` to the best prefix of `head`, and where that prefix ends; null above `limit`. Only the band
 * of cells that can stay within the limit is filled, and most comparisons end after a few letters.
 */
function alignPrefix(wanted: string, head: string, limit: number): { end: number; distance: number } | null {
  const width = Math.min(head.length, wanted.length + limit);
  let previous = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= wanted.length; row++) {
    const current: number[] = new Array(width + 1).fill(limit + 1);
    const from = Math.max(0, row - limit);
    const to = Math.min(width, row + limit);
    if (from === 0) current[0] = row;
    let least = from === 0 ? row : limit + 1;
    for (let column = Math.max(1, from); column <= to; column++) {
      const substitution = (previous[column - 1] ?? limit) + (wanted[row - 1] === head[column - 1] ? 0 : 1);
      const cost = Math.min(substitution, (previous[column] ?? limit) + 1, (current[column - 1] ?? limit) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return null;
    previous = current;
  }
  let end = -1;
  for (let column = 0; column <= width; column++) {
    if ((previous[column] ?? limit + 1) <= (end < 0 ? limit : (previous[end] ?? limit))) end = column;
  }
  return end < 0 ? null : { end, distance: previous[end] ?? limit };
}
