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
  /** How many numbers stand on each line. */
  readonly figures: readonly number[];
  readonly cell: (line: number, instance: number) => SumCell;
  /** Value in units of the smallest printed digit of the table: integers, exact. */
  readonly units: (line: number, instance: number) => number;
  /** Half a unit of the last printed digit, 0 where whole numbers are exact. */
  readonly slack: (line: number, instance: number) => number;
  readonly scale: number;
  /** Some figure is below zero. */
  readonly negative: boolean;
}

/** Exact below 2^53. */
const LARGEST = 2 ** 50;

/** Both views; null when the figures are too long to be added exactly. */
export function viewsOf(grid: SumGrid): readonly [View, View] | null {
  const numbers = grid.cells.flat().filter(({ kind }) => kind === 'number');
  const decimals = Math.max(0, ...numbers.map((cell) => cell.decimals));
  const scale = 10 ** decimals;
  const negative = numbers.some(({ value }) => value < 0);
  if (numbers.some(({ value }) => Math.abs(value) * scale > LARGEST / 64)) return null;
  const units = grid.cells.map((row) => row.map((cell) => Math.round(cell.value * scale)));
  const slack = grid.cells.map((row) => row.map((cell) => (cell.decimals > 0 || grid.rounded ? (scale / 10 ** cell.decimals) * 0.5 : 0)));
  const along = (axis: Axis, lines: readonly LineInfo[], across: readonly LineInfo[]): View => {
    const turned = <T>(table: readonly (readonly T[])[]): readonly (readonly T[])[] =>
      axis === 'rows' ? table : lines.map((_, line) => across.map((__, instance) => table[instance]?.[line] as T));
    const [ownCells, ownUnits, ownSlack] = [turned(grid.cells), turned(units), turned(slack)];
    return {
      axis,
      lines,
      across,
      figures: ownCells.map((line) => line.reduce((count, { kind }) => count + Number(kind === 'number'), 0)),
      cell: (line, instance) => ownCells[line]?.[instance] as SumCell,
      units: (line, instance) => ownUnits[line]?.[instance] as number,
      slack: (line, instance) => ownSlack[line]?.[instance] as number,
      scale,
      negative,
    };
  };
  return [along('columns', grid.columns, grid.rows), along('rows', grid.rows, grid.columns)];
}
