import { OPENING, RECEIVED, REFUND, REMAINDER, SPENT } from '../../../domain/sum-words.ts';
import { additionFamily } from './addition.ts';
import { type Equation, type Family, supportOf } from './family.ts';
import { type Lines, statedFamily } from './relation.ts';
import { BALANCE, DIFFERENCE, EQUAL } from './relations.ts';
import { slipOf } from './slip.ts';
import type { View } from './view.ts';

/** A list that goes from what came to what was given back is short. */
const MOST_LINES = 20;
/** A remainder that is off by more of what came speaks of other money. */
const NEAR = 0.1;

/** Lines of a list of money moved, by their words; null where a word stands on several lines, or on none. */
interface Moved {
  readonly tranches: readonly number[];
  readonly received: number | null;
  readonly opening: number | null;
  readonly spent: number | null;
  readonly left: number | null;
  readonly refund: number | null;
}

function movedIn({ lines }: View): Moved {
  const where = (fits: (label: string, total: boolean) => boolean) =>
    lines.flatMap(({ label, total, percent }, at) => (!percent && fits(label, total) ? [at] : []));
  const only = (found: readonly number[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const came = where((label) => RECEIVED.test(label) && !REMAINDER.test(label) && !SPENT.test(label));
  const all = came.filter((line) => lines[line]?.total);
  const rest = where((label) => REMAINDER.test(label) && !REFUND.test(label));
  const opening = rest.filter((line) => OPENING.test(lines[line]?.label ?? ''));
  return {
    tranches: came.filter((line) => !lines[line]?.total),
    received: only(all.length ? all : came),
    opening: only(opening),
    spent: only(where((label) => SPENT.test(label) && !REMAINDER.test(label))),
    left: opening.length > 1 ? null : only(rest.filter((line) => !opening.includes(line))),
    refund: only(where((label) => REFUND.test(label) && !SPENT.test(label))),
  };
}

/**
 * «Получено», «израсходовано», «остаток», «возвращено» below each other: the words state that the tranches make up what came, that
 * what came less what was spent is left, and that what is left is given back.
 */
export function movedMoney(view: View): Family[] {
  if (view.axis === 'columns' || view.lines.length > MOST_LINES) return [];
  const { tranches, received, opening, spent, left, refund } = movedIn(view);
  const families: (Family | null)[] = [];
  if (received !== null && tranches.length > 1 && tranches.every((line) => line < received))
    families.push(additionFamily(view, received, tranches, true));
  const isBefore = (first: number | null, second: number | null) => first !== null && second !== null && first < second;
  if (received !== null && spent !== null && left !== null && isBefore(received, spent) && isBefore(spent, left)) {
    const lines: Lines =
      opening !== null && opening < received
        ? { result: left, operands: [opening, received, spent], named: true }
        : { result: left, operands: [received, spent], named: true };
    families.push(statedFamily(view, lines.operands.length === 3 ? BALANCE : DIFFERENCE, lines));
  }
  if (left !== null && refund !== null && isBefore(left, refund))
    families.push(statedFamily(view, EQUAL, { result: refund, operands: [left], named: true }));
  const most = received === null ? 0 : Math.max(...view.across.map((_, instance) => Math.abs(view.cell(received, instance).value)));
  const nearly = families.flatMap((family) => (family ? [withoutFar(view, family, most)] : []));
  return nearly.filter((family) => family.equations.length > 0);
}

/** Figures far off belong to other money; they are left open. */
function withoutFar(view: View, family: Family, most: number): Family {
  const equations = family.equations.map((equation): Equation => {
    const stated = view.cell(family.result, equation.result.column);
    const near = Math.abs(equation.computed - stated.value) <= NEAR * most || slipOf(stated, equation.computed) !== null;
    return equation.status === 'fails' && !near ? { ...equation, status: 'open' } : equation;
  });
  const { holds, fails } = supportOf(equations);
  return { ...family, equations: fails > 1 && fails > holds ? [] : equations };
}
