import { SIZES } from './tolerances/words.ts';
import { ofSize, type SeenWord } from './words.ts';

/**
 * The engine judges the size of a line by the letters that it happens to have: «проекта в» has neither heads nor tails and
 * passes for a smaller font. Sizes near the usual one become the usual one; so do those of lines whose letters are as wide
 * as usual, and other lines whose letters say so take the size that goes with their width.
 */
export function evenSizes(lines: readonly (readonly SeenWord[])[]): SeenWord[][] {
  const usual = medianOf(lines.flat().map(({ word }) => word.size));
  const width = medianOf(lines.filter((line) => near(sizeOf(line), usual)).flatMap((line) => widthOf(line) ?? []));
  return lines.map((line) => {
    const size = evened(line, usual, width);
    return line.map((seen) => (size === seen.word.size ? seen : { ...seen, word: ofSize(seen.word, size) }));
  });
}

function evened(line: readonly SeenWord[], usual: number, width: number): number {
  const size = sizeOf(line);
  if (near(size, usual)) return usual;
  const many = lettersOf(line) >= SIZES.enough;
  if (!many && size < usual && size > SIZES.low * usual && isFlat(line)) return usual;
  const own = widthOf(line);
  if (own === null || width === 0) return size;
  const byWidth = (own / width) * usual;
  if (near(byWidth, usual, many ? SIZES.error : SIZES.loose)) return usual;
  return many && size < usual && byWidth > usual ? byWidth : size;
}

/** Nothing that is sure to be tall: small letters without heads, or capitals of the same form. */
function isFlat(line: readonly SeenWord[]): boolean {
  return line.every(({ word }) => /^[авгдежзиклмнопрстухцчшщъыьэюяңөүұВГДЖЗИКЛМНОПСТХЦЧШЩЪЫЬЭЮЯ\p{P}]+$/u.test(word.text));
}

function near(size: number, usual: number, error: number = SIZES.error): boolean {
  return Math.abs(size / usual - 1) < error;
}

function sizeOf(line: readonly SeenWord[]): number {
  return medianOf(line.map(({ word }) => word.size));
}

/** Width of a plain small letter, in points; null where there are too few to tell. */
function widthOf(line: readonly SeenWord[]): number | null {
  let letters = 0;
  let width = 0;
  for (const { word } of line) {
    if (!/\p{L}{2}/u.test(word.text)) continue;
    width += word.box.x1 - word.box.x0;
    for (const letter of word.text) letters += weightOf(letter);
  }
  return letters < 4 ? null : width / letters;
}

/** How wide letters are beside most others. */
function weightOf(letter: string): number {
  if (/[шщмжюфыШЩМЖЮФЫmwW@№—]/u.test(letter)) return 1.45;
  if (/\p{Lu}/u.test(letter)) return 1.4;
  return /[ігсзтґіl.,:;!'"()\-/]/u.test(letter) ? 0.8 : 1;
}

function lettersOf(line: readonly SeenWord[]): number {
  return line.reduce((sum, { word }) => sum + (word.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
