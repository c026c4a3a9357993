import { RUNNING } from '../../../domain/sum-words.ts';
import { type Equation, type Family, figuresOf, isSupported, refOf, sameRef, supportOf } from './family.ts';
import type { View } from './view.ts';

const WINDOW = 3;
/** Rows that count up other rows stand in small tables, months across the top. */
const MOST_ROWS = 60;
const DIGITS = 6;

/** `running` at each instance is what it was at the one before, and `added`. The first one may carry over and is not looked at. */
function runningFamily(view: View, running: number, added: number): Family | null {
  const instances = view.across.flatMap((line, index) => (line.total || line.percent ? [] : [index]));
  if (!stepsHold(view, running, added, instances)) return null;
  const named = RUNNING.test(view.lines[running]?.label ?? '');
  const equations = instances.slice(1).flatMap((instance, at) => stepAt(view, running, added, instances[at] ?? 0, instance) ?? []);
  const support = supportOf(equations);
  // a wrong value breaks its own step and the next one
  const broken = { ...support, fails: Math.ceil(support.fails / 2) };
  return isSupported(broken, named, DIGITS) && (named || support.holds > FEWEST_STEPS)
    ? { relation: 'running-total', axis: view.axis, result: running, operands: [added], equations, named }
    : null;
}

const FEWEST_STEPS = 3;
/** Steps that fail at the very beginning: no running total at all. */
const MOST_FAILING = 6;

/** A quick look: some step holds before too many have failed. */
function stepsHold(view: View, running: number, added: number, instances: readonly number[]): boolean {
  let [holds, fails] = [0, 0];
  for (let at = 1; at < instances.length; at++) {
    const [before, instance] = [instances[at - 1] ?? 0, instances[at] ?? 0];
    if (view.cell(running, instance).kind !== 'number' || view.cell(added, instance).kind !== 'number') continue;
    const off = view.units(running, before) + view.units(added, instance) - view.units(running, instance);
    const slack = view.slack(running, instance) + view.slack(running, before) + view.slack(added, instance);
    if (Math.abs(off) <= slack) holds++;
    else if (++fails > MOST_FAILING && fails > holds) return false;
  }
  return holds > 0;
}

function stepAt(view: View, running: number, added: number, before: number, instance: number): Equation | null {
  const cells = [view.cell(running, instance), view.cell(running, before), view.cell(added, instance)];
  if (cells.some(({ kind, percent }) => kind !== 'number' || percent)) return null;
  const [now, last, step] = [view.units(running, instance), view.units(running, before), view.units(added, instance)];
  const slack = view.slack(running, instance) + view.slack(running, before) + view.slack(added, instance);
  const off = last + step - now;
  const refs = [refOf(view, running, before), refOf(view, added, instance)];
  const result = refOf(view, running, instance);
  const holds = Math.abs(off) <= slack;
  return {
    relation: 'running-total',
    axis: view.axis,
    status: holds ? (last === 0 || step === 0 ? 'trivial' : 'holds') : cells.some(({ doubtful }) => doubtful) ? 'open' : 'fails',
    result,
    operands: refs,
    computed: (last + step) / view.scale,
    needed: (cell) => {
      if (sameRef(cell, result)) return (last + step) / view.scale;
      const at = refs.findIndex((ref) => sameRef(ref, cell));
      return at < 0 ? null : ((at === 0 ? last : step) - off) / view.scale;
    },
    weight: Math.log10(Math.abs(now) / (2 * slack + 1) + 1),
    figures: figuresOf([now, last, step]),
    loose: slack > 0,
  };
}

/** Columns (or rows) that count up another one. */
export function runningFamilies(view: View): Family[] {
  if (view.axis === 'rows' && view.lines.length > MOST_ROWS) return [];
  return view.lines.flatMap((line, running) => {
    if (line.percent) return [];
    const near = view.lines.flatMap((other, index) =>
      index !== running && !other.percent && Math.abs(index - running) <= WINDOW ? [index] : [],
    );
    const found = near.flatMap((added) => runningFamily(view, running, added) ?? []);
    return found.sort((left, right) => supportOf(right.equations).holds - supportOf(left.equations).holds).slice(0, 1);
  });
}
