import type { Evidence } from '../model/evidence.ts';
import type { StreamWord } from './fingerprints.ts';
import type { Prose } from './prose-cache.ts';

export interface SharedRun {
  readonly words: readonly string[];
  readonly left: RunSide;
  readonly right: RunSide;
}

/** Word indexes [from, to) of the prose and where they stand. */
export interface RunSide {
  readonly from: number;
  readonly to: number;
  readonly evidence: Evidence;
}

function sameWord(left: StreamWord | null | undefined, right: StreamWord | null | undefined): boolean {
  return left != null && right != null && left.value === right.value;
}

/** Evidence for words that may run over several paragraphs: the first place, the others as its continuation. */
function citeWords(words: readonly (StreamWord | null)[], from: number, to: number): Evidence | null {
  const groups = [
    ...Map.groupBy(
      words.slice(from, to).flatMap((word) => word ?? []),
      (word) => word.passage,
    ),
  ];
  const parts = groups.flatMap(([passage, own]) => {
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? 0;
    const { block, page, row, column } = passage;
    const place = { block, page, row, column, start: passage.start + start, end: passage.start + end, box: null };
    return [{ place, quote: passage.text.slice(start, end) }];
  });
  const [first, ...continued] = parts;
  return first ? { ...first, ...(continued.length ? { continued } : {}) } : null;
}

/** The longest run of equal words through two positions that begin with the same word; null when they differ. */
export function longestRun(left: Prose, right: Prose, at: number, other: number): SharedRun | null {
  if (!sameWord(left.words[at], right.words[other])) return null;
  let back = 0;
  while (sameWord(left.words[at - back - 1], right.words[other - back - 1])) back++;
  let ahead = 1;
  while (sameWord(left.words[at + ahead], right.words[other + ahead])) ahead++;
  const [a, b] = [citeWords(left.words, at - back, at + ahead), citeWords(right.words, other - back, other + ahead)];
  if (!a || !b) return null;
  return {
    words: left.words.slice(at - back, at + ahead).flatMap((word) => word?.value ?? []),
    left: { from: at - back, to: at + ahead, evidence: a },
    right: { from: other - back, to: other + ahead, evidence: b },
  };
}
