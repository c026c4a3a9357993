import type { DraftCell, DraftRow, PlacedChunk, PlacedLine } from './aligned.ts';
import { chunkText, isFigure } from './chunks.ts';

const TOLERANCE = {
  /** Lines of one cell follow each other within this many font sizes. */
  leading: 1.45,
  /** A chunk that fills this share of its column may run on in the next line. */
  full: 0.7,
} as const;

/** Lines between two rules → rows. A line goes on the row above when it brings nothing that could begin a row. */
export function bodyRows(lines: readonly PlacedLine[], xs: readonly number[]): DraftRow[] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, xs)) group.push(line);
    else groups.push([line]);
  }
  return groups.map(toRow);
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
    // Rows begin in the first column, unless this one has nothing there at all.
    const startsEmpty = group.every((entry) => entry.chunks.every((chunk) => chunk.from > 0));
    const figures = next.chunks.filter((chunk) => isFigure(chunkText(chunk.chunk))).length;
    const repeated = next.chunks.some((chunk) => above.some((other) => other.from === chunk.from && isFigure(chunkText(other.chunk))));
    if (figures * 2 > next.chunks.length && repeated && next.chunks.length * 2 >= columns) return false;
    return !startsEmpty || next.chunks.length * 2 < columns || pitch < TOLERANCE.leading * next.line.size;
  }
  if (pitch > TOLERANCE.leading * next.line.size) return false;
  const figures = next.chunks.filter(
    (chunk) => isFigure(chunkText(chunk.chunk)) && above.some((other) => other.from === chunk.from && isFigure(chunkText(other.chunk))),
  );
  const running = next.chunks.some((chunk) => {
    const over = above.find((other) => other.from === chunk.from);
    return chunk.from > 0 && over !== undefined && isFull(over, xs) && !isFigure(chunkText(chunk.chunk));
  });
  if (figures.length > 1 && !running && next.chunks.length >= 0.6 * columns) return false;
  const text = chunkText(first.chunk);
  const before = above.find((chunk) => chunk.from === 0);
  if (/^\p{Ll}/u.test(text)) return before !== undefined && !isFigure(chunkText(before.chunk));
  if (/^[\d№•]/u.test(text)) return false;
  return before !== undefined && next.chunks.length === 1 && isFull(before, xs) && columns > 1 && /[,\-–(]$/.test(chunkText(before.chunk));
}

function spanOf({ chunks }: PlacedLine): number {
  const [first] = chunks;
  return first ? first.to - first.from + 1 : 0;
}

function isFull(chunk: PlacedChunk, xs: readonly number[]): boolean {
  const width = (xs[chunk.to + 1] ?? 0) - (xs[chunk.from] ?? 0);
  return chunk.chunk.box.x1 - chunk.chunk.box.x0 > TOLERANCE.full * width;
}

/** Chunks of the lines, gathered by column; one that runs over several columns takes in what stands in them. */
export function toRow(lines: readonly PlacedLine[]): DraftRow {
  const cells: { from: number; to: number; rowSpan: number; words: DraftCell['words'] }[] = [];
  const chunks = lines.flatMap((line) => line.chunks).toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const { chunk, from, to } of chunks) {
    const cell = cells.find((other) => from <= other.to && to >= other.from);
    if (cell) cell.words = [...cell.words, ...chunk.words];
    else cells.push({ from, to, rowSpan: 1, words: chunk.words });
  }
  return { cells: cells.sort((a, b) => a.from - b.from) };
}
