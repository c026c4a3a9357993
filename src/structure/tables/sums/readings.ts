import { additionAt, ordersOf } from './addition.ts';
import type { Equation, Family } from './family.ts';
import type { View } from './view.ts';

/** Whole runs on either side of a target: up to a band, or to the edge of the table. */
function wholeRuns(view: View, order: readonly number[], target: number, bands: boolean): number[][] {
  const lines = order.includes(target) ? order : [...order, target].sort((left, right) => left - right);
  const at = lines.indexOf(target);
  const before = lines.slice(0, at);
  const after = lines.slice(at + 1);
  if (!bands) return [before, after];
  const start = before.findLastIndex((line) => view.lines[line]?.breakBefore ?? false);
  const end = after.findIndex((line) => view.lines[line]?.breakBefore ?? false);
  const ownBand = view.lines[target]?.breakBefore ?? false;
  return [ownBand ? [] : before.slice(Math.max(0, start)), end < 0 ? after : after.slice(0, end)];
}

/**
 * Another plausible reading makes the equation hold: subtotals in or out, parts of another group, the last quarter of a
 * row that was counted up, one of the parts repeated.
 */
export function holdsOtherwise(view: View, families: readonly Family[], target: number, equation: Equation): boolean {
  const instance = view.axis === 'columns' ? equation.result.row : equation.result.column;
  const stated = view.units(target, instance);
  const own = equation.operands.map((ref) => (view.axis === 'columns' ? ref.column : ref.row));
  if (own.some((line) => view.cell(line, instance).kind === 'number' && view.units(line, instance) === stated)) return true;
  const known = families.filter((family) => family.result === target).map(({ operands }) => operands);
  const runs = ordersOf(view, families).flatMap(({ lines, bands }) => wholeRuns(view, lines, target, bands));
  return [...known, ...runs].some((operands) => {
    if (operands.length < 2) return false;
    const status = additionAt(view, target, operands, instance)?.status;
    return status === 'holds' || status === 'trivial';
  });
}
