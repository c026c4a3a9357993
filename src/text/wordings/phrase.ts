import { keyed } from './keyed.ts';

/** A wording of the lexicon, ready for matching against keys. */
export interface Phrase {
  readonly text: string;
  readonly key: string;
  /** The words' stems in order; how many letters of an ending may follow each. */
  readonly stems: readonly Stem[];
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
const SEARCHED = 600;

export function phrase(text: string): Phrase {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => keyed(word).key);
  return { text, key: words.join(''), stems: words.map(stemOf) };
}

export function phrases(texts: readonly string[]): readonly Phrase[] {
  return texts.map(phrase);
}

function stemOf(word: string): Stem {
  const cut = word.length <= 3 ? 0 : word.length <= 4 ? 1 : word.length <= 6 ? 2 : 3;
  return { letters: word.slice(0, word.length - cut), ending: cut ? ENDING : 0 };
}

/** Does the key begin with the wording? Other endings are forgiven, wrong letters are not. */
export function matchStart(key: string, wording: Phrase): PhraseMatch | null {
  if (key.startsWith(wording.key)) return { start: 0, end: wording.key.length, score: 1 };
  const head = headFor(key, wording);
  const end = follow(head, 0, wording.stems);
  return end === null ? null : { start: 0, end: endOfWord(wording, end, head), score: 0.95 };
}

/** As much of the key as the wording can reach with longer endings. */
export function headFor(key: string, wording: Phrase): string {
  return key.slice(0, wording.key.length + 24);
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
