import type { SourceDocument, TextBox } from './document.ts';
import type { Box, Evidence, Place } from './evidence.ts';
import type { Passage } from './structure.ts';

/** Evidence for `passage.text.slice(start, end)`. The default is the whole passage. */
export function cite(passage: Passage, start = 0, end = passage.text.length): Evidence {
  const place: Place = {
    block: passage.block,
    page: pageAt(passage, start),
    row: passage.row,
    column: passage.column,
    start,
    end,
    box: boxOf(passage, start, end),
  };
  return { place, quote: passage.text.slice(start, end) };
}

function pageAt(passage: Passage, start: number): number | null {
  return passage.boxes.find((part) => part.end > start)?.page ?? passage.page;
}

/** Union of the text boxes touched, on the page of the first; the passage's own box when there are none. */
function boxOf(passage: Passage, start: number, end: number): Box | null {
  let first: TextBox | null = null;
  let box = passage.box;
  for (const part of passage.boxes) {
    if (part.start >= end || part.end <= start) continue;
    if (first && part.page !== first.page) continue;
    box = first && box ? union(box, part.box) : part.box;
    first ??= part;
  }
  return box;
}

function union(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}

/** The text at a place of the source, or null when there is no such place. */
export function textAt(source: SourceDocument, place: Place): string | null {
  const block = source.blocks[place.block];
  if (!block) return null;
  const run = block.kind === 'table' ? block.cells.find((cell) => cell.row === place.row && cell.column === place.column) : block;
  return run && place.end <= run.text.length ? run.text.slice(place.start, place.end) : null;
}
