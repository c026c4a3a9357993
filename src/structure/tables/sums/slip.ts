import type { SumCell } from './cell.ts';

/** `value` with the decimals of the cell, digits only. */
function digitsOf(value: number, decimals: number): string {
  return Math.abs(value).toFixed(decimals).replace('.', '');
}

/** The value a cell was meant to have, if one digit was mistyped or two neighbours were exchanged; null when it takes more. */
export function slipOf(cell: SumCell, needed: number): number | null {
  if (cell.kind !== 'number' || needed < 0 !== cell.value < 0) return null;
  if (Math.abs(Number(needed.toFixed(cell.decimals)) - needed) > 1e-9) return null;
  const [printed, meant] = [digitsOf(cell.value, cell.decimals), digitsOf(needed, cell.decimals)];
  if (printed.length !== meant.length || printed === meant) return null;
  const wrong = [...printed].flatMap((digit, at) => (digit === meant[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  const exchanged = wrong.length === 2 && second === first + 1 && printed[first] === meant[second] && printed[second] === meant[first];
  return wrong.length === 1 || exchanged ? needed : null;
}
