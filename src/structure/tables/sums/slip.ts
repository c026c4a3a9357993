import { isSlip } from '../../../text/slips.ts';
import type { SumCell } from './cell.ts';

/** The value a cell was meant to have, if a slip of the pen explains what it says; null when it takes more. */
export function slipOf(cell: SumCell, needed: number): number | null {
  return cell.kind === 'number' && isSlip(cell.value, needed, cell.decimals) ? needed : null;
}
