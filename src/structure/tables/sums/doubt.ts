import type { SumDoubt } from '../../../model/sums.ts';
import type { Cause } from './blame.ts';
import { type CellRef, sameRef } from './family.ts';
import type { SumGrid } from './grid.ts';

const MANY = 3;
const MANY_SHARE = 0.2;
/** Figures of fewer digits stand beside each other by chance. */
const TELLING = 100;

/** Why a contradiction may be our own misreading; null: nothing speaks for that. */
export function doubtOf({ broken, cell }: Cause, grid: SumGrid, fits: (ref: CellRef) => boolean): SumDoubt | null {
  for (const { equation } of broken) {
    const stated = grid.cells[equation.result.row]?.[equation.result.column]?.value ?? 0;
    const ratio = equation.computed === 0 ? 0 : stated / equation.computed;
    if ([1000, 0.001, 1e6, 1e-6].some((scale) => Math.abs(ratio / scale - 1) < 0.01)) return 'scale';
    const suspects = cell ? [cell] : [equation.result];
    const own = [equation.result, ...equation.operands];
    if (
      suspects.some((suspect) =>
        isBeside(grid, suspect, equation.needed(suspect), (ref) => fits(ref) || own.some((other) => sameRef(other, ref))),
      )
    )
      return 'neighbour';
  }
  return null;
}

/** The value that would do stands in the next cell, where nothing else holds it: the columns may have been read one off. */
function isBeside(grid: SumGrid, { row, column }: CellRef, needed: number | null, fits: (ref: CellRef) => boolean): boolean {
  if (needed === null || Math.abs(needed) < TELLING) return false;
  return [-1, 1].some((step) => {
    const cell = grid.cells[row]?.[column + step];
    return cell?.kind === 'number' && cell.value === needed && !fits({ row, column: column + step });
  });
}

/** So much fails in one table that its reading is the likelier mistake. */
export function failsTooOften(causes: number, holds: number): boolean {
  return causes > MANY && causes > holds * MANY_SHARE;
}
