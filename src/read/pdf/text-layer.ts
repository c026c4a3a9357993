import { type Characters, charactersOf } from '../../page/characters.ts';
import type { PageGeometry } from '../../page/page.ts';

/** A layer with fewer letters tells nothing about itself. */
const FEWEST_LETTERS = 40;
/** Share of characters that no text has. */
const MOST_STRAY = 0.1;
/** Letters of western Europe in a row are Cyrillic bytes read in the wrong code page: «Îò÷åò». */
const MOST_WESTERN = 0.3;
/** Words in which letters and signs are mixed up, as fonts without a map of their characters give them: `$%&'()*`. */
const MOST_JUMBLED = 0.5;
/** The least share of vowels in words of any language that is written with them. */
const FEWEST_VOWELS = 0.12;

/** Shares of stray and western characters and of jumbled words that make a layer doubtful, though not unusable. */
const SOME_STRAY = 0.01;
const SOME_WESTERN = 0.05;
const SOME_JUMBLED = 0.1;
/** No word of either language has so many letters: the spaces were not seen. */
const GLUED = /^\p{L}{40}/u;

/** True when the text of a page has more of what no text has than a report would, or words run together. */
export function textLayerIsDoubtful({ words }: PageGeometry, { all, stray, western, jumbledWords }: Characters): boolean {
  if (all < FEWEST_LETTERS) return false;
  if (words.some(({ text }) => text.length >= 40 && GLUED.test(text))) return true;
  return stray > SOME_STRAY * all || western > SOME_WESTERN * all || jumbledWords > SOME_JUMBLED * words.length;
}

/** False when the text of a page is there but does not say what the page shows: no character map, a wrong encoding. */
export function textLayerIsUsable({ words }: PageGeometry, characters: Characters = charactersOf(words)): boolean {
  const { all, stray, western, letters, digits, vowels, jumbledWords } = characters;
  if (all < FEWEST_LETTERS) return true;
  if (stray > MOST_STRAY * all || western > MOST_WESTERN * all) return false;
  if (letters < 0.25 * all && digits < 0.3 * all) return false;
  if (letters >= FEWEST_LETTERS && vowels < FEWEST_VOWELS * letters) return false;
  return jumbledWords <= MOST_JUMBLED * words.length;
}
