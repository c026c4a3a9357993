import { additionFamilies } from './addition.ts';
import { type Equation, type Family, isSupported, supportOf } from './family.ts';
import { loneTotals } from './lone-total.ts';
import { movedMoney } from './money-list.ts';
import { parentFamilies } from './parents.ts';
import { partFamilies } from './parts.ts';
import { holdsOtherwise } from './readings.ts';
import { balanceFamilies, differenceFamilies, productFamilies, ratioFamilies } from './relation-families.ts';
import { runningFamilies } from './running.ts';
import { shareFamilies } from './share.ts';
import { slipOf } from './slip.ts';
import type { View } from './view.ts';

const linesOf = ({ result, operands }: Family): string => [result, ...operands].sort((left, right) => left - right).join();

/** Every relation that holds along one axis of a table, what another reading explains left open. */
export function familiesOf(view: View): Family[] {
  const parents = parentFamilies(view);
  const taken = new Set(parents.map(({ result }) => result));
  const moved = movedMoney(view);
  const known = new Set(moved.map(linesOf));
  const found = [...parents, ...additionFamilies(view).filter((family) => !taken.has(family.result) && !known.has(linesOf(family)))];
  const sums = [...found, ...loneTotals(view, found)];
  const totals = new Set([
    ...view.across.flatMap((_, index) => (view.across[index]?.total ? [index] : [])),
    ...(view.across.length > 2 ? [view.across.length - 1] : []),
  ]);
  const ratios = ratioFamilies(view);
  const products = productFamilies(view).filter((family) => !ratios.some((ratio) => sameLines(ratio, family)));
  const all = [
    ...sums.map((family) => withReadings(view, sums, family)),
    ...moved,
    ...differenceFamilies(view, [...sums, ...moved]),
    ...balanceFamilies(view, [...sums, ...moved]),
    ...products,
    ...ratios,
    ...shareFamilies(view, totals),
    ...runningFamilies(view),
    ...partFamilies(view),
  ];
  return all.filter((family) => family.equations.length > 0);
}

/** `c = b × a %` where `a % = c / b` is known already. */
const sameLines = (left: Family, right: Family): boolean => linesOf(left) === linesOf(right);

function withReadings(view: View, sums: readonly Family[], family: Family): Family {
  const sure = isSupported(supportOf(family.equations), false, 0);
  const equations = family.equations.map((equation): Equation => {
    if (equation.status !== 'fails') return equation;
    const believed = (sure || isNear(view, family.result, equation)) && !holdsOtherwise(view, sums, family.result, equation);
    return believed ? equation : { ...equation, status: 'open' };
  });
  return { ...family, equations };
}

const NEAR = 0.2;

/** A few instances show little: there a figure far off is more likely no sum than a wrong one. */
function isNear(view: View, target: number, equation: Equation): boolean {
  const stated = view.cell(target, view.axis === 'columns' ? equation.result.row : equation.result.column);
  return Math.abs(equation.computed - stated.value) <= NEAR * Math.abs(stated.value) || slipOf(stated, equation.computed) !== null;
}
