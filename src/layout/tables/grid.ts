import type { Box } from '../../model/evidence.ts';
import type { Word } from '../../page/page.ts';

/** A table found on a page: a grid of edges and cells that cover it without overlap. */
export interface GridTable {
  readonly strategy: 'lattice' | 'tags' | 'rulings' | 'alignment';
  readonly box: Box;
  /** Column edges, left to right: one more than columns. */
  readonly xs: readonly number[];
  /** Row edges, top to bottom: one more than rows. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** 0–1: how far a second reading agrees. */
  readonly confidence: number | null;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  readonly words: readonly Word[];
  readonly doubtful: boolean;
}

export function rowsOf(table: GridTable): number {
  return table.ys.length - 1;
}

export function columnsOf(table: GridTable): number {
  return table.xs.length - 1;
}
