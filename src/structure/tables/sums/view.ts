import type { SumCell } from './cell.ts';
import type { LineInfo, SumGrid } from './grid.ts';

export type Axis = 'columns' | 'rows';

/**
 * The same table seen along one axis: `columns` looks for equations between columns, each row an instance; `rows` for
 * equations between rows, each column an instance.
 */
export interface View {
  readonly axis: Axis;
  readonly lines: readonly LineInfo[];
  readonly across: readonly LineInfo[];
  readonly cell: (line: number, instance: number) => SumCell;
  /** Value in units of the smallest printed digit of the table: integers, exact. */
  readonly units: (line: number, instance: number) => number;
  /** Half a unit of the last printed digit, 0 where whole numbers are exact. */
  readonly slack: (line: number, instance: number) => number;
  readonly scale: number;
}

/** Exact below 2^53. */
const LARGEST = 2 ** 50;

/** Both views; null when the figures are too long to be added exactly. */
export function viewsOf(grid: SumGrid): readonly [View, View] | null {
  const numbers = grid.cells.flat().filter(({ kind }) => kind === 'number');
  const decimals = Math.max(0, ...numbers.map((cell) => cell.decimals));
  const scale = 10 ** decimals;
  if (numbers.some(({ value }) => Math.abs(value) * scale > LARGEST / 64)) return null;
  const units = grid.cells.map((row) => row.map((cell) => Math.round(cell.value * scale)));
  const slack = grid.cells.map((row) =>
    row.map((cell) => (cell.decimals > 0 || grid.rounded ? (scale / 10 ** cell.decimals) * 0.5 : 0)),
  );
  const at = <T>(rows: readonly (readonly T[])[], row: number, column: number): T => rows[row]?.[column] as T;
  return [
    {
      axis: 'columns',
      lines: grid.columns,
      across: grid.rows,
      cell: (line, instance) => at(grid.cells, instance, line),
      units: (line, instance) => at(units, instance, line),
      slack: (line, instance) => at(slack, instance, line),
      scale,
    },
    {
      axis: 'rows',
      lines: grid.rows,
      across: grid.columns,
      cell: (line, instance) => at(grid.cells, line, instance),
      units: (line, instance) => at(units, line, instance),
      slack: (line, instance) => at(slack, line, instance),
      scale,
    },
  ];
}
