import { LETTER_CASE } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/**
 * Most Cyrillic capitals are small letters drawn larger. A line that has nothing but these, read alone, comes out in capitals
 * («ИКОВ» for «иков»); the height of its ink tells. Sizes must be those of the page by now.
 */
export function mendCase(seen: SeenWord, scale: number): SeenWord {
  const { word, ink } = seen;
  if (!/^[\p{P}\d]*[ВГДЖЗИКЛМНОПСТХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨІ]{3,}[\p{P}]*$/u.test(word.text)) return seen;
  const height = (ink.y1 - ink.y0) / scale / word.size;
  if (height >= (/[ДЦЩҚҢҒ]/u.test(word.text) ? LETTER_CASE.tallestFooted : LETTER_CASE.tallest)) return seen;
  return { ...seen, word: { ...word, text: word.text.toLowerCase() } };
}
