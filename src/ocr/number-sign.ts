import type { SeenWord } from './words.ts';

/** What engines make of «№»; no word of either language. */
const READINGS = /^(?:[МM][еeоoә]|[NХ][еeоo])$/u;

/** «Ме 58» is № 58: a capital and a small letter before a number are the sign. */
export function mendNumberSigns(line: readonly SeenWord[]): SeenWord[] {
  return line.map((seen, index) => {
    const next = line[index + 1];
    if (!next || !READINGS.test(seen.word.text) || !/^\d{1,6}[.,:;)]?$/u.test(next.word.text)) return seen;
    return { ...seen, word: { ...seen.word, text: '№' } };
  });
}
