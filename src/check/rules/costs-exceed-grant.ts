import type { Quantity, Report } from '../../model/report.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { same, sum } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { exactValue } from '../totals.ts';
import { wholeLines } from '../whole-lines.ts';

/** Other sources may pay for a part: then more than the grant may be spent. */
const OTHER_SOURCES = /собственн|софинансир|вклад|спонсор|партн[её]р|други\p{L}{1,2} источник|өз қаражат|өз үлес|бірлес|демеуші|әріптес/iu;

/** What the lines of one table of expenses say was spent; none where a line is open or speaks of another source. */
function spentLines({ budget, project }: Report): Quantity[] {
  const lines = budget.filter(({ total }) => !total);
  const numbered = lines.map(({ number }) => number);
  const repeated = new Set(numbered).size < numbered.filter((number) => number !== null).length;
  if (project.amount?.value == null || repeated || lines.some(({ label, spent }) => OTHER_SOURCES.test(label) || spent?.value == null))
    return [];
  const totals = budget.filter(({ total }) => total);
  const whole = wholeLines(budget);
  // a second total closes a second table, which may speak of the same money
  if (totals.length > 1 || whole.unsure) return [];
  const spent = whole.lines.flatMap((line) => line.spent ?? []);
  const stated = totals.map((line) => exactValue(line.spent))[0] ?? null;
  // where the lines do not make up their own total, it is not known what they are
  return stated === null || same(sum(spent.map(({ value }) => value ?? 0)), stated) ? spent : [];
}

export const costsExceedGrant: Check = {
  code: 'costs-exceed-grant',
  check({ report }) {
    const grant = report.project.amount;
    const ofActivities = report.tasks
      .flatMap((task) => task.activities.flatMap((activity) => activity.cost ?? []))
      .filter((cost) => cost.value !== null);
    const costs = ofActivities.length ? ofActivities : spentLines(report);
    if (!grant || grant.value === null || !costs.length || costs.some((cost) => exactValue(cost) === null)) return notChecked('no-costs');
    const limit = grant.value;
    const values = costs.map((cost) => cost.value ?? 0);
    const added = sum(values);
    if (added <= limit) return checked([]);
    return checked([
      {
        about: 'costs',
        message: message({
          ru: (n) => `${ofActivities.length ? 'Стоимость мероприятий' : 'Расходы'} — ${n(added)}, а грант — ${n(limit)}.`,
          kk: (n) => `${ofActivities.length ? 'Іс-шаралардың құны' : 'Шығыстар'} — ${n(added)}, ал грант — ${n(limit)}.`,
          en: (n) => `The ${ofActivities.length ? 'activities' : 'expenses'} cost ${n(added)}, the grant is ${n(limit)}.`,
        }),
        actual: added,
        expected: limit,
        equation: `${values.map(figure).join(' + ')} = ${figure(added)} > ${figure(limit)}`,
        evidence: [grant.evidence, ...costs.map((cost) => cost.evidence)],
      },
    ]);
  },
};
