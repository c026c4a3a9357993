import type { Box } from '../../../model/evidence.ts';
import { around } from '../box.ts';
import type { Line } from '../lines.ts';
import type { Word } from '../page.ts';

/** Words of a line with no gap between them that a space could not be. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** A gap of this many font sizes is wider than a space, even in a justified line. */
export const WIDE_GAP = 0.75;

const known = new WeakMap<Line, readonly Chunk[]>();

export function chunksOf(line: Line): readonly Chunk[] {
  if (line.words.length === 1) return [line];
  const found = known.get(line);
  if (found) return found;
  const chunks = cut(line);
  known.set(line, chunks);
  return chunks;
}

function cut(line: Line): Chunk[] {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && word.box.x0 - before.box.x1 < WIDE_GAP * line.size) last.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => ({ words, box: around(words) }));
}

export function chunkText(chunk: Chunk): string {
  return chunk.words.map((word) => word.text).join(' ');
}

/** A figure: digits with separators, signs, percent or footnote marks; also a dash or `n.a.` that stands for one. */
export function isFigure(text: string): boolean {
  return (
    /^[-–—+±~<>≤≥(]{0,2}[$€£₸]?\s?\d[\d\s.,:/%)]{0,20}[*%₸)]{0,3}[a-zа-я]?$/iu.test(text) || /^(?:[-–—]|n\.?\s?a\.?|\.{2,3})$/iu.test(text)
  );
}
