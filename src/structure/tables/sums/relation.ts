import type { SumRelation } from '../../../model/sums.ts';
import { type Equation, type Family, FEWEST, figuresOf, isSupported, refOf, type Status, sameRef, supportOf } from './family.ts';
import type { View } from './view.ts';

/** What the values of the operands give, and how far the rounding shown may carry it; null where it is not defined. */
export interface Outcome {
  readonly computed: number;
  /** Within this the equation holds. */
  readonly slack: number;
  /** Within this it may hold: truncated instead of rounded, or a factor rounded. */
  readonly unsure: number;
  /** Zeros, ones and equal figures make it hold whatever they are. */
  readonly trivial: boolean;
}

/** A relation of a result with two or more operands, whatever the lines are called. */
export interface Relation {
  readonly relation: SumRelation;
  readonly compute: (operands: readonly number[], slacks: readonly number[], result: number, step: number) => Outcome | null;
  /** Solves for one operand so that the result is as printed; null when the relation cannot be solved. */
  readonly solve: (operands: readonly number[], at: number, result: number) => number | null;
  /** Only the size of the result counts: «отклонение 12» for minus twelve. */
  readonly unsigned: boolean;
  readonly totals: boolean;
}

interface Judged extends Outcome {
  readonly status: Status;
}

/** How an instance stands to the relation; null where a cell is missing or the relation is not defined. */
function judge(view: View, relation: Relation, result: number, operands: readonly number[], instance: number): Judged | null {
  const own = view.cell(result, instance);
  if (own.kind !== 'number' || (!relation.totals && view.across[instance]?.total)) return null;
  const values: number[] = [];
  const slacks: number[] = [];
  let doubtful = own.doubtful;
  for (const line of operands) {
    const cell = view.cell(line, instance);
    if (cell.kind !== 'number') return null;
    values.push(cell.value);
    slacks.push(view.slack(line, instance) / view.scale);
    doubtful ||= cell.doubtful;
  }
  const outcome = relation.compute(values, slacks, own.value, 1 / 10 ** own.decimals);
  if (!outcome) return null;
  const { computed, slack, unsure, trivial } = outcome;
  const off = relation.unsigned ? Math.abs(Math.abs(computed) - Math.abs(own.value)) : Math.abs(computed - own.value);
  const reach = 1e-9 * Math.max(1, Math.abs(computed));
  const status = off <= slack + reach ? (trivial ? 'trivial' : 'holds') : off <= unsure + reach || doubtful ? 'open' : 'fails';
  return { ...outcome, status };
}

/** The equation of one instance; null where there is none. */
export function relationAt(view: View, relation: Relation, result: number, operands: readonly number[], instance: number): Equation | null {
  const judged = judge(view, relation, result, operands, instance);
  if (!judged) return null;
  const { computed, slack, status } = judged;
  const stated = view.cell(result, instance).value;
  const at = refOf(view, result, instance);
  const refs = operands.map((line) => refOf(view, line, instance));
  return {
    relation: relation.relation,
    axis: view.axis,
    status,
    result: at,
    operands: refs,
    computed,
    needed: (cell) => {
      if (sameRef(cell, at)) return computed;
      const index = refs.findIndex((ref) => sameRef(ref, cell));
      const values = operands.map((line) => view.cell(line, instance).value);
      return index < 0 ? null : relation.solve(values, index, stated);
    },
    weight: Math.log10(Math.abs(stated) / (2 * slack + (slack > 0 ? 0 : 1)) + 1),
    figures: figuresOf([stated, ...operands.map((line) => view.cell(line, instance).value)]),
    loose: slack > 0,
  };
}

export interface Lines {
  readonly result: number;
  readonly operands: readonly number[];
  readonly named: boolean;
}

/** Instances that hold where words state the relation; two columns are multiplied or divided by chance more easily than added. */
export const FEWEST_NAMED = 2;

/** Instances looked at first in long tables. */
const SAMPLE = 12;

/** Whether a relation holds in half of the instances of an even sample: most candidates are no relation at all. */
function holdsInSample(view: View, relation: Relation, { result, operands }: Lines): boolean {
  let [holds, fails] = [0, 0];
  for (let index = 0; index < SAMPLE; index++) {
    const instance = Math.floor((index * view.across.length) / SAMPLE);
    const status = judge(view, relation, result, operands, instance)?.status;
    if (status === 'holds' || status === 'trivial') holds++;
    if (status === 'fails') fails++;
  }
  return holds >= fails;
}

/** The family of a relation over certain lines, when enough of its instances hold. */
export function relationFamily(view: View, relation: Relation, { result, operands, named }: Lines, digits: number): Family | null {
  const most = view.across.length;
  const needed = named ? FEWEST_NAMED : FEWEST;
  if ((view.figures[result] ?? 0) < needed || operands.some((line) => (view.figures[line] ?? 0) < needed)) return null;
  if (!named && most > 2 * SAMPLE && !holdsInSample(view, relation, { result, operands, named })) return null;
  const allowed = named ? most / 2 : most / 4;
  let [holds, fails] = [0, 0];
  for (let instance = 0; instance < most; instance++) {
    const status = judge(view, relation, result, operands, instance)?.status;
    if (status === 'holds') holds++;
    // most candidates are no relation at all
    if (status === 'fails' && ++fails > allowed) return null;
  }
  if (holds < needed) return null;
  const equations = view.across.flatMap((_, instance) => relationAt(view, relation, result, operands, instance) ?? []);
  return isSupported(supportOf(equations), named, digits)
    ? { relation: relation.relation, axis: view.axis, result, operands, equations, named }
    : null;
}

/** The family of a relation that words state, though it may hold nowhere: one instance may be wrong, not more. */
export function statedFamily(view: View, relation: Relation, { result, operands, named }: Lines): Family | null {
  const equations = view.across.flatMap((_, instance) => relationAt(view, relation, result, operands, instance) ?? []);
  const { holds, fails } = supportOf(equations);
  return fails === 1 || holds > fails ? { relation: relation.relation, axis: view.axis, result, operands, equations, named } : null;
}

/** The best family of each result: more instances, then a named one. */
export function strongest(families: readonly (Family | null)[]): Family[] {
  const best = new Map<string, { readonly family: Family; readonly score: number }>();
  for (const family of families) {
    if (!family) continue;
    const { holds, fails } = supportOf(family.equations);
    const score = holds - fails + (family.named ? 0.5 : 0);
    const key = String(family.result);
    if (score > (best.get(key)?.score ?? Number.NEGATIVE_INFINITY)) best.set(key, { family, score });
  }
  return [...best.values()].map(({ family }) => family);
}
