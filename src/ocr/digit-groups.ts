import type { Bitmap } from './bitmap.ts';
import { gapsOf, partOf } from './ink-gaps.ts';
import { DIGIT_GROUPS } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** «1900 000» is 1 900 000: where a group of three follows, the one before is parted too if the ink leaves a space there. */
export function partGroups(line: readonly SeenWord[], ink: Bitmap, scale: number): SeenWord[] {
  return line.flatMap((seen, index) => {
    const { text, size } = seen.word;
    if (!/^\d{4,6}$/u.test(text) || !/^\d{3}(?!\d)/u.test(line[index + 1]?.word.text ?? '')) return [seen];
    const cut = text.length - 3;
    const [left, right] = [seen.letters[cut - 1], seen.letters[cut]];
    const [gap, next] = gapsOf(ink, seen);
    if (!left || !right || !gap || gap.width < DIGIT_GROUPS.space * size * scale || gap.width < DIGIT_GROUPS.wider * (next?.width ?? 0))
      return [seen];
    const middle = gap.from + gap.width / 2;
    if (middle < (left.x0 + left.x1) / 2 || middle > (right.x0 + right.x1) / 2) return [seen];
    return [
      partOf(seen, text.slice(0, cut), seen.letters.slice(0, cut), seen.ink.x0, gap.from, scale),
      partOf(seen, text.slice(cut), seen.letters.slice(cut), gap.from + gap.width, seen.ink.x1, scale),
    ];
  });
}
