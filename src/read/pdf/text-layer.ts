import { type Characters, charactersOf } from '../../page/characters.ts';
import type { PageGeometry } from '../../page/page.ts';
import { TEXT_LAYER } from './tolerances.ts';

/** No word of either language has so many letters: the spaces were not seen. */
const GLUED = /^\p{L}{40}/u;

/** True when the text of a page has more of what no text has than a report would, or words run together. */
export function textLayerIsDoubtful({ words }: PageGeometry, { all, stray, western, jumbledWords }: Characters): boolean {
  if (all < TEXT_LAYER.fewestLetters) return false;
  if (words.some(({ text }) => text.length >= 40 && GLUED.test(text))) return true;
  return (
    stray > TEXT_LAYER.someStray * all || western > TEXT_LAYER.someWestern * all || jumbledWords > TEXT_LAYER.someJumbled * words.length
  );
}

/** False when the text of a page is there but does not say what the page shows: no character map, a wrong encoding. */
export function textLayerIsUsable({ words }: PageGeometry, characters: Characters = charactersOf(words)): boolean {
  const { all, stray, western, letters, digits, vowels, jumbledWords } = characters;
  if (all < TEXT_LAYER.fewestLetters) return true;
  if (stray > TEXT_LAYER.mostStray * all || western > TEXT_LAYER.mostWestern * all) return false;
  if (letters < 0.25 * all && digits < 0.3 * all) return false;
  if (letters >= TEXT_LAYER.fewestLetters && vowels < TEXT_LAYER.fewestVowels * letters) return false;
  return jumbledWords <= TEXT_LAYER.mostJumbled * words.length;
}
