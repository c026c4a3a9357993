import { linesOf } from './lines.ts';
import type { GridTable } from './tables/grid.ts';
import { PADDING } from './tolerances.ts';

/**
 * Distance of text from the left border of its cell, in points: the least there is. An engine takes what is left of a border
 * for a part of a letter now and then; then it is the least that several lines agree on.
 */
export function paddingOf(grid: GridTable): number {
  const seen = grid.cells.some((cell) => cell.words.some((word) => word.confidence !== null));
  return seen ? agreedPadding(grid) : leastPadding(grid);
}

function leastPadding(grid: GridTable): number {
  let least: number = PADDING.maxPadding;
  for (const cell of grid.cells)
    for (const word of cell.words) {
      const gap = word.box.x0 - cell.box.x0;
      if (gap >= 0) least = Math.min(least, gap);
    }
  return least;
}

function agreedPadding(grid: GridTable): number {
  const gaps = grid.cells
    .flatMap((cell) => linesOf(cell.words).map((line) => line.box.x0 - cell.box.x0))
    .filter((gap) => gap >= 0)
    .sort((a, b) => a - b);
  const needed = Math.max(PADDING.fewest, Math.ceil(PADDING.shown * gaps.length));
  const agreed = gaps.find((gap, index) => (gaps[index + needed - 1] ?? Number.POSITIVE_INFINITY) <= gap + PADDING.ragged);
  return Math.min(PADDING.maxPadding, agreed ?? gaps[0] ?? PADDING.maxPadding);
}
