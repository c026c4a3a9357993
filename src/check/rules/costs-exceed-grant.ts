import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Quantity, Report } from '../../model/report.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { findMoney } from '../../text/money.ts';
import { fold } from '../../text/normalize.ts';
import { findSentences } from '../../text/sentences.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { same, sum } from '../exact.ts';
import { namesOtherMoney, OTHER_SOURCES } from '../other-money.ts';
import { checked, notChecked } from '../outcome.ts';
import { exactValue } from '../totals.ts';
import { wholeLines } from '../whole-lines.ts';

/** What the lines of one table of expenses say was spent; none where a line is open or speaks of another source. */
function spentLines({ budget, project }: Report): Quantity[] {
  const lines = budget.filter(({ total }) => !total);
  const numbered = lines.map(({ number }) => number);
  const repeated = new Set(numbered).size < numbered.filter((number) => number !== null).length;
  if (
    project.amount?.value == null ||
    repeated ||
    lines.some(({ label, spent }) => OTHER_SOURCES.test(fold(label)) || spent?.value == null)
  )
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

/** «Всего за счет гранта израсходовано 6 750 000 тенге»; on folded text. */
const SPENT = /израсходован|освоен|потрачен|затрачен|расходы составил|жумсал|игерил/u;
const OF_GRANT = /грант|(?:^|\s)(?:всего|итого|общ\p{L}{1,3}|барлыгы|жалпы)\s/u;
/** Plans, and money of other years and grants. */
const ELSEWHERE = /планир|заплан|будет|жоспар|(?:19|20)\d\d|(?<!\p{L})всем(?!\p{L})|друг|прошл|предыдущ|барлык грант|баска|откен/u;

/** What prose says was spent of the grant in all, where it is more than the grant. */
function toldSpent(document: StructuredDocument, grant: number): Spent[] {
  return document.passages.flatMap((passage) => {
    if (passage.row !== null || passage.doubtful || !SPENT.test(passage.folded)) return [];
    return findSentences(passage.clean).flatMap(({ start, end, raw }): Spent[] => {
      const folded = passage.folded.slice(start, end);
      if (!SPENT.test(folded) || !OF_GRANT.test(folded) || ELSEWHERE.test(folded)) return [];
      const sums = findMoney(raw);
      const [only, ...others] = sums;
      if (!only || others.length || only.value.currency !== 'KZT' || only.value.value <= grant) return [];
      return [{ value: only.value.value, evidence: cite(passage, start + only.start, start + only.end) }];
    });
  });
}

interface Spent {
  readonly value: number;
  readonly evidence: Evidence;
}

function toldDraft({ value, evidence }: Spent, grant: number, granted: Evidence): Draft {
  return {
    about: `told ${value}`,
    message: message({
      ru: (n) => `Израсходовано ${n(value)}, а грант — ${n(grant)}.`,
      kk: (n) => `${n(value)} жұмсалған, ал грант — ${n(grant)}.`,
      en: (n) => `${n(value)} were spent, the grant is ${n(grant)}.`,
    }),
    actual: value,
    expected: grant,
    equation: `${figure(value)} > ${figure(grant)}`,
    evidence: [granted, evidence],
  };
}

/** More planned than was granted: another source pays, whatever it is called. */
function plansMore({ budget }: Report, grant: number): boolean {
  const lines = wholeLines(budget).lines.flatMap(({ budgeted }) => budgeted?.value ?? []);
  return [sum(lines), ...budget.filter(({ total }) => total).flatMap(({ budgeted }) => budgeted?.value ?? [])].some(
    (value) => value > grant,
  );
}

export const costsExceedGrant: Check = {
  code: 'costs-exceed-grant',
  check({ report, document }) {
    const grant = report.project.amount;
    const ofActivities = report.tasks
      .flatMap((task) => task.activities.flatMap((activity) => activity.cost ?? []))
      .filter((cost) => cost.value !== null);
    const costs = ofActivities.length ? ofActivities : spentLines(report);
    const [told] = grant?.value == null || grant.currency !== 'KZT' ? [] : toldSpent(document, grant.value);
    if (told && namesOtherMoney(document)) return notChecked('other-money');
    if (grant?.value != null && told) return checked([toldDraft(told, grant.value, grant.evidence)]);
    if (!grant || grant.value === null || !costs.length || costs.some((cost) => exactValue(cost) === null)) return notChecked('no-costs');
    if (!ofActivities.length && plansMore(report, grant.value)) return notChecked('other-money');
    const limit = grant.value;
    const values = costs.map((cost) => cost.value ?? 0);
    const added = sum(values);
    if (added <= limit) return checked([]);
    if (namesOtherMoney(document)) return notChecked('other-money');
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
