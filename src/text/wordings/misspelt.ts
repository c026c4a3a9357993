import { alignPrefix } from './align.ts';
import { headFor, matchStart, type Phrase, type PhraseMatch } from './phrase.ts';

/** Share of letters that may differ in a wording with typos or OCR errors; long ones can bear more. */
const TOLERANCE = 0.16;
const LONG = 20;
const LONG_TOLERANCE = 0.22;
/** In shorter wordings a wrong letter makes another word. */
const SHORTEST = 8;
/** The first word tells most: of its letters fewer may be wrong. */
const FIRST = 6;
const FIRST_ERRORS = 2;
/** With so many letters right, at least this share of neighbouring pairs is right too. */
const SHARED_PAIRS = 0.55;
const PAIRS_OF_HEAD = 160;

/** The letters that tell most, by which wordings with the same beginning are judged together; null when there are too few. */
export function openingOf(wording: Phrase): string | null {
  return wording.key.length < SHORTEST ? null : wording.key.slice(0, FIRST);
}

/** Tells whether a key begins like an opening (`letters`: its `letterSet`), with no more wrong letters than a wording of it may have there. */
export function opener(key: string): (opening: string, letters?: number) => boolean {
  const head = key.slice(0, FIRST + FIRST_ERRORS);
  const set = letterSet(head);
  // most openings have more letters that stand nowhere in the head
  return (opening, letters = letterSet(opening)) =>
    !moreThan(letters & ~set, FIRST_ERRORS) && alignPrefix(opening, head, FIRST_ERRORS) !== null;
}

/** Whether more than so many bits are set. */
function moreThan(bits: number, most: number): boolean {
  let rest = bits;
  for (let count = 0; count < most; count++) rest &= rest - 1;
  return rest !== 0;
}

/** A bit for each letter; letters that share one only make the test more lenient. */
export function letterSet(text: string): number {
  let set = 0;
  for (let index = 0; index < text.length; index++) set |= 1 << (text.charCodeAt(index) & 31);
  return set;
}

/** Does the key begin with the wording, a few letters wrong? Its opening has been tried. */
export function matchMisspelt(key: string, wording: Phrase): PhraseMatch | null {
  const { length } = wording.key;
  const aligned = alignPrefix(wording.key, headFor(key, wording), Math.floor(length * (length >= LONG ? LONG_TOLERANCE : TOLERANCE)));
  if (!aligned || !sharesPairs(key.slice(0, PAIRS_OF_HEAD), wording.key)) return null;
  return { start: 0, end: aligned.end, score: 0.9 - aligned.distance / length };
}

function sharesPairs(head: string, wording: string): boolean {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < wording.length; index++) pairs.add(wording.slice(index, index + 2));
  let missing = 0;
  for (const pair of pairs) if (!head.includes(pair)) missing++;
  return missing <= pairs.size * (1 - SHARED_PAIRS);
}

/** Does the key begin with the wording? Other endings and, in longer wordings, a few wrong letters are forgiven. */
export function matchPrefix(key: string, wording: Phrase): PhraseMatch | null {
  const exact = matchStart(key, wording);
  if (exact) return exact;
  const opening = openingOf(wording);
  return opening !== null && opener(key)(opening) ? matchMisspelt(key, wording) : null;
}
