import type { DraftCell, DraftRow, PlacedLine } from './draft-rows.ts';

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
