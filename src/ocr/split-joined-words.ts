import type { Bitmap } from './bitmap.ts';
import { apartFromDash } from './dashes.ts';
import { gapsOf, partOf } from './ink-gaps.ts';
import { SPLIT_JOINED_WORDS } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/**
 * Words that the engine ran together («лети» for «лет и»), taken apart where the ink leaves as much white as a space does.
 * Figures are left alone: their spaces are a matter of how they are written.
 */
export function splitJoinedWords(line: readonly SeenWord[], ink: Bitmap, scale: number): SeenWord[] {
  return line.flatMap((seen) => apartFromDash(seen, ink, scale)).flatMap((seen) => parted(seen, ink, scale));
}

function parted(seen: SeenWord, bitmap: Bitmap, scale: number): SeenWord[] {
  const { word, letters } = seen;
  if (word.text.length < 3 || letters.length !== [...word.text].length) return [seen];
  const size = word.size * scale;
  const [gap, next] = gapsOf(bitmap, seen);
  if (!gap || gap.width < SPLIT_JOINED_WORDS.space * size || (next && next.width > SPLIT_JOINED_WORDS.next * gap.width)) return [seen];
  const middle = gap.from + gap.width / 2;
  const cut = letters.findIndex((letter) => (letter.x0 + letter.x1) / 2 > middle);
  const [before, after] = [letters[cut - 1], letters[cut]];
  if (!before || !after || Math.max(before.x1 - gap.from, gap.from + gap.width - after.x0) > SPLIT_JOINED_WORDS.stray * size) return [seen];
  const characters = [...word.text];
  const [left, right] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
  if (!/[\p{L}\p{N}]$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right) || (/\p{N}$/u.test(left) && /^\p{N}/u.test(right))) return [seen];
  if (!alike((gap.from - seen.ink.x0) / cut, (seen.ink.x1 - gap.from - gap.width) / (characters.length - cut))) return [seen];
  return [
    partOf(seen, left, letters.slice(0, cut), seen.ink.x0, gap.from, scale),
    partOf(seen, right, letters.slice(cut), gap.from + gap.width, seen.ink.x1, scale),
  ];
}

/** A letter more on one side than its ink has room for means that the letters were told wrong. */
function alike(a: number, b: number): boolean {
  return Math.max(a, b) <= SPLIT_JOINED_WORDS.uneven * Math.min(a, b);
}
