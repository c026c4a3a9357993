import type { Block, Emphasis, Paragraph, TextBox } from '../model/document.ts';

/** Joins a paragraph that clearly goes on at the top of the next page: no end of a sentence above, a small letter below. */
export function joinOverPages(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const index = joined.findLastIndex((other) => other.kind !== 'furniture');
    const above = joined[index];
    if (above?.kind === 'paragraph' && block.kind === 'paragraph' && goesOn(above, block)) joined[index] = join(above, block);
    else joined.push(block);
  }
  return joined;
}

function goesOn(above: Paragraph, below: Paragraph): boolean {
  if (below.list !== null || lastPage(above) + 1 !== below.page) return false;
  return /[\p{L}\p{N},–—)»-]$/u.test(above.text) && /^[\p{Ll}(]/u.test(below.text);
}

function lastPage({ boxes, page }: Paragraph): number {
  return boxes.at(-1)?.page ?? page ?? 0;
}

function join(above: Paragraph, below: Paragraph): Paragraph {
  // A word with a hyphen may end the page.
  const glue = /\p{L}-$/u.test(above.text) ? '' : ' ';
  const shift = above.text.length + glue.length;
  const moved = <T extends TextBox | Emphasis>(part: T): T => ({ ...part, start: part.start + shift, end: part.end + shift });
  return {
    ...above,
    text: above.text + glue + below.text,
    boxes: [...above.boxes, ...below.boxes.map(moved)],
    emphasis: [...above.emphasis, ...below.emphasis.map(moved)],
  };
}
