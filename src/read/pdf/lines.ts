import type { Box } from '../../model/evidence.ts';
import { union } from './box.ts';
import type { Word } from './page.ts';

/** Words on one baseline, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly baseline: number;
  /** Font size of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
}

/** Words whose baselines differ by less than this share of the font size share a line (also raised and lowered signs). */
const SAME_LINE = 0.4;

/** Upright words → lines, top to bottom. */
export function linesOf(words: readonly Word[]): Line[] {
  const groups: Word[][] = [];
  // Large words first, so that raised signs join the line they belong to.
  for (const word of words.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline || a.box.x0 - b.box.x0)) {
    const near = nearest(groups, word);
    if (near) near.push(word);
    else groups.push([word]);
  }
  return groups.map(toLine).sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
}

function nearest(groups: readonly Word[][], word: Word): Word[] | null {
  let best: Word[] | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const first = group[0];
    if (!first) continue;
    const away = Math.abs(first.baseline - word.baseline);
    if (away < distance && away <= SAME_LINE * Math.max(word.size, first.size * 0.8)) {
      best = group;
      distance = away;
    }
  }
  return best;
}

export function toLine(words: readonly Word[]): Line {
  const sorted = words.toSorted((a, b) => a.box.x0 - b.box.x0);
  const weigh = (size: number): number => sorted.reduce((sum, word) => sum + (word.size === size ? word.text.length : 0), 0);
  const main = sorted.reduce<Word | undefined>((best, word) => (best && weigh(best.size) >= weigh(word.size) ? best : word), undefined);
  const letters = sorted.reduce((sum, word) => sum + word.text.length, 0);
  const bold = sorted.reduce((sum, word) => sum + (word.font.bold ? word.text.length : 0), 0);
  return {
    words: sorted,
    box: union(sorted.map((word) => word.box)),
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
    bold: bold * 2 > letters,
  };
}
