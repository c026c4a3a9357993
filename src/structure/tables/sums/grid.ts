import type { SumCell } from './cell.ts';

/** What the rules of sums need to know of a row or a column. */
export interface LineInfo {
  /** Folded label: headings of a column from top to bottom, or the texts before the numbers of a row. */
  readonly label: string;
  /** As printed, for messages. */
  readonly printed: string;
  /** Named as a total by its words. */
  readonly total: boolean;
  /** «из них», «в том числе»: a part of the line named before it. */
  readonly ofWhich: boolean;
  readonly percent: boolean;
  /** Sums along this line mean nothing: prices, ages, averages. */
  readonly notAdded: boolean;
  /** From a column of units, folded; null where there is none. */
  readonly unit: string | null;
  /** Depth by numbering (`1` is 1, `1.2` is 2) or null. */
  readonly depth: number | null;
  /** A quarter, a month, a half of the year. */
  readonly period: boolean;
  /** Counts people, who may come again in the next period. */
  readonly people: boolean;
  /** A band, a heading or a new block stands before this line. */
  readonly breakBefore: boolean;
}

/** Cells of the numeric part of a table, rectangular: `cells[row][column]`. */
export interface SumGrid {
  readonly rows: readonly LineInfo[];
  readonly columns: readonly LineInfo[];
  readonly cells: readonly (readonly SumCell[])[];
  /** Amounts in thousands or millions, so whole numbers are rounded too. */
  readonly rounded: boolean;
}
