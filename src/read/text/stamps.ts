import type { Block } from '../../model/document.ts';

/** One short word, no punctuation. */
const LONE_WORD = /^\p{L}{2,10}$/u;

/** A lone word between two parts of one table (same number of columns) is a stamp that character recognition put into letters. */
export function markStamps(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || !LONE_WORD.test(block.text) || block.headingLevel !== null || block.emphasis.length > 0) return block;
    const before = neighbour(blocks, index, -1);
    const after = neighbour(blocks, index, 1);
    if (before?.kind !== 'table' || after?.kind !== 'table' || before.columns !== after.columns) return block;
    const { headingLevel: _level, list: _list, ...run } = block;
    return { ...run, kind: 'furniture', role: 'stamp' };
  });
}

function neighbour(blocks: readonly Block[], index: number, step: number): Block | undefined {
  let at = index + step;
  while (blocks[at]?.kind === 'furniture') at += step;
  return blocks[at];
}
