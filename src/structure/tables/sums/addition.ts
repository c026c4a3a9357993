import type { Equation, Family, Status } from './family.ts';
import { FEWEST, isSupported, mixed, refOf, type Support, sameRef, supportOf } from './family.ts';
import type { View } from './view.ts';

/** How many candidates are weighed at most; beyond it a table is too large for anything but named totals. */
const LONGEST_RUN = 60;
const MOST_LINES = 300;
const STRIDES = { columns: [1, 2, 3, 4], rows: [1] } as const;
/** Digits of agreement chance would need: a row has as many neighbours as the table is long. */
const DIGITS = { columns: 4, rows: 6 } as const;

/** The instance of a sum: does `target` say what the operands add up to? */
export function additionAt(view: View, target: number, operands: readonly number[], instance: number): Equation | null {
  const total = view.cell(target, instance);
  if (view.across[instance]?.percent) return null;
  if (total.kind !== 'number' || total.percent) return null;
  let [sum, slack, filled, blank, doubtful] = [0, view.slack(target, instance), 0, 0, total.doubtful];
  let equal = true;
  let figures = view.units(target, instance);
  for (const operand of operands) {
    const cell = view.cell(operand, instance);
    if (cell.kind === 'text' || cell.kind === 'covered' || cell.percent) return null;
    if (cell.kind !== 'number') {
      blank++;
      continue;
    }
    const units = view.units(operand, instance);
    sum += units;
    figures = mixed(figures, units);
    slack += view.slack(operand, instance);
    doubtful ||= cell.doubtful;
    if (units !== 0) filled++;
    equal &&= units === view.units(operands[0] ?? operand, instance);
  }
  const stated = view.units(target, instance);
  const difference = sum - stated;
  const holds = Math.abs(difference) <= slack;
  const proves = filled >= 2 && stated !== 0 && Math.abs(stated) > 4 * slack;
  // whoever came in two quarters is counted once for the year
  const again = sum > stated && isOverTime(view, target, operands, instance);
  const unsure = again || blank > 0 || doubtful || filled === 0 || (view.across[instance]?.notAdded ?? false);
  const status: Status = holds ? (proves ? 'holds' : 'trivial') : unsure ? 'open' : 'fails';
  const result = refOf(view, target, instance);
  const refs = operands.map((operand) => refOf(view, operand, instance));
  return {
    relation: 'sum',
    axis: view.axis,
    status,
    result,
    operands: refs,
    computed: sum / view.scale,
    needed: (cell) => {
      if (sameRef(cell, result)) return sum / view.scale;
      const at = refs.findIndex((ref) => sameRef(ref, cell));
      return at < 0 ? null : (view.units(operands[at] ?? 0, instance) - difference) / view.scale;
    },
    weight: Math.log10(Math.abs(stated) / (2 * slack + 1) + 1) * (equal && operands.length === 2 ? 0.5 : 1),
    figures,
    loose: slack > 0,
  };
}

/** People counted quarter by quarter, none of them more than the whole. */
function isOverTime(view: View, target: number, operands: readonly number[], instance: number): boolean {
  const stated = view.units(target, instance);
  return (
    (view.across[instance]?.people ?? false) &&
    operands.every((operand) => view.lines[operand]?.period && view.units(operand, instance) <= stated)
  );
}

export function additionFamily(view: View, target: number, operands: readonly number[], named: boolean): Family {
  const equations = view.across.flatMap((_, instance) => additionAt(view, target, operands, instance) ?? []);
  return { relation: 'sum', axis: view.axis, result: target, operands, equations, named };
}

export interface Candidate {
  readonly family: Family;
  readonly support: Support;
}

/** More instances, then fewer that fail, then fewer cells. */
export function isBetter(left: Candidate, right: Candidate | null): boolean {
  if (!right) return true;
  const [a, b] = [left.support, right.support];
  if (a.holds !== b.holds) return a.holds > b.holds;
  if (a.fails !== b.fails) return a.fails < b.fails;
  return left.family.operands.length < right.family.operands.length;
}

interface Search {
  readonly view: View;
  readonly order: readonly number[];
  /** Runs end at bands and new headings. */
  readonly bands: boolean;
  readonly longest: number;
  /** Instances that must agree before a run is looked at closely. */
  readonly needed: number;
}

/** Every run of lines beside a target, nearest first, that agrees with it often enough. */
function* runsBeside(search: Search, at: number): Generator<number[]> {
  for (const stride of STRIDES[search.view.axis]) {
    for (const step of [-stride, stride]) yield* runsTowards(search, at, step);
  }
}

function* runsTowards({ view, order, bands, longest, needed }: Search, at: number, step: number): Generator<number[]> {
  const target = order[at] ?? 0;
  const counted = view.across.flatMap((_, instance) => (isAdded(view, target, instance) ? [instance] : []));
  const sums = counted.map(() => 0);
  const slacks = counted.map((instance) => view.slack(target, instance));
  const filled = counted.map(() => 0);
  const run: number[] = [];
  for (let next = at + step; next >= 0 && next < order.length && run.length < longest; next += step) {
    const line = order[next] ?? 0;
    const crossed = step < 0 ? order[next + 1] : line;
    if (bands && Math.abs(step) === 1 && crossed !== undefined && (view.lines[crossed]?.breakBefore ?? false)) return;
    run.push(line);
    let agree = 0;
    let within = false;
    counted.forEach((instance, index) => {
      const cell = view.cell(line, instance);
      if (cell.kind === 'number') {
        sums[index] = (sums[index] ?? 0) + view.units(line, instance);
        slacks[index] = (slacks[index] ?? 0) + view.slack(line, instance);
        if (cell.value !== 0) filled[index] = (filled[index] ?? 0) + 1;
      } else if (cell.kind === 'text' || cell.kind === 'covered') filled[index] = Number.NEGATIVE_INFINITY;
      const difference = Math.abs((sums[index] ?? 0) - view.units(target, instance));
      if ((filled[index] ?? 0) >= 2 && difference <= (slacks[index] ?? 0)) agree++;
      within ||= (sums[index] ?? 0) <= view.units(target, instance) + (slacks[index] ?? 0);
    });
    if (run.length >= 2 && agree >= needed) yield [...run].sort((left, right) => left - right);
    // nothing that is added makes the sum smaller again
    if (!within && !view.negative) return;
  }
}

function isAdded(view: View, target: number, instance: number): boolean {
  return view.cell(target, instance).kind === 'number' && view.cell(target, instance).value !== 0 && !view.across[instance]?.percent;
}

function bestOf(view: View, target: number, order: readonly number[], bands: boolean): Candidate | null {
  const info = view.lines[target];
  const at = order.indexOf(target);
  if (!info || at < 0 || (!info.total && order.length > MOST_LINES)) return null;
  let best: Candidate | null = null;
  const search = { view, order, bands, longest: info.total ? order.length : LONGEST_RUN, needed: info.total ? 1 : FEWEST };
  for (const operands of runsBeside(search, at)) {
    const family = additionFamily(view, target, operands, info.total);
    const candidate = { family, support: supportOf(family.equations) };
    if (isSupported(candidate.support, info.total, DIGITS[view.axis]) && isBetter(candidate, best)) best = candidate;
  }
  return best;
}

/** The orders in which lines can stand beside a total: as printed; leaves alone; totals in the place of their parts; the top of the numbering. */
export function ordersOf(view: View, found: readonly Family[]): { readonly lines: number[]; readonly bands: boolean }[] {
  const all = view.lines.flatMap((line, index) => (line.percent ? [] : [index]));
  const results = new Set(found.map((family) => family.result));
  const inside = new Set(found.flatMap((family) => family.operands));
  const plain = all.filter((line) => !view.lines[line]?.ofWhich);
  const depths = plain.flatMap((line) => view.lines[line]?.depth ?? []);
  const top = Math.min(...depths);
  const orders = [
    { lines: all, bands: true },
    { lines: plain, bands: false },
    { lines: plain.filter((line) => !results.has(line) && !view.lines[line]?.total), bands: false },
    { lines: plain.filter((line) => !inside.has(line)), bands: false },
    { lines: plain.filter((line) => view.lines[line]?.depth === top), bands: false },
    { lines: plain.filter((line) => view.lines[line]?.period), bands: false },
    { lines: plain.filter((line) => view.lines[line]?.total), bands: false },
  ];
  const seen = new Set<string>();
  return orders.filter(({ lines, bands }) => {
    const key = `${bands && view.lines.some((line) => line.breakBefore)} ${lines.join()}`;
    if (lines.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Sums of neighbours; totals found are taken out and the search goes on over what is left. */
export function additionFamilies(view: View): Family[] {
  const found = new Map<number, Candidate>();
  for (let round = 0; round < 3; round++) {
    const before = found.size;
    const known = [...found.values()].map(({ family }) => family);
    for (const order of ordersOf(view, known)) {
      for (let target = 0; target < view.lines.length; target++) {
        if (view.lines[target]?.percent) continue;
        const lines = order.lines.includes(target) ? order.lines : [...order.lines, target].sort((left, right) => left - right);
        const candidate = bestOf(view, target, lines, order.bands);
        if (candidate && !isCircular(candidate, found) && isBetter(candidate, found.get(target) ?? null)) found.set(target, candidate);
      }
    }
    if (found.size === before) break;
  }
  return [...found.values()].map(({ family }) => family);
}

/** `a = b + c` where `b` was found to be made of `a`: one of them is the total, the better one. */
function isCircular(candidate: Candidate, found: Map<number, Candidate>): boolean {
  const { family } = candidate;
  for (const operand of family.operands) {
    const other = found.get(operand);
    if (!other?.family.operands.includes(family.result)) continue;
    if (!isBetter(candidate, other)) return true;
    found.delete(operand);
  }
  return false;
}
