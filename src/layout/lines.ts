import type { Box } from '../model/evidence.ts';
import { around } from '../page/box.ts';
import type { Word } from '../page/page.ts';
import { LINES } from './tolerances.ts';

/** Words of a line with no gap between them that a space could not be. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** Words on one baseline, left to right. */
export interface Line extends Chunk {
  readonly baseline: number;
  /** Font size of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Cut by `chunksOf` when it is first asked. Kept here, since a WeakMap of all lines costs the collector more than the cutting. */
  chunks: readonly Chunk[] | null;
}

const known = new WeakMap<readonly Word[], readonly Line[]>();
/** Lines of fewer words are sooner found again than looked up. */
const FEW = 40;

/** Upright words → lines, top to bottom. Several steps ask for the lines of a whole page; they are found once. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  if (words.length < 2) return words.length === 0 ? [] : [toLine(words)];
  if (words.length < FEW) return findLines(words);
  const found = known.get(words);
  if (found) return found;
  const lines = findLines(words);
  known.set(words, lines);
  return lines;
}

function findLines(words: readonly Word[]): Line[] {
  const groups: Word[][] = [];
  const byBaseline = new Map<number, Word[]>();
  // Large words first, so that raised signs join the line they belong to.
  for (const word of words.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline || a.box.x0 - b.box.x0)) {
    const near = byBaseline.get(word.baseline) ?? nearest(groups, word);
    if (near) {
      near.push(word);
      continue;
    }
    const group = [word];
    groups.push(group);
    byBaseline.set(word.baseline, group);
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
    if (away < distance && away <= LINES.sameLine * Math.max(word.size, first.size * LINES.smallerSize)) {
      best = group;
      distance = away;
    }
  }
  return best;
}

export function toLine(words: readonly Word[]): Line {
  const [only, second] = words;
  if (only && !second)
    return { words, box: only.box, baseline: only.baseline, size: only.size, bold: only.font.bold && only.text !== '', chunks: null };
  const sorted = inOrder(words) ? words : words.toSorted((a, b) => a.box.x0 - b.box.x0);
  const main = commonest(sorted);
  let letters = 0;
  let bold = 0;
  for (const { text, font } of sorted) {
    letters += text.length;
    if (font.bold) bold += text.length;
  }
  return {
    words: sorted,
    box: around(sorted),
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
    bold: bold * 2 > letters,
    chunks: null,
  };
}

function inOrder(words: readonly Word[]): boolean {
  for (let index = 1; index < words.length; index++) if ((words[index]?.box.x0 ?? 0) < (words[index - 1]?.box.x0 ?? 0)) return false;
  return true;
}

/** The first word in the font size of most letters. */
function commonest(words: readonly Word[]): Word | undefined {
  const [first] = words;
  if (!first || words.every((word) => word.size === first.size)) return first;
  const letters = new Map<number, number>();
  for (const word of words) letters.set(word.size, (letters.get(word.size) ?? 0) + word.text.length);
  const weigh = (word: Word): number => letters.get(word.size) ?? 0;
  return words.reduce((best, word) => (weigh(best) >= weigh(word) ? best : word), first);
}
