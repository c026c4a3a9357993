import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { message, printDate } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

interface Period {
  readonly start: string;
  readonly end: string;
  readonly evidence: readonly Evidence[];
}

/** The project period; the contract date to the report's date stands in for it. */
function periodOf({ project }: Report): Period | null {
  const { start, end } = project.period;
  if (start && end) return { start: start.value, end: end.value, evidence: [start.evidence, end.evidence] };
  const from = start ?? project.contract.date;
  const to = end ?? project.submittedOn ?? project.filledOn;
  return from && to ? { start: from.value, end: to.value, evidence: [from.evidence, to.evidence] } : null;
}

interface Occasion {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly raw: string;
  readonly evidence: Evidence;
}

function occasions(report: Report): Occasion[] {
  const activities = report.tasks.flatMap((task) => task.activities.map(({ title, dates }) => ({ title, dates })));
  const events = report.events.map(({ title, activity, dates }) => ({ title: title ?? activity ?? '', dates }));
  return [...events, ...activities].flatMap(({ title, dates }) => {
    const start = dates?.start ?? dates?.end;
    const end = dates?.end ?? dates?.start;
    return dates && start && end ? [{ title, start, end, raw: dates.raw, evidence: dates.evidence }] : [];
  });
}

function backwards({ start, end, evidence }: Period): Draft {
  return {
    about: 'period',
    message: message({
      ru: () => `Период проекта кончается раньше, чем начинается: ${printDate(start, 'ru')} – ${printDate(end, 'ru')}.`,
      kk: () => `Жоба кезеңі басталмай тұрып аяқталады: ${printDate(start, 'kk')} – ${printDate(end, 'kk')}.`,
      en: () => `The project period ends before it starts: ${start} – ${end}.`,
    }),
    actual: end,
    expected: start,
    equation: `${end} < ${start}`,
    evidence,
  };
}

export const dateOutsidePeriod: Check = {
  code: 'date-outside-period',
  check({ report }) {
    const period = periodOf(report);
    if (!period) return notChecked('no-period');
    if (period.end < period.start) return checked([backwards(period)]);
    const dated = occasions(report);
    if (!dated.length) return notChecked('no-dates');
    const outside = dated.filter((occasion) => occasion.end < period.start || occasion.start > period.end);
    const groups = Map.groupBy(outside, (occasion) => `${occasion.start} ${occasion.end}`);
    return checked(
      [...groups].flatMap(([about, [first, ...others]]): Draft[] => {
        if (!first) return [];
        const bound = first.end < period.start ? period.start : period.end;
        const relation = first.end < period.start ? '<' : '>';
        return [
          {
            about,
            message: message({
              ru: () =>
                `Мероприятие (${first.raw}) лежит вне периода проекта: ${printDate(period.start, 'ru')} – ${printDate(period.end, 'ru')}.`,
              kk: () =>
                `Іс-шара күні (${first.raw}) жоба кезеңінен тыс: ${printDate(period.start, 'kk')} – ${printDate(period.end, 'kk')}.`,
              en: () => `The event of ${first.raw} lies outside the project period ${period.start} – ${period.end}.`,
            }),
            actual: first.start,
            expected: bound,
            equation: `${relation === '<' ? first.end : first.start} ${relation} ${bound}`,
            evidence: [first.evidence, ...others.map((other) => other.evidence), ...period.evidence],
          },
        ];
      }),
    );
  },
};
