import { type Equation, type Family, figuresOf, refOf } from './family.ts';
import type { View } from './view.ts';

/** A part this many times larger than its whole is no part of it. */
const MOST_TIMES = 3;

/** The line an «из них» belongs to: the nearest before it that is none itself. */
function wholeOf(view: View, part: number): number | null {
  for (let line = part - 1; line >= 0; line--) {
    if (view.axis === 'rows' && view.lines[line + 1]?.breakBefore) return null;
    if (!view.lines[line]?.ofWhich) return line;
  }
  return null;
}

function partAt(view: View, part: number, whole: number, instance: number): Equation | null {
  const [own, all] = [view.cell(part, instance), view.cell(whole, instance)];
  if (own.kind !== 'number' || all.kind !== 'number' || own.percent || all.percent) return null;
  const result = refOf(view, part, instance);
  const operand = refOf(view, whole, instance);
  const [partUnit, wholeUnit] = [view.lines[part]?.unit ?? null, view.lines[whole]?.unit ?? null];
  // «12 семинаров, в том числе 340 участников» counts something else
  const other = own.value > MOST_TIMES * all.value || (partUnit !== null && wholeUnit !== null && partUnit !== wholeUnit);
  const unsure =
    other || own.doubtful || all.doubtful || (view.across[instance]?.percent ?? false) || (view.across[instance]?.notAdded ?? false);
  return {
    relation: 'part',
    axis: view.axis,
    status: own.value <= all.value ? 'trivial' : unsure || isPartOfAnother(view, part, whole, instance) ? 'open' : 'fails',
    result,
    operands: [operand],
    computed: all.value,
    needed: () => null,
    weight: 0,
    figures: figuresOf([own.value, all.value]),
    loose: true,
  };
}

/** A total before the nearest line can be what «в том числе» speaks of. */
function isPartOfAnother(view: View, part: number, whole: number, instance: number): boolean {
  const own = view.cell(part, instance);
  for (let line = whole - 1; line >= 0; line--) {
    if (view.axis === 'rows' && view.lines[line + 1]?.breakBefore) return false;
    const before = view.cell(line, instance);
    if (view.lines[line]?.total && own.kind === 'number' && before.kind === 'number' && before.value >= own.value) return true;
  }
  return false;
}

/** «Из них», «в том числе»: never more than the whole. Where several are, the whole was mistaken. */
export function partFamilies(view: View): Family[] {
  const families = view.lines.flatMap((line, part): Family[] => {
    const whole = line.ofWhich && !line.percent ? wholeOf(view, part) : null;
    if (whole === null || view.lines[whole]?.percent) return [];
    const equations = view.across.flatMap((_, instance) => partAt(view, part, whole, instance) ?? []);
    return [{ relation: 'part', axis: view.axis, result: part, operands: [whole], equations, named: true }];
  });
  const all = families.flatMap(({ equations }) => equations);
  const fails = all.filter(({ status }) => status === 'fails').length;
  return fails <= Math.max(1, all.length / 4) ? families : [];
}
