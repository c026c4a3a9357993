import type { SourceDocument } from './document.ts';
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
  const touched = passage.boxes.filter((part) => part.start < end && part.end > start);
  const first = touched[0];
  if (!first) return passage.box;
  return touched
    .filter((part) => part.page === first.page)
    .reduce<Box>(
      (box, part) => ({
        x0: Math.min(box.x0, part.box.x0),
        y0: Math.min(box.y0, part.box.y0),
        x1: Math.max(box.x1, part.box.x1),
        y1: Math.max(box.y1, part.box.y1),
      }),
      first.box,
    );
}

/** The text at a place of the source, or null when there is no such place. */
export function textAt(source: SourceDocument, place: Place): string | null {
  const block = source.blocks[place.block];
  if (!block) return null;
  const run = block.kind === 'table' ? block.cells.find((cell) => cell.row === place.row && cell.column === place.column) : block;
  return run && place.end <= run.text.length ? run.text.slice(place.start, place.end) : null;
}
