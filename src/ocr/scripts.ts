import type { Raster } from '../page/page.ts';
import type { Engine } from './engine.ts';
import { lookAgain } from './second-look.ts';
import { SCRIPTS } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Latin letters that Cyrillic ones are read for. */
const LOOKALIKE = /^[ABCEHKMOPTXYIaceopxyiknuubtm\P{L}]+$/u;
const ADDRESS = /@|:\/\/|www\.|\.(?:kz|com|ru|org|net)(?:$|[/,;)])/iu;

/** Mends Latin words that should be Cyrillic, letter for letter alike or not: reads them again without Latin letters. */
export async function mendScripts(engine: Engine, page: Raster, words: readonly SeenWord[]): Promise<SeenWord[]> {
  if (!isCyrillicPage(words)) return [...words];
  const result: SeenWord[] = [];
  for (const seen of words) result.push(isStray(seen.word.text) ? await asCyrillic(engine, page, seen) : seen);
  return result;
}

async function asCyrillic(engine: Engine, page: Raster, seen: SeenWord): Promise<SeenWord> {
  const { word } = seen;
  const look = await lookAgain(engine, page, seen, { never: LATIN });
  const first = word.confidence ?? 0;
  const plausible = look.confidence >= SCRIPTS.passable && /\p{Script=Cyrillic}/u.test(look.text) && !/\p{Script=Latin}/u.test(look.text);
  if (!plausible || (look.confidence < first - SCRIPTS.grace && !LOOKALIKE.test(word.text))) return seen;
  return { ...seen, word: { ...word, text: look.text, confidence: look.confidence } };
}

function isCyrillicPage(words: readonly SeenWord[]): boolean {
  const text = words.map(({ word }) => word.text).join('');
  return (text.match(/\p{Script=Cyrillic}/gu) ?? []).length * 2 > (text.match(/\p{L}/gu) ?? []).length;
}

function isStray(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !ADDRESS.test(text) && text.length <= 40;
}

/** Reads addresses of mail and web again with the data that knows Latin letters best. */
export async function readAddresses(engine: Engine, page: Raster, words: readonly SeenWord[]): Promise<SeenWord[]> {
  const result: SeenWord[] = [];
  for (const seen of words) {
    if (!ADDRESS.test(seen.word.text)) {
      result.push(seen);
      continue;
    }
    const look = await lookAgain(engine, page, seen, {});
    const better = ADDRESS.test(look.text) && look.confidence > (seen.word.confidence ?? 0);
    result.push(better ? { ...seen, word: { ...seen.word, text: look.text, confidence: look.confidence } } : seen);
  }
  return result;
}
