import type { DateValue, Project } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import { type Candidate, candidatesFor, SCORES } from './candidate.ts';
import { dateValue, type Span, textOf, within } from './span.ts';

type Period = Project['period'];

/** When the project ran: under labels of its beginning and its end, under one label for both, or as a sentence tells. */
export function periodOf(candidates: readonly Candidate[]): Period {
  const answers = candidatesFor(candidates, 'period');
  const split = splitPeriod(answers);
  if (split) return split;
  // the period of the report is the project's only where nothing else is stated
  const ofReport = ({ label }: Candidate) => /отчет|есеп/u.test(fold(label));
  for (const { value, score } of [...answers.filter((one) => !ofReport(one)), ...answers.filter(ofReport)]) {
    const period = score > SCORES.told ? labelledPeriod(value) : toldPeriod(value);
    if (period) return period;
  }
  return { start: null, end: null };
}

const STARTS = /начал|старт|бастал/u;
const ENDS = /оконч|заверш|аяктал/u;

/** «Начало проекта: 03.04.2023» and «Окончание проекта: 31.10.2023», each with a date of its own. */
function splitPeriod(answers: readonly Candidate[]): Period | null {
  const side = (own: RegExp, other: RegExp): DateValue | null => {
    for (const { value, label } of answers) {
      const said = fold(label);
      const [date, more] = own.test(said) && !other.test(said) ? findDates(textOf(value)) : [];
      if (date && !more && date.value.start !== null && date.value.start === date.value.end)
        return dateValue(within(value, date.start, date.end), date.value.start);
    }
    return null;
  };
  const [start, end] = [side(STARTS, ENDS), side(ENDS, STARTS)];
  return end ? { start, end } : null;
}

function labelledPeriod(value: Span): Period | null {
  const dates = findDates(textOf(value)).filter((found) => found.value.start !== null || found.value.end !== null);
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return null;
  const isDay = last === first && first.value.start === first.value.end;
  return {
    start: dateValue(within(value, first.start, first.end), first.value.start),
    end: dateValue(within(value, last.start, last.end), isDay ? null : last.value.end),
  };
}

/** A sentence gives a period only by a stretch of time or by two dates; a date without a year has that of the other. */
function toldPeriod(value: Span): Period | null {
  const text = textOf(value);
  const stated = findDates(text).find((found) => found.value.start !== null)?.value.start;
  const year = stated ? Number(stated.slice(0, 4)) : null;
  const dates = findDates(text, { year }).filter((found) => found.value.start !== null && found.value.precision !== 'year');
  const range = dates.find((found) => found.value.start !== found.value.end);
  const first = range ?? dates[0];
  const last = range ?? dates.at(-1);
  if (!first || !last || (!range && dates.length !== 2)) return null;
  return {
    start: dateValue(within(value, first.start, first.end), first.value.start),
    end: dateValue(within(value, last.start, last.end), last.value.end),
  };
}
