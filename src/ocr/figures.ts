import type { Raster } from '../page/page.ts';
import type { Engine } from './engine.ts';
import { type Look, lookAgain } from './second-look.ts';
import { FIGURES_TOLERANCES } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

const FIGURES = '0123456789.,:/()%+-';
/** Digits, signs, and letters that are read for digits; at least one digit, and no more letters than digits. */
const NUMERIC = /^[\p{P}\p{S}]*[\dОоOoЗзБбІіIl]{1,20}(?:[\p{P}\p{S}]{1,8}[\dОоOoЗзБбІіIl]{1,20}){0,12}[\p{P}\p{S}]*$/u;

/** Reads every number again with nothing but figures to choose from; the two readings vote. */
export async function confirmFigures(engine: Engine, page: Raster, words: readonly SeenWord[]): Promise<SeenWord[]> {
  const result: SeenWord[] = [];
  for (const seen of words)
    result.push(isNumeric(seen.word.text) ? settle(seen, await lookAgain(engine, page, seen, { only: FIGURES })) : seen);
  return result;
}

export function isNumeric(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return digits > 0 && text.length <= 40 && NUMERIC.test(text) && digits * 2 >= text.replace(/[\p{P}\p{S}]/gu, '').length;
}

/** What two readings of a number amount to: neither sure enough makes it doubtful. */
export function settle(seen: SeenWord, look: Look): SeenWord {
  const { word } = seen;
  const first = word.confidence ?? 0;
  const [before, after] = [digitsOf(word.text), digitsOf(look.text)];
  const pure = !/\p{L}/u.test(word.text);
  if (before === after && pure) return { ...seen, word: { ...word, confidence: Math.max(first, look.confidence) } };
  const sameLength = after.length === word.text.replace(/[\p{P}\p{S}]/gu, '').length;
  if (look.confidence >= FIGURES_TOLERANCES.sure && sameLength)
    return { ...seen, word: { ...word, text: look.text, confidence: FIGURES_TOLERANCES.settled } };
  if (look.confidence >= FIGURES_TOLERANCES.fair && after !== '') {
    const better = sameLength && look.confidence > first;
    return { ...seen, word: { ...word, text: better ? look.text : word.text, confidence: Math.min(first, FIGURES_TOLERANCES.doubtful) } };
  }
  if (before !== after && first < FIGURES_TOLERANCES.sure)
    return { ...seen, word: { ...word, confidence: Math.min(first, FIGURES_TOLERANCES.doubtful) } };
  return seen;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}
