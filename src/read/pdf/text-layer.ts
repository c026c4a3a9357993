import type { PageGeometry } from './page.ts';

/** A layer with fewer letters tells nothing about itself. */
const FEWEST_LETTERS = 40;
/** Share of characters that no text has: private use, unassigned, replacement, controls. */
const MOST_STRAY = 0.1;
/** Letters of western Europe in a row are Cyrillic bytes read in the wrong code page: «Îò÷åò». */
const MOST_WESTERN = 0.3;
/** Words in which letters and signs are mixed up, as fonts without a map of their characters give them: `$%&'()*`. */
const MOST_JUMBLED = 0.5;
/** The least share of vowels in words of any language that is written with them. */
const FEWEST_VOWELS = 0.12;

const VOWEL = /[аеёиоуыэюяәіөұүaeiouyäöüéèàáíóúâêîôûãõåæø]/giu;

/** False when the text of a page is there but does not say what the page shows: no character map, a wrong encoding. */
export function textLayerIsUsable(page: PageGeometry): boolean {
  const words = page.words.map((word) => word.text);
  const text = words.join('');
  if (text.length < FEWEST_LETTERS) return true;
  const share = (pattern: RegExp, of = text): number => (of.match(pattern)?.length ?? 0) / Math.max(1, of.length);
  if (share(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu) > MOST_STRAY) return false;
  if (share(/[\u00C0-\u00FF]/g) > MOST_WESTERN) return false;
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length < 0.25 * text.length && share(/\p{N}/gu) < 0.3) return false;
  if (letters.length >= FEWEST_LETTERS && share(VOWEL, letters) < FEWEST_VOWELS) return false;
  const jumbled = words.filter((word) => /[\p{L}\p{N}][^\p{L}\p{N}\s.,:;/@_'’"«»()–-][\p{L}\p{N}]/u.test(word)).length;
  return jumbled <= MOST_JUMBLED * words.length;
}
