import type { Evidence } from '../model/evidence.ts';
import type { Effect, Report } from '../model/report.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { type EffectRow, effectRows, type RowValues } from './effect-rows.ts';
import { unitIsOwn } from './effect-units.ts';
import { same, sum } from './exact.ts';

/** A row whose printed values belong to another label. */
export interface MovedRow {
  readonly effect: Effect;
  readonly repaired: RowValues;
}

/** The table of effects with every value beside its own label again. */
export interface Repair {
  readonly effects: readonly Effect[];
  readonly moved: readonly MovedRow[];
  /** Evidence of moved values: a finding that cites one is marked as resting on the repair. */
  readonly evidence: ReadonlySet<Evidence>;
}

type Labelled = EffectRow & { readonly effect: Effect };

const NOTHING: RowValues = { unit: null, plan: null, fact: null };
const FEWEST_ROWS = 5;
/** Nobody employs this many people on a grant. */
const MOST_STAFF = 1000;

const isBlank = ({ plan, fact }: RowValues) => (plan?.value ?? null) === null && (fact?.value ?? null) === null;

interface Candidate {
  readonly values: readonly RowValues[];
  /** Rows whose unit cannot stand there. */
  readonly misfits: number;
  /** Payroll, taxes and purchases add up to the grant; null: not known. */
  readonly adds: boolean | null;
  readonly absurd: number;
}

function judge(labels: readonly Labelled[], values: readonly RowValues[], grant: number | null): Candidate {
  const misfits = labels.filter((label, index) => !unitIsOwn(label.effect.code, values[index]?.unit?.value ?? null)).length;
  const money = (['payroll', 'taxes', 'purchases'] as const).map((code) => {
    const at = labels.findIndex((label) => label.effect.code === code);
    return values[at]?.plan?.value ?? null;
  });
  const known = money.flatMap((value) => value ?? []);
  const adds = grant === null || known.length < money.length ? null : same(sum(known), grant);
  const absurd = labels.filter(({ effect }, index) => {
    const staff = effect.code === 'staff' || effect.code === 'specialists' || effect.code === 'ngos' || effect.code === 'partners';
    return staff && Math.max(values[index]?.plan?.value ?? 0, values[index]?.fact?.value ?? 0) > MOST_STAFF;
  }).length;
  return { values, misfits, adds, absurd };
}

/** Every way to lift the values by one row from a blank one on, or to lower them by one. */
function shifts(printed: readonly RowValues[], labels: number): RowValues[][] {
  const found: RowValues[][] = [];
  for (const [index, values] of printed.entries()) {
    if (isBlank(values)) found.push([...printed.slice(0, index), ...printed.slice(index + 1), NOTHING].slice(0, labels));
    if (isBlank(printed.at(-1) ?? NOTHING)) found.push([...printed.slice(0, index), NOTHING, ...printed.slice(index)].slice(0, labels));
  }
  return found;
}

/** Fewer misfits, then a sum that holds, then nothing absurd, then the earliest row. */
function better(left: Candidate, right: Candidate): Candidate {
  if (left.misfits !== right.misfits) return left.misfits < right.misfits ? left : right;
  if (left.adds !== right.adds) return left.adds === true || right.adds === false ? left : right;
  return right.absurd < left.absurd ? right : left;
}

/** Two units out of place, or a sum that only the shift makes hold, show a shifted table; one odd unit does not. */
function convincing(printed: Candidate, best: Candidate): boolean {
  if (best.misfits > 0) return false;
  return printed.misfits >= 2 || (printed.adds === false && best.adds === true && printed.absurd > best.absurd);
}

/** Finds the shift that puts units, labels and sums of the table of effects in agreement; null when there is none. */
export function repairEffects(report: Report, document: StructuredDocument): Repair | null {
  const rows = effectRows(report, document);
  const labels = rows.filter((row): row is Labelled => row.effect !== null);
  if (labels.length < FEWEST_ROWS || rows.slice(0, labels.length).some((row) => row.effect === null)) return null;
  const grant = report.project.amount?.value ?? null;
  const printed = judge(labels, rows.slice(0, labels.length), grant);
  const candidates = shifts(rows, labels.length).map((values) => judge(labels, values, grant));
  const [first, ...rest] = candidates;
  if (!first) return null;
  const best = rest.reduce(better, first);
  return convincing(printed, best) ? apply(labels, best.values) : null;
}

function apply(labels: readonly Labelled[], values: readonly RowValues[]): Repair {
  const moved: MovedRow[] = [];
  const evidence = new Set<Evidence>();
  const effects = labels.map(({ effect }, index): Effect => {
    const { unit, plan, fact } = values[index] ?? NOTHING;
    if (plan === effect.plan && fact === effect.fact && unit === effect.unit) return effect;
    moved.push({ effect, repaired: { unit, plan, fact } });
    for (const quantity of [plan, fact]) if (quantity) evidence.add(quantity.evidence);
    return { ...effect, unit, plan, fact };
  });
  return { effects, moved, evidence };
}
