import type { Check } from './check.ts';
import { sum } from './exact.ts';
import { checked, notChecked } from './outcome.ts';
import { figure, message } from './print.ts';
import { exactValue } from './totals.ts';

export const costsExceedGrant: Check = {
  code: 'costs-exceed-grant',
  check({ report }) {
    const grant = report.project.amount;
    const costs = report.tasks
      .flatMap((task) => task.activities.flatMap((activity) => activity.cost ?? []))
      .filter((cost) => cost.value !== null);
    if (!grant || grant.value === null || !costs.length || costs.some((cost) => exactValue(cost) === null)) return notChecked('no-costs');
    const limit = grant.value;
    const values = costs.map((cost) => cost.value ?? 0);
    const added = sum(values);
    if (added <= limit) return checked([]);
    return checked([
      {
        about: 'costs',
        message: message({
          ru: (n) => `Стоимость мероприятий — ${n(added)}, а грант — ${n(limit)}.`,
          kk: (n) => `Іс-шаралардың құны — ${n(added)}, ал грант — ${n(limit)}.`,
          en: (n) => `The activities cost ${n(added)}, the grant is ${n(limit)}.`,
        }),
        actual: added,
        expected: limit,
        equation: `${values.map(figure).join(' + ')} = ${figure(added)} > ${figure(limit)}`,
        evidence: [grant.evidence, ...costs.map((cost) => cost.evidence)],
      },
    ]);
  },
};
