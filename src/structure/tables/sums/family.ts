import type { SumRelation } from '../../../model/sums.ts';
import type { Axis, View } from './view.ts';

/** A cell of the grid, whatever the view. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/**
 * `holds`; `trivial`: holds, but zeros or equal figures make it prove nothing; `open`: an operand is missing or
 * doubtful, or another reading makes it hold; `fails`.
 */
export type Status = 'holds' | 'trivial' | 'open' | 'fails';

export interface Equation {
  readonly relation: SumRelation;
  readonly axis: Axis;
  readonly status: Status;
  readonly result: CellRef;
  readonly operands: readonly CellRef[];
  /** What the operands give, as a plain number. */
  readonly computed: number;
  /** What a cell would have to say for the equation to hold; null when no value would do. */
  readonly needed: (cell: CellRef) => number | null;
  /** Decimal digits of agreement that chance would have to produce. */
  readonly weight: number;
  /** The same for copies of an equation, which prove nothing more than the first. */
  readonly figures: number;
  /** Rounding may hide a small misprint here: that it holds does not clear its cells. */
  readonly loose: boolean;
}

/** The same equation along one axis: `result` and `operands` are lines of the view. */
export interface Family {
  readonly relation: SumRelation;
  readonly axis: Axis;
  readonly result: number;
  readonly operands: readonly number[];
  readonly equations: readonly Equation[];
  /** Words or numbering state the relation. */
  readonly named: boolean;
}

export const refOf = (view: View, line: number, instance: number): CellRef =>
  view.axis === 'columns' ? { row: instance, column: line } : { row: line, column: instance };

export const sameRef = (left: CellRef, right: CellRef): boolean => left.row === right.row && left.column === right.column;

/** One number that tells the figures of an equation from those of others, in their order. */
export const figuresOf = (values: readonly number[]): number => values.reduce(mixed, 0);
export const mixed = (all: number, value: number): number => (all * 31 + value * 7 + 1) % 1_000_000_007;

export interface Support {
  /** Instances that hold and say something, copies counted once. */
  readonly holds: number;
  readonly fails: number;
  readonly weight: number;
}

export function supportOf(equations: readonly Equation[]): Support {
  const seen = new Set<number>();
  let [holds, fails, weight] = [0, 0, 0];
  for (const equation of equations) {
    if (equation.status === 'fails') fails++;
    if (equation.status !== 'holds') continue;
    if (seen.has(equation.figures)) continue;
    seen.add(equation.figures);
    holds++;
    weight += equation.weight;
  }
  return { holds, fails, weight };
}

/** Instances an unnamed relation needs. */
export const FEWEST = 3;
const SHARE = 0.75;

/** Enough instances that chance is no explanation; fewer do where the words of the table say the same. */
export function isSupported({ holds, fails, weight }: Support, named: boolean, digits: number): boolean {
  if (named) return holds >= 1 && fails <= Math.max(1, holds / 3) && weight >= 1;
  return holds >= FEWEST && holds >= (holds + fails) * SHARE && weight >= digits;
}
