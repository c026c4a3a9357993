import { overlap } from '../../page/box.ts';
import type { Ruling } from '../../page/page.ts';
import { columnAt, type DraftRow, type PlacedChunk, type PlacedLine } from './draft-rows.ts';
import { toRow } from './to-row.ts';

/** The lines above the first full ruling → one row, or two when headings stand over several columns. */
export function headingRows(lines: readonly PlacedLine[], xs: readonly number[], partRulings: readonly Ruling[]): DraftRow[] {
  const upper: PlacedChunk[] = [];
  const lower: PlacedLine[] = [];
  for (const entry of lines) {
    const kept: PlacedChunk[] = [];
    for (const chunk of entry.chunks) {
      const span = spanOf(chunk, entry, lines, xs, partRulings);
      if (span) upper.push({ ...chunk, ...span });
      else kept.push(chunk);
    }
    lower.push({ ...entry, chunks: kept });
  }
  const [first] = lines;
  if (upper.length === 0 || !first) return [toRow(lines)];
  const top = toRow([{ ...first, chunks: upper }]);
  const below = toRow(lower);
  const spanned = (column: number): boolean => top.cells.some((cell) => column >= cell.from && column <= cell.to);
  const tall = below.cells.filter((cell) => !spanned(cell.from));
  return [
    { cells: [...top.cells, ...tall.map((cell) => ({ ...cell, rowSpan: 2 }))].sort((a, b) => a.from - b.from) },
    { cells: below.cells.filter((cell) => spanned(cell.from)) },
  ];
}

/** The columns under a heading: those of the ruling drawn below it, or those that it runs across while other headings stand below. */
function spanOf(
  chunk: PlacedChunk,
  entry: PlacedLine,
  lines: readonly PlacedLine[],
  xs: readonly number[],
  partRulings: readonly Ruling[],
): { from: number; to: number } | null {
  const { box } = chunk.chunk;
  // a ruling below the last line of the heading parts rows of the body beside a cell that spans them
  const lowest = Math.max(...lines.map(({ line }) => line.baseline));
  const ruling = partRulings.find(
    (candidate) =>
      candidate.at > entry.line.baseline - 1 &&
      candidate.at < lowest &&
      overlap(candidate.from, candidate.to, box.x0, box.x1) > 0.8 * (box.x1 - box.x0),
  );
  if (ruling) {
    const from = columnAt(xs, ruling.from + 2);
    const to = columnAt(xs, ruling.to - 2);
    if (to > from) return { from, to };
  }
  if (chunk.to === chunk.from) return null;
  const below = lines.filter((other) => other.line.baseline > entry.line.baseline).flatMap((other) => other.chunks);
  const covered = below.filter((other) => other.from >= chunk.from && other.to <= chunk.to && other.from === other.to);
  return new Set(covered.map((other) => other.from)).size > 1 ? { from: chunk.from, to: chunk.to } : null;
}
