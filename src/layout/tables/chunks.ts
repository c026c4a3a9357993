import { around } from '../../page/box.ts';
import type { Word } from '../../page/page.ts';
import type { Chunk, Line } from '../lines.ts';

/** A gap of this many font sizes is wider than a space, even in a justified line. */
export const WIDE_GAP = 0.75;

export function chunksOf(line: Line): readonly Chunk[] {
  line.chunks ??= cut(line);
  return line.chunks;
}

function cut(line: Line): readonly Chunk[] {
  const { words, size } = line;
  const groups: Word[][] = [];
  let from = 0;
  for (let index = 1; index < words.length; index++) {
    const gap = (words[index]?.box.x0 ?? 0) - (words[index - 1]?.box.x1 ?? 0);
    if (gap < WIDE_GAP * size) continue;
    groups.push(words.slice(from, index));
    from = index;
  }
  if (from === 0) return [line];
  groups.push(words.slice(from));
  return groups.map((group) => ({ words: group, box: around(group) }));
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
