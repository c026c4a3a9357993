import { type Equation, type Family, figuresOf, isSupported, refOf, sameRef, supportOf } from './family.ts';
import type { View } from './view.ts';

const DIGITS = 6;

/** A column of percentages that divides each value of another column by that column's total. */
function shareFamily(view: View, share: number, value: number, total: number): Family | null {
  const whole = view.cell(value, total);
  if (whole.kind !== 'number' || whole.value === 0) return null;
  const equations = view.across.flatMap((line, instance) => {
    if (instance !== total && line.total) return [];
    return shareAt(view, share, value, total, instance) ?? [];
  });
  return isSupported(supportOf(equations), false, DIGITS)
    ? { relation: 'share', axis: view.axis, result: share, operands: [value], equations, named: false }
    : null;
}

function shareAt(view: View, share: number, value: number, total: number, instance: number): Equation | null {
  const [printed, part, whole] = [view.cell(share, instance), view.cell(value, instance), view.cell(value, total)];
  if (printed.kind !== 'number' || part.kind !== 'number') return null;
  const step = 1 / 10 ** printed.decimals;
  const computed = (100 * part.value) / whole.value;
  const off = Math.abs(computed - printed.value);
  const reach = 1e-9 * Math.max(1, Math.abs(computed));
  const refs = [refOf(view, value, instance), refOf(view, value, total)];
  const result = refOf(view, share, instance);
  return {
    relation: 'share',
    axis: view.axis,
    status:
      off <= step / 2 + reach
        ? part.value === 0 || instance === total
          ? 'trivial'
          : 'holds'
        : off <= step + reach || part.doubtful || printed.doubtful
          ? 'open'
          : 'fails',
    result,
    operands: refs,
    computed,
    needed: (cell) => {
      if (sameRef(cell, result)) return computed;
      if (sameRef(cell, refs[0] ?? result)) return (printed.value * whole.value) / 100;
      return sameRef(cell, refs[1] ?? result) && printed.value !== 0 ? (100 * part.value) / printed.value : null;
    },
    weight: Math.log10(printed.value / step + 1),
    figures: figuresOf([printed.value, part.value, whole.value]),
    loose: true,
  };
}

/** Shares of a column's total, the total being a line named so or one that sums up others. */
export function shareFamilies(view: View, totals: ReadonlySet<number>): Family[] {
  return view.lines.flatMap((line, share) => {
    if (!line.percent) return [];
    const found = view.lines.flatMap((other, value) =>
      other.percent ? [] : [...totals].flatMap((total) => shareFamily(view, share, value, total) ?? []),
    );
    return found.sort((left, right) => supportOf(right.equations).holds - supportOf(left.equations).holds).slice(0, 1);
  });
}
