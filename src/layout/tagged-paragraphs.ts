import type { PageGeometry, Word } from '../page/page.ts';
import { type Line, linesOf } from './lines.ts';
import { TAGGED_PARAGRAPHS } from './tolerances.ts';

/** What the tags of a page say about which lines share a paragraph; they are believed only where they make sense. */
export interface TaggedParagraphs {
  /** Both lines are tagged, and as different paragraphs. */
  differ(above: Line, below: Line): boolean;
  /** Number of different tagged paragraphs among the words. */
  count(words: readonly Word[]): number;
}

const UNTAGGED: TaggedParagraphs = { differ: () => false, count: () => 0 };

export function taggedParagraphs(page: PageGeometry): TaggedParagraphs {
  const { tags } = page;
  if (!tags) return UNTAGGED;
  const paragraphOf = (word: Word | undefined): number | null =>
    word?.mark === undefined ? null : (tags.get(word.mark)?.paragraph ?? null);
  const differ = (above: Line, below: Line): boolean => {
    const a = paragraphOf(above.words.at(-1));
    const b = paragraphOf(below.words[0]);
    return a !== null && b !== null && a !== b;
  };
  const cells = new Map<number | null, Word[]>();
  for (const word of page.words) {
    const cell = word.mark === undefined ? null : (tags.get(word.mark)?.cell ?? null);
    const members = cells.get(cell);
    if (members) members.push(word);
    else cells.set(cell, [word]);
  }
  let running = 0;
  let cut = 0;
  for (const words of cells.values()) {
    const lines = linesOf(words);
    lines.forEach((line, index) => {
      const above = lines[index - 1];
      if (!above || !/^\p{Ll}/u.test(line.words[0]?.text ?? '') || /[.;:!?]$/.test(above.words.at(-1)?.text ?? '')) return;
      running += 1;
      if (differ(above, line)) cut += 1;
    });
  }
  if (cut > TAGGED_PARAGRAPHS.few && cut > TAGGED_PARAGRAPHS.maxCut * running) return UNTAGGED;
  return { differ, count: (words) => new Set(words.map(paragraphOf).filter((id) => id !== null)).size };
}
