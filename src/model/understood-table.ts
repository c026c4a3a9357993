import type { ColumnRole } from './column-role.ts';
import type { Passage } from './text-passage.ts';

/** What a cell holds, told by its content alone. A number inside a sentence is text. */
export type CellType =
  | 'blank'
  | 'dash'
  | 'number'
  | 'percent'
  | 'money'
  | 'ordinal'
  | 'date'
  | 'phone'
  | 'email'
  | 'name'
  | 'label'
  | 'text';

export type Measure = 'plan' | 'fact' | 'baseline' | 'share' | 'deviation';

export interface Period {
  readonly kind: 'year' | 'half' | 'quarter' | 'month';
  /** The year, or 1–2, 1–4, 1–12; null for «за год». */
  readonly number: number | null;
  /** «нарастающим итогом», «с начала года»: counts everything before it too. */
  readonly cumulative: boolean;
}

/** What the words of a heading say, on whichever axis they stand. */
export interface Says {
  readonly measure: Measure | null;
  readonly period: Period | null;
  /** «Итого», «Всего». */
  readonly total: boolean;
  /** «в том числе», «из них». */
  readonly ofWhich: boolean;
  readonly sex: 'male' | 'female' | null;
  /** Code of an age bracket: `18-29`, `59+`. */
  readonly age: string | null;
  /** Code of a social group of the contract. */
  readonly social: string | null;
  /** The role of a column with this label, where it has one. */
  readonly role: ColumnRole | null;
}

/** One heading that holds for a cell. */
export interface PathStep {
  /** As printed, on one line; without the unit it ends in. */
  readonly text: string;
  readonly says: Says;
  readonly passages: readonly Passage[];
}

/** A cell in which a number stands or could stand. */
export interface UnderstoodCell {
  /** Position in the grid of the block. */
  readonly row: number;
  readonly column: number;
  readonly passage: Passage;
  readonly type: Extract<CellType, 'number' | 'percent' | 'money' | 'dash' | 'blank'>;
  /** As printed, before the scale. */
  readonly value: number | null;
  /** Digits behind the decimal sign. */
  readonly decimals: number;
  /** From the outermost heading to the innermost. */
  readonly rowPath: readonly PathStep[];
  readonly columnPath: readonly PathStep[];
  /** As printed; of the cell, else its row, column, block or caption. */
  readonly unit: string | null;
  /** 1000 under «тыс. тенге». */
  readonly scale: number;
}

/**
 * `furniture`: «1 | 2 | 3» under a heading, a heading repeated on the next page; `rest`: a label goes on from the row above;
 * `remark`: words over all the columns of figures.
 */
export type RowRole =
  | 'heading'
  | 'furniture'
  | 'rest'
  | 'remark'
  | 'group'
  | 'total'
  | 'parent'
  | 'sub-item'
  | 'of-which'
  | 'unit'
  | 'data'
  | 'blank';
export type BlockColumnRole = 'ordinal' | 'heading' | 'unit' | 'value' | 'attribute';

export interface UnderstoodRow {
  readonly role: RowRole;
  /** «1.2» of a numbered row. */
  readonly ordinal: string | null;
  readonly path: readonly PathStep[];
}

export interface UnderstoodColumn {
  readonly role: BlockColumnRole;
  readonly type: CellType;
  readonly path: readonly PathStep[];
}

/**
 * Which way a block runs: `rows`, things below each other and what is told of them side by side; `columns`, the reverse;
 * `pairs`, labels with a value beside each; `text`, no figures.
 */
export type Orientation = 'rows' | 'columns' | 'pairs' | 'text';

export interface UnderstoodTable {
  /** Source blocks it was joined from. */
  readonly blocks: readonly number[];
  /** Its rows in each of those, both ends included: a form that is one big table has several tables in a block. */
  readonly extent: readonly { readonly block: number; readonly from: number; readonly to: number }[];
  readonly page: number | null;
  readonly section: number | null;
  /** The words over the table, or over this part of a form that is one big table. */
  readonly title: PathStep | null;
  readonly orientation: Orientation;
  readonly rows: readonly UnderstoodRow[];
  readonly columns: readonly UnderstoodColumn[];
  readonly cells: readonly UnderstoodCell[];
}
