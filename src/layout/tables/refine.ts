import { middle } from '../../page/box.ts';
import type { Word } from '../../page/page.ts';
import { type Line, linesOf } from '../lines.ts';
import { chunksOf, chunkText, isFigure } from './chunks.ts';
import { columnsOf, type GridCell, type GridTable, rowsOf } from './grid.ts';
import { guttersOf } from './gutters.ts';
import { interval } from './lattice.ts';
import { toChunkLine } from './regions.ts';
import { REFINE } from './tolerances.ts';

/**
 * A grid of which only some lines are drawn holds several columns of figures, or several rows of them, in one cell: they
 * are told apart by alignment. Cells with text stay as they are drawn.
 */
export function refine(table: GridTable): GridTable {
  const added = Array.from({ length: columnsOf(table) }, (_, column) => figureGutters(table, column)).flat();
  if (added.length === 0) return table;
  const xs = [...table.xs, ...added].sort((a, b) => a - b);
  const rows = Array.from({ length: rowsOf(table) }, (_, row) => rowCuts(table, row, xs));
  const ys = [...new Set([...table.ys, ...rows.flat()])].sort((a, b) => a - b);
  const cells = table.cells.flatMap((cell) => divide(cell, table, xs, ys, rows));
  return { ...table, xs, ys, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function figureGutters(table: GridTable, column: number): number[] {
  const words = table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1).flatMap((cell) => cell.words);
  const lines = linesOf(words).map(toChunkLine);
  const broken = lines.filter((line) => line.chunks.length > 1).length;
  if (lines.length < REFINE.fewestLines || broken < REFINE.shown * lines.length) return [];
  return guttersOf(lines).filter((gutter) => {
    const right = lines.flatMap((line) => line.chunks.filter((chunk) => chunk.box.x0 > gutter).slice(0, 1));
    const shown = lines.filter(
      (line) => line.chunks.some((chunk) => chunk.box.x1 < gutter) && line.chunks.some((chunk) => chunk.box.x0 > gutter),
    );
    const crossed = lines.some((line) => line.chunks.some((chunk) => chunk.box.x0 < gutter && chunk.box.x1 > gutter));
    return (
      !crossed &&
      shown.length >= REFINE.shown * lines.length &&
      right.filter((chunk) => isFigure(chunkText(chunk))).length >= REFINE.figures * right.length
    );
  });
}

/** Edges between the lines of a row when every line has the same figures beside the first column. */
function rowCuts(table: GridTable, row: number, xs: readonly number[]): number[] {
  const here = table.cells.filter((cell) => cell.row === row);
  if (here.some((cell) => cell.rowSpan > 1)) return [];
  const lines = linesOf(here.flatMap((cell) => cell.words));
  const columns = lines.map((line) => new Map(chunksOf(line).map((chunk) => [interval(xs, middle(chunk.box).x), chunkText(chunk)])));
  const figures = columns.every(
    (line) => line.size === columns[0]?.size && [...line].every(([column, text]) => column === 0 || isFigure(text)),
  );
  if (lines.length < 2 || !figures) return [];
  return lines.slice(1).map((line, index) => middleOf(lines[index] ?? line, line));
}

function middleOf(above: Line, below: Line): number {
  return (above.box.y1 + below.box.y0) / 2;
}

function divide(
  cell: GridCell,
  table: GridTable,
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly number[])[],
): GridCell[] {
  const from = xs.indexOf(table.xs[cell.column] ?? 0);
  const to = xs.indexOf(table.xs[cell.column + cell.columnSpan] ?? 0);
  const top = ys.indexOf(table.ys[cell.row] ?? 0);
  const bottom = ys.indexOf(table.ys[cell.row + cell.rowSpan] ?? 0);
  const columns = cell.columnSpan > 1 ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const cut = cell.rowSpan === 1 && (rows[cell.row]?.length ?? 0) > 0;
  const bands = cut ? Array.from({ length: bottom - top + 1 }, (_, index) => top + index) : [top, bottom];
  return bands.slice(1).flatMap((bandEnd, bandIndex) =>
    columns.slice(1).map((end, index) => {
      const start = columns[index] ?? from;
      const bandStart = bands[bandIndex] ?? top;
      const box = { x0: xs[start] ?? 0, y0: ys[bandStart] ?? 0, x1: xs[end] ?? 0, y1: ys[bandEnd] ?? 0 };
      const last = { x: index === columns.length - 2, y: bandIndex === bands.length - 2 };
      return {
        row: bandStart,
        column: start,
        rowSpan: bandEnd - bandStart,
        columnSpan: end - start,
        box,
        words: cell.words.filter((word) => belongs(word, box, { x: index === 0, y: bandIndex === 0 }, last)),
        doubtful: cell.doubtful,
      };
    }),
  );
}

/** The outer parts also take what hangs over the border, so that no word is lost. */
function belongs(word: Word, box: GridCell['box'], first: { x: boolean; y: boolean }, last: { x: boolean; y: boolean }): boolean {
  const { x, y } = middle(word.box);
  return (first.x || x >= box.x0) && (last.x || x < box.x1) && (first.y || y >= box.y0) && (last.y || y < box.y1);
}
