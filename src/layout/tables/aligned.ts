import { around } from '../../page/box.ts';
import type { Word } from '../../page/page.ts';
import type { Line } from '../lines.ts';
import { chunksOf } from './chunks.ts';
import { columnAt, type DraftRow, type PlacedChunk, type PlacedLine } from './draft-rows.ts';
import type { GridCell, GridTable } from './grid.ts';
import { columnGutters, crossings } from './gutters.ts';
import { mergeHeadingColumns } from './heading-columns.ts';
import { headingRows } from './heading-rows.ts';
import { bodyRows } from './line-rows.ts';
import { partRuledRows } from './part-ruled-rows.ts';
import { type Region, toChunkLine } from './regions.ts';

/** A region of lines in columns → a table. `expected`: gutters of the table that may go on here from the page before. */
export function alignedTable(region: Region, expected: readonly number[] = []): GridTable | null {
  const own = columnGutters(region.lines.map(toChunkLine));
  const gutters = expected.length > own.length && keeps(region, expected, own) ? expected : own;
  if (gutters.length === 0) return null;
  const left = Math.min(...region.lines.map((line) => line.box.x0));
  const right = Math.max(...region.lines.map((line) => line.box.x1));
  const xs = [left, ...gutters, right];
  const placed = region.lines.map((line) => ({ line, chunks: place(line, xs) }));
  const rows: DraftRow[] = [];
  const bands = bandsOf(placed, region);
  bands.forEach((band, index) => {
    const heading = index === 0 && bands.length > 1;
    rows.push(
      ...(heading ? headingRows(band, xs, region.partRulings) : (partRuledRows(band, xs, region.partRulings) ?? bodyRows(band, xs))),
    );
  });
  const { rows: kept, xs: edges } = mergeHeadingColumns(rows, xs);
  return toGrid(kept, edges, region);
}

/** The gutters of the table before are good for this one too: they hold all of its own, and hardly a line runs across them. */
function keeps(region: Region, expected: readonly number[], own: readonly number[]): boolean {
  const lines = region.lines.map(toChunkLine);
  const crossing = lines.filter((line) => crossings(line, expected) > 0).length;
  const size = lines[0]?.size ?? 10;
  return crossing <= 0.15 * lines.length && own.every((gutter) => expected.some((other) => Math.abs(other - gutter) < 1.5 * size));
}

/** Cuts a line at the gutters: a chunk that runs across one belongs to both columns. */
function place(line: Line, xs: readonly number[]): PlacedChunk[] {
  const placed: PlacedChunk[] = [];
  for (const chunk of chunksOf(line)) {
    // Words of two columns may come closer than a wide gap; the gutter still parts them.
    const parts: Word[][] = [];
    for (const word of chunk.words) {
      const last = parts.at(-1);
      const before = last?.at(-1);
      const gutter = before && xs.slice(1, -1).find((x) => before.box.x1 <= x && word.box.x0 >= x);
      const apart = before !== undefined && gutter !== undefined && word.box.x0 - before.box.x1 > 0.45 * line.size;
      if (last && !apart) last.push(word);
      else parts.push([word]);
    }
    for (const words of parts) {
      const box = around(words);
      placed.push({ chunk: { words, box }, from: columnAt(xs, box.x0 + 0.5), to: columnAt(xs, box.x1 - 0.5) });
    }
  }
  return placed;
}

function bandsOf(lines: readonly PlacedLine[], region: Region): PlacedLine[][] {
  const bands: PlacedLine[][] = [];
  let edge = -1;
  for (const entry of lines) {
    const above = region.rulings.filter((ruling) => ruling.at < entry.line.baseline - 0.3 * entry.line.size).length;
    const band = bands.at(-1);
    if (band && above === edge) band.push(entry);
    else bands.push([entry]);
    edge = above;
  }
  return bands;
}

function toGrid(rows: readonly DraftRow[], xs: readonly number[], region: Region): GridTable | null {
  const tops = rows.map((row) => Math.min(...row.cells.flatMap((cell) => cell.words.map((word) => word.box.y0))));
  const bottom = Math.max(...region.lines.map((line) => line.box.y1));
  const ys = [...tops.map((top, index) => Math.max(top, ...tops.slice(0, index))), bottom];
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  const add = (row: number, from: number, to: number, rowSpan: number, words: readonly Word[]): void => {
    for (let r = row; r < row + rowSpan; r++) for (let c = from; c <= to; c++) taken.add(`${r},${c}`);
    const box = { x0: xs[from] ?? 0, y0: ys[row] ?? 0, x1: xs[to + 1] ?? 0, y1: ys[row + rowSpan] ?? bottom };
    cells.push({ row, column: from, rowSpan, columnSpan: to - from + 1, box, words, doubtful: false });
  };
  rows.forEach((row, index) => {
    for (const cell of row.cells) add(index, cell.from, cell.to, cell.rowSpan, cell.words);
  });
  rows.forEach((_, row) => {
    for (let column = 0; column + 1 < xs.length; column++) if (!taken.has(`${row},${column}`)) add(row, column, column, 1, []);
  });
  if (rows.length < 2) return null;
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: bottom };
  return { strategy: region.strategy, box, xs, ys, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), confidence: null };
}
