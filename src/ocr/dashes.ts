import type { Bitmap } from './bitmap.ts';
import { partOf, piecesOf } from './ink-gaps.ts';
import { DASHES } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** A dash in font sizes: how long, and how high at most. */
const DASH = { shortest: 0.2, longest: 1.3, highest: 0.14 } as const;

/** «саны- 2», «постов-не» and «-3»: the dash is a word of its own where the ink leaves white on its sides. */
export function apartFromDash(seen: SeenWord, bitmap: Bitmap, scale: number): SeenWord[] {
  const { word, ink } = seen;
  const size = word.size * scale;
  const parts = /^([^-–—]*)([-–—])([^-–—]*)$/u.exec(word.text);
  const [, before = '', dash = '', after = ''] = parts ?? [];
  if (!parts || (before === '' && after === '') || /^[\p{P}\p{S}]*$/u.test(before + after)) return [seen];
  const found = piecesOf(bitmap, seen).find(({ x0, x1, left, right, height }, index, all) => {
    const first = index === 0;
    const last = index === all.length - 1;
    const long = x1 - x0 >= DASH.shortest * size && x1 - x0 <= DASH.longest * size && height <= DASH.highest * size;
    const clear = (first || left >= DASHES.besideDash * size) && (last || right >= DASHES.besideDash * size);
    return long && clear && first === (before === '') && last === (after === '');
  });
  if (!found) return [seen];
  const cut = [...before].length;
  const lettersOf = (from: number, to?: number): SeenWord['letters'] => seen.letters.slice(from, to);
  return [
    ...(before === '' ? [] : [partOf(seen, before, lettersOf(0, cut), ink.x0, found.x0 - found.left, scale)]),
    partOf(seen, dash, lettersOf(cut, cut + 1), found.x0, found.x1, scale),
    ...(after === '' ? [] : [partOf(seen, after, lettersOf(cut + 1), found.x1 + found.right, ink.x1, scale)]),
  ];
}
