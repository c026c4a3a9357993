import type { Evidence } from './evidence.ts';

/** Relations between cells that a table can show by its figures alone. */
export type SumRelation =
  | 'sum'
  | 'difference'
  | 'balance'
  | 'product'
  | 'ratio'
  | 'growth'
  | 'share'
  | 'average'
  | 'running-total'
  | 'part';

/** One cell of an equation. */
export interface SumTerm {
  readonly value: number;
  readonly percent: boolean;
  readonly evidence: Evidence;
}

/** An equation that does not hold. */
export interface FailedEquation {
  readonly relation: SumRelation;
  readonly axis: 'columns' | 'rows';
  readonly result: SumTerm;
  readonly operands: readonly SumTerm[];
  /** What the operands give. */
  readonly computed: number;
  /** As printed: the label of the row (or column) in which the equation stands, and of its result along the other axis. */
  readonly where: string;
  readonly what: string;
  /** Labels of the operands' lines. */
  readonly lines: readonly string[];
  /** The same equation elsewhere in the table: it holds in `holds` of `of` instances. */
  readonly holds: number;
  readonly of: number;
  /** Words state the relation («Итого», «остаток»). */
  readonly named: boolean;
}

/** Why a contradiction is not brought forward. */
export type SumDoubt = 'recognized' | 'scale' | 'neighbour' | 'many';

/** One misprint or gap: every equation that it breaks. */
export interface SumContradiction {
  readonly equations: readonly FailedEquation[];
  /** The only cell that stands in all of them and in no equation that holds; null when several could be wrong. */
  readonly cell: SumTerm | null;
  /** What the cell would say without one wrong digit or two exchanged ones; null: a slip does not explain it. */
  readonly slip: number | null;
  readonly doubt: SumDoubt | null;
}

/** The equations that hold in a table, by their lines. */
export interface SumFamily {
  readonly relation: SumRelation;
  readonly axis: 'columns' | 'rows';
  /** Labels as printed. */
  readonly result: string;
  readonly operands: readonly string[];
  readonly holds: number;
  readonly of: number;
  readonly named: boolean;
}

export interface TableSums {
  /** Source blocks of the table. */
  readonly blocks: readonly number[];
  /** Words about money stand over it or over its columns. */
  readonly money: boolean;
  readonly families: readonly SumFamily[];
  readonly contradictions: readonly SumContradiction[];
  /** Cells whose equations all hold, as `block:row:column`. */
  readonly sound: ReadonlySet<string>;
}
