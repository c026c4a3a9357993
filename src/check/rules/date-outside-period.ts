import type { Evidence } from '../../model/evidence.ts';
import type { DateValue, Report } from '../../model/report.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { message, printDate } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { sentenceAt } from '../sentence-at.ts';

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
  /** People were counted at it. */
  readonly held: boolean;
}

/** What comes before a project begins and after it ends is no occasion of it; on folded text. */
const AROUND =
  /^(?:\p{L}+ )?(?:подготов|заключени|подписани|возврат|отчет|сдача|представлени|предоставлени|составлени|закуп|оплат|дайынд|есеп|кайтар|тапсыр|шарт|сатып алу)/u;
/** Said beside the date: it is before the contract, or about what comes before. */
const BEFORE_CONTRACT =
  /(?<!\p{L})до (?:заключени|подписани|начала|старта|договор|грант)|(?:шарт|келисим|жоба|грант)\p{L}{0,8}(?: \p{L}+){0,3} дейин/u;
/** An agreement may have moved the end. */
const PROLONGED =
  /(?:дополнительн\p{L}{2,3} соглашени|косымша келисим)(?:[^.;]{0,120})(?:продл|перен|срок|узарт|мерзим)|(?:продл\p{L}{1,5}|узарт\p{L}{1,8})(?:[^.;]{0,60})(?:срок|период|проект|мерзим|жоба)|(?:срок|мерзим)\p{L}{0,4}(?:[^.;]{0,60})(?:продл|узарт)/u;

/** The sentence of the date tells of what is no occasion of the project. */
function isAround({ evidence }: Occasion, document: StructuredDocument): boolean {
  const said = fold(sentenceAt(document, evidence) ?? '');
  return AROUND.test(said) || BEFORE_CONTRACT.test(said);
}

function occasions(report: Report): Occasion[] {
  const activities = report.tasks.flatMap((task) => task.activities.map(({ title, dates }) => ({ title, dates, held: false })));
  const events = report.events.map(({ title, activity, dates, participants }) => {
    return { title: title ?? activity ?? '', dates, held: participants?.value != null };
  });
  return [...events, ...activities].flatMap(({ title, dates, held }) => {
    const start = dates?.start ?? dates?.end;
    const end = dates?.end ?? dates?.start;
    return dates && start && end && !AROUND.test(fold(title))
      ? [{ title, start, end, raw: dates.raw, evidence: dates.evidence, held }]
      : [];
  });
}

/** The later of the dates a report gives for itself. */
function ownDate({ project }: Report): DateValue | null {
  const [first, second] = [project.submittedOn, project.filledOn];
  return first && second ? (first.value > second.value ? first : second) : (first ?? second);
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

/** Dates of one table that lie in the period but for their year are one mistake. */
function causeOf({ start, end, evidence }: Occasion, period: Period): string {
  const years = [period.start, period.end].map((date) => date.slice(0, 4));
  const inside = years.some((year) => `${year}${start.slice(4)}` >= period.start && `${year}${end.slice(4)}` <= period.end);
  return inside && evidence.place.row !== null ? `${start.slice(0, 4)} in ${evidence.place.block}` : `${start} ${end}`;
}

function outside(first: Occasion, others: readonly Occasion[], period: Period): Draft {
  const early = first.end < period.start;
  const bound = early ? period.start : period.end;
  return {
    about: `${first.start} ${first.end}`,
    message: message({
      ru: () => `Мероприятие (${first.raw}) лежит вне периода проекта: ${printDate(period.start, 'ru')} – ${printDate(period.end, 'ru')}.`,
      kk: () => `Іс-шара күні (${first.raw}) жоба кезеңінен тыс: ${printDate(period.start, 'kk')} – ${printDate(period.end, 'kk')}.`,
      en: () => `The event of ${first.raw} lies outside the project period ${period.start} – ${period.end}.`,
    }),
    actual: first.start,
    expected: bound,
    equation: early ? `${first.end} < ${bound}` : `${first.start} > ${bound}`,
    evidence: [first.evidence, ...others.map((other) => other.evidence), ...period.evidence],
  };
}

function afterReport({ start, end, raw, evidence }: Occasion, told: DateValue): Draft {
  return {
    about: `${start} ${end}`,
    message: message({
      ru: () => `Мероприятие (${raw}) с участниками состоялось позже даты самого отчета: ${printDate(told.value, 'ru')}.`,
      kk: () => `Қатысушылары көрсетілген іс-шара (${raw}) есептің өз күнінен кейін: ${printDate(told.value, 'kk')}.`,
      en: () => `The event of ${raw}, with its participants, comes after the date of the report itself, ${told.value}.`,
    }),
    actual: start,
    expected: told.value,
    equation: `${start} > ${told.value}`,
    evidence: [evidence, told.evidence],
  };
}

export const dateOutsidePeriod: Check = {
  code: 'date-outside-period',
  check({ report, document }) {
    const period = periodOf(report);
    if (!period) return notChecked('no-period');
    if (period.end < period.start) return checked([backwards(period)]);
    const dated = occasions(report);
    if (!dated.length) return notChecked('no-dates');
    const moved = dated.some(({ start }) => start > period.end) && document.passages.some(({ folded }) => PROLONGED.test(folded));
    const found = dated
      .filter((occasion) => occasion.end < period.start || (!moved && occasion.start > period.end))
      .filter((occasion) => !isAround(occasion, document));
    const groups = Map.groupBy(found, (occasion) => causeOf(occasion, period));
    const told = ownDate(report);
    const late = told === null || told.value < period.start ? [] : dated.filter(({ held, start }) => held && start > told.value);
    return checked([
      ...[...groups.values()].flatMap(([first, ...others]) => (first ? [outside(first, others, period)] : [])),
      ...(told === null ? [] : late.filter((occasion) => !found.includes(occasion)).map((occasion) => afterReport(occasion, told))),
    ]);
  },
};
