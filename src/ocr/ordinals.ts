import { ORDINALS } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** A letter where the number of a line may stand, and the figures that are read for it. */
const LETTER = /^([ЗзБбОоІіIlS])([.,;:)]?)$/u;
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  з: [3],
  б: [5, 6],
  о: [0],
  і: [1],
  i: [1],
  l: [1],
  s: [5],
};
const ORDINAL = /^(\d{1,2})([.,;:)]?)$/u;

/** «З.» after «2.» or before «4.» in a list or a column of numbers is 3: the neighbours tell, which initials do not have. */
export function mendOrdinals(words: readonly SeenWord[]): SeenWord[] {
  const ordinals = words.flatMap((seen) => {
    const number = ORDINAL.exec(seen.word.text)?.[1];
    return number === undefined ? [] : [{ seen, number: Number(number) }];
  });
  return words.map((seen) => {
    const [, letter = '', mark = ''] = LETTER.exec(seen.word.text) ?? [];
    const candidates = FIGURES[letter.toLowerCase()];
    if (!candidates || !startsLine(seen, words)) return seen;
    const beside = ordinals
      .filter((other) => Math.abs(other.seen.word.box.x0 - seen.word.box.x0) <= ORDINALS.flush * seen.word.size)
      .map(({ seen: { word }, number }) => ({ number, below: word.baseline - seen.word.baseline }));
    const above = nearest(beside.filter(({ below }) => below < 0));
    const under = nearest(beside.filter(({ below }) => below > 0));
    const within = (other: typeof above): boolean => other !== null && Math.abs(other.below) <= ORDINALS.far * seen.word.size;
    const number = candidates.find(
      (figure) => (within(above) && above?.number === figure - 1) || (within(under) && under?.number === figure + 1),
    );
    return number === undefined
      ? seen
      : { ...seen, word: { ...seen.word, text: `${number}${mark === '' ? '' : mark === ')' ? ')' : '.'}` } };
  });
}

function nearest<T extends { readonly below: number }>(others: readonly T[]): T | null {
  return others.reduce<T | null>((best, other) => (best && Math.abs(best.below) <= Math.abs(other.below) ? best : other), null);
}

function startsLine({ word }: SeenWord, words: readonly SeenWord[]): boolean {
  return !words.some(
    ({ word: other }) =>
      Math.abs(other.baseline - word.baseline) < word.size / 2 &&
      other.box.x0 < word.box.x0 &&
      other.box.x1 > word.box.x0 - ORDINALS.clear * word.size,
  );
}
