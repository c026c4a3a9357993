import { additionAt } from './addition.ts';
import type { Family } from './family.ts';
import { isNested } from './parents.ts';
import { slipOf } from './slip.ts';
import type { View } from './view.ts';

const FEWEST_PARTS = 2;
const NEAR = 0.1;

/**
 * A row named as the total of the whole list, in the only column that can be added up: nothing else in the table shows
 * that it is one, so it is believed only when it stands last (or first), nothing is nested, and it nearly agrees.
 */
export function loneTotals(view: View, found: readonly Family[]): Family[] {
  if (view.axis === 'columns' || isNested(view)) return [];
  const totals = view.lines.flatMap((line, index) => (line.total ? [index] : []));
  const [target] = totals;
  const last = view.lines.length - 1;
  if (target === undefined || totals.length !== 1 || (target !== last && target !== 0)) return [];
  if (found.some(({ result, operands }) => result === target || operands.includes(target))) return [];
  const operands = view.lines.flatMap((_, line) => (line === target ? [] : [line]));
  if (operands.length < FEWEST_PARTS || operands.some((line) => view.lines[line]?.ofWhich)) return [];
  if (operands.some((line) => line > 0 && view.lines[line]?.breakBefore)) return [];
  const equations = view.across.flatMap((_, instance) => additionAt(view, target, operands, instance) ?? []);
  const failing = equations.filter(({ status }) => status === 'fails');
  const near = failing.every((equation) => {
    const stated = view.cell(target, equation.result.column);
    // a sum that is too small may have lost a row to the reading
    const over = equation.computed > stated.value && equation.computed - stated.value <= NEAR * Math.abs(stated.value);
    return over || slipOf(stated, equation.computed) !== null;
  });
  return failing.length === 1 && near ? [{ relation: 'sum', axis: view.axis, result: target, operands, equations, named: true }] : [];
}
