import { chunkText, isFigure } from './chunks.ts';
import type { DraftRow, PlacedChunk, PlacedLine } from './draft-rows.ts';
import { headingRows } from './heading-rows.ts';
import { toRow } from './to-row.ts';
import { LINE_ROWS } from './tolerances.ts';

/** Lines between two rulings → rows. A line goes on the row above when it brings nothing that could begin a row. */
export function bodyRows(lines: readonly PlacedLine[], xs: readonly number[]): DraftRow[] {
  const groups: PlacedLine[][] = [];
  const beside = new Set<PlacedLine[]>();
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    const next = lines[index + 1];
    const within = group && overlapped(lines[index - 1], line);
    // Cells of one row whose text is centred upright have lines between the lines of their neighbours.
    const begins = !within && overlapped(line, next) && !(group && runsOnAlone(group, line));
    const restarts = group !== undefined && !within && restartsBeside(group, line, xs);
    const goesOn = opensHeading(groups, line) || (!begins && !restarts && group !== undefined && continues(group, line, xs));
    if (group && (within || goesOn)) group.push(line);
    else {
      const opened = [line];
      groups.push(opened);
      if (restarts) beside.add(opened);
    }
  });
  const rows: DraftRow[] = [];
  for (const group of groups) {
    const interleaved = group.some((line, index) => overlapped(group[index - 1], line));
    const drafted = interleaved ? headingRows(group, xs, []) : [toRow(group)];
    if (beside.has(group)) stretchAbove(rows, drafted[0]);
    rows.push(...drafted);
  }
  return rows;
}

/** Close below the row, and nothing in it could be the first word of a cell. */
function runsOnAlone(group: readonly PlacedLine[], next: PlacedLine): boolean {
  const last = group.at(-1);
  if (!last || next.line.baseline - last.line.baseline >= next.line.size) return false;
  return next.chunks.every((chunk) => /^\p{Ll}{2}/u.test(chunkText(chunk.chunk)));
}

/** The first lines of a heading that is centred upright do not reach the first column. */
function opensHeading(groups: readonly (readonly PlacedLine[])[], next: PlacedLine): boolean {
  const [group, ...others] = groups;
  const last = group?.at(-1);
  if (!group || !last || others.length > 0) return false;
  const close = next.line.baseline - last.line.baseline < LINE_ROWS.leading * next.line.size;
  const words = group.flatMap((line) => line.line.words.map((word) => word.text));
  return (
    close &&
    group.every((line) => (line.chunks[0]?.from ?? 0) > 0) &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    !words.some((word) => /\d/.test(word))
  );
}

/**
 * All cells but the first ones begin anew, each well below the end of its last text: a row beside a cell that spans both.
 */
function restartsBeside(group: readonly PlacedLine[], next: PlacedLine, xs: readonly number[]): boolean {
  const columns = xs.length - 1;
  const first = next.chunks[0];
  if (columns < 4 || !first || first.from === 0 || first.from > 2 || next.chunks.length < LINE_ROWS.fullRow * columns) return false;
  const fresh = next.chunks.filter((chunk) => {
    const above = group.findLast((line) => line.chunks.some((other) => other.from <= chunk.to && other.to >= chunk.from));
    const apart = above === undefined || next.line.baseline - above.line.baseline > LINE_ROWS.leading * next.line.size;
    return apart && !/^\p{Ll}/u.test(chunkText(chunk.chunk));
  });
  return fresh.length >= LINE_ROWS.fresh * next.chunks.length;
}

/** The cells above that the row leaves out on its left reach down beside it. */
function stretchAbove(rows: DraftRow[], row: DraftRow | undefined): void {
  const from = Math.min(...(row?.cells.map((cell) => cell.from) ?? [0]));
  for (let column = 0; column < from; column++) {
    const index = rows.findLastIndex(({ cells }) => cells.some((cell) => cell.from === column));
    const above = rows[index];
    if (!above) continue;
    const rowSpan = rows.length - index + 1;
    rows[index] = { cells: above.cells.map((cell) => (cell.from === column && cell.to < from ? { ...cell, rowSpan } : cell)) };
  }
}

/** Too near to each other to stand in one cell. */
function overlapped(above: PlacedLine | undefined, below: PlacedLine | undefined): boolean {
  return above !== undefined && below !== undefined && below.line.baseline - above.line.baseline < LINE_ROWS.overlapped * below.line.size;
}

function continues(group: readonly PlacedLine[], next: PlacedLine, xs: readonly number[]): boolean {
  const last = group.at(-1);
  if (!last) return false;
  const pitch = next.line.baseline - last.line.baseline;
  if (next.line.bold !== last.line.bold && next.chunks[0]?.from === 0) return false;
  const columns = xs.length - 1;
  // A group row over the whole width stands alone.
  const wide = (entry: PlacedLine): boolean => columns > 2 && entry.chunks.length === 1 && spanOf(entry) * 2 > columns;
  if (wide(next) !== wide(last)) return false;
  const first = next.chunks[0];
  if (!first) return true;
  const above = [...group].reverse().flatMap((entry) => entry.chunks);
  if (first.from > 0) {
    if (next.chunks.every((chunk) => isApart(group, chunk, next))) return false;
    // Rows begin in the first column, unless this one has nothing there at all.
    const startsEmpty = group.every((entry) => entry.chunks.every((chunk) => chunk.from > 0));
    const figures = next.chunks.filter((chunk) => isFigure(chunkText(chunk.chunk))).length;
    const repeated = next.chunks.some((chunk) => above.some((other) => other.from === chunk.from && isFigure(chunkText(other.chunk))));
    if (figures * 2 > next.chunks.length && repeated && next.chunks.length * 2 >= columns) return false;
    return !startsEmpty || next.chunks.length * 2 < columns || pitch < LINE_ROWS.leading * next.line.size;
  }
  if (pitch > LINE_ROWS.leading * next.line.size) return false;
  const runsOn = (chunk: PlacedChunk): boolean => {
    const over = above.find((other) => other.from === chunk.from);
    if (over === undefined || !isFull(over, xs)) return false;
    return isOpen(chunkText(over.chunk)) || (!/[.!?;»]$/.test(chunkText(over.chunk)) && /^[\p{Ll}(«–—]/u.test(chunkText(chunk.chunk)));
  };
  const running = next.chunks.some((chunk) => chunk.from > 0 && runsOn(chunk));
  const figures = next.chunks.filter(
    (chunk) => isFigure(chunkText(chunk.chunk)) && above.some((other) => other.from === chunk.from && isFigure(chunkText(other.chunk))),
  );
  if (figures.length > 1 && !running && next.chunks.length >= LINE_ROWS.fullRow * columns) return false;
  const others = next.chunks.filter((chunk) => chunk.from > 0);
  const started = above.find((chunk) => chunk.from === 0);
  if (started && isOpen(chunkText(started.chunk)) && isFull(started, xs) && others.every(runsOn)) return true;
  if (others.length > 0 && others.every(runsOn) && !/^\d/.test(chunkText(first.chunk))) return true;
  // The end of a cell in the first column beside text that runs on: rows begin with more of their cells.
  if (running && next.chunks.length < LINE_ROWS.rowStart * columns && !/^\d/.test(chunkText(first.chunk))) return true;
  const text = chunkText(first.chunk);
  const before = above.find((chunk) => chunk.from === 0);
  if (/^\p{Ll}/u.test(text)) return before !== undefined && !isFigure(chunkText(before.chunk));
  if (/^[\d№•]/u.test(text)) return false;
  return before !== undefined && next.chunks.length === 1 && isFull(before, xs) && columns > 1 && /[,\-–(]$/.test(chunkText(before.chunk));
}

/** A hyphen, or a quotation that is not closed: the cell goes on. */
function isOpen(text: string): boolean {
  return /[\p{L}\p{N}]-$/u.test(text) || text.split('«').length > text.split('»').length;
}

function spanOf({ chunks }: PlacedLine): number {
  const [first] = chunks;
  return first ? first.to - first.from + 1 : 0;
}

/** Below other text of its column, but not as near as the next line of it would be. */
function isApart(group: readonly PlacedLine[], chunk: PlacedChunk, { line }: PlacedLine): boolean {
  const above = group.findLast((entry) => entry.chunks.some((other) => other.from <= chunk.to && other.to >= chunk.from));
  return above !== undefined && line.baseline - above.line.baseline > LINE_ROWS.apart * line.size;
}

function isFull(chunk: PlacedChunk, xs: readonly number[]): boolean {
  const width = (xs[chunk.to + 1] ?? 0) - (xs[chunk.from] ?? 0);
  return chunk.chunk.box.x1 - chunk.chunk.box.x0 > LINE_ROWS.full * width;
}
