import type { Word } from '../page/page.ts';
import { type Line, toLine } from './lines.ts';

/** Lines of text written upwards (270) go left to right, downwards (90) right to left. */
export function turnedLines(words: readonly Word[], rotation: 90 | 180 | 270): Line[] {
  const direction = rotation === 270 ? 1 : -1;
  const groups: Word[][] = [];
  for (const word of words.toSorted((a, b) => (a.baseline - b.baseline) * direction)) {
    const last = groups.at(-1);
    if (last?.[0] && Math.abs(last[0].baseline - word.baseline) < 0.4 * word.size) last.push(word);
    else groups.push([word]);
  }
  const along = (word: Word): number => (rotation === 90 ? word.box.y0 : rotation === 270 ? -word.box.y1 : -word.box.x1);
  return groups.map((group) => ({ ...toLine(group), words: group.toSorted((a, b) => along(a) - along(b)) }));
}
