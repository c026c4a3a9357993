import type { Indicator, Quantity } from './report.ts';

/** «около 100» is met from nine tenths on. */
const ABOUT = 0.9;

/** Fact ÷ plan to four places, and what that means under the plan's comparator. Unknown without both, or where one is doubtful. */
export function attainmentOf(plan: Quantity | null, fact: Quantity | null): Pick<Indicator, 'attainment' | 'status'> {
  if (plan?.value == null || fact?.value == null) return { attainment: null, status: 'unknown' };
  const attainment = plan.value > 0 ? Math.round((fact.value / plan.value) * 10_000) / 10_000 : null;
  return { attainment, status: plan.doubtful || fact.doubtful ? 'unknown' : statusOf(plan, plan.value, fact.value) };
}

function statusOf(plan: Quantity, planned: number, reached: number): Indicator['status'] {
  if (plan.comparator === '<=') return reached <= planned ? 'met' : 'missed';
  if (reached < (plan.comparator === '~' ? planned * ABOUT : planned)) return 'missed';
  const ceiling = plan.max ?? (plan.comparator === '~' ? planned / ABOUT : planned);
  return reached > ceiling ? 'exceeded' : 'met';
}
