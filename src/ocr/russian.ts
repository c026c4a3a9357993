import type { Raster } from '../page/page.ts';
import type { Engine } from './engine.ts';
import { lookAgain } from './second-look.ts';
import { RUSSIAN } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

const KAZAKH = /[әғқңөұүһі]/giu;
/** Words in which the Kazakh data may have missed a letter that Kazakh hardly uses: щ read as ш, ъ as ь. */
const SUSPECT = /ш|ь[еёюя]|[әғқңөұүһі]/iu;
const LIKENESS: Readonly<Record<string, string>> = {
  щ: 'ш',
  ъ: 'ь',
  ә: 'э',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'н',
  і: 'и',
};

/** Whether a page is Russian and has words to look at again with Russian data. */
export function wantsRussian(words: readonly SeenWord[]): boolean {
  const text = words.map(({ word }) => word.text).join('');
  const letters = (text.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  return (text.match(KAZAKH) ?? []).length < RUSSIAN.few * letters && words.some(({ word }) => SUSPECT.test(word.text));
}

/** Reads suspect words of a Russian page again with Russian data; takes only what differs in the letters in question. */
export async function confirmRussian(engine: Engine, page: Raster, words: readonly SeenWord[]): Promise<SeenWord[]> {
  const result: SeenWord[] = [];
  for (const seen of words) {
    const { word } = seen;
    const look = SUSPECT.test(word.text) && word.text.length <= 60 ? await lookAgain(engine, page, seen, {}) : null;
    const better =
      look !== null && look.confidence >= RUSSIAN.sure && look.text !== word.text && likeness(look.text) === likeness(word.text);
    result.push(better ? { ...seen, word: { ...word, text: look.text } } : seen);
  }
  return result;
}

/** The text with letters that are taken for each other made one. */
function likeness(text: string): string {
  return [...text.toLowerCase()].map((letter) => LIKENESS[letter] ?? letter).join('');
}
