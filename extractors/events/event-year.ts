import type { Facts } from '../../src/model/report.ts';
import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import { type DateRange, findDates } from '../../src/text/dates.ts';
import type { Found } from '../../src/text/found.ts';
import { datesIn } from '../../src/text/passage-dates.ts';

/** Chooses the year of a date that names none: the one that puts it inside the project's period, else the document's usual year. */
export type YearOf = (passage: Passage, date: Found<DateRange>) => number | null;

export function yearOf(document: StructuredDocument, facts: Facts): YearOf {
  const { start, end } = facts.project.period;
  const from = start?.value ?? facts.project.contract.date?.value ?? null;
  const to = end?.value ?? null;
  const usual = usualYear(document);
  const first = from ? Number(from.slice(0, 4)) : (usual ?? null);
  const last = to ? Number(to.slice(0, 4)) : first;
  return (passage, date) => {
    const near = yearBeside(passage, date) ?? yearAbove(document, passage, to);
    if (near !== null) return near;
    if (first === null || last === null) return null;
    for (let year = first; year <= Math.min(last, first + 3); year++) {
      const day = findDates(date.raw, { year })[0]?.value.start;
      if (day && (!from || day >= from) && (!to || day <= to)) return year;
    }
    return usual !== null && usual >= first && usual <= last ? usual : first;
  };
}

/** «2023 жылғы қызметі туралы есеп», «Мероприятия 2023 года»: the year of the heading above, else of the title. */
function yearAbove(document: StructuredDocument, passage: Passage, to: string | null): number | null {
  const section = passage.section === null ? undefined : document.sections[passage.section];
  const title = document.passages.slice(0, TITLE_PASSAGES).find(({ clean }) => /отч[её]т|есеп/iu.test(clean) && wholeYear(clean) !== null);
  for (const text of [section?.heading, title?.clean]) {
    const year = text === undefined ? null : wholeYear(text);
    if (year !== null && (to === null || year <= to.slice(0, 4))) return Number(year);
  }
  return null;
}

const TITLE_PASSAGES = 6;

/** The only year a text names by itself, not as that of a day. */
function wholeYear(text: string): string | null {
  const years = findDates(text.slice(0, 300)).filter(({ value }) => value.precision === 'year' && value.start !== null);
  return years.length === 1 ? (years[0]?.value.start?.slice(0, 4) ?? null) : null;
}

/** A year said in the same passage by another date. */
function yearBeside(passage: Passage, date: Found<DateRange>): number | null {
  const years = new Set(
    datesIn(passage)
      .filter((other) => other.start !== date.start && other.value.yearStated && other.value.start !== null)
      .map((other) => Number(other.value.start?.slice(0, 4))),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A year in figures, or the short one of `12.05.22`: without either no date states its year. */
const YEAR = /(?:19|20)\d\d|\d[./-]\s?\d\d(?!\d)/;

/** The year most dates of the document name; laws and letters are few beside the events. */
function usualYear(document: StructuredDocument): number | null {
  const counts = new Map<number, number>();
  for (const passage of document.passages) {
    if (!YEAR.test(passage.clean)) continue;
    for (const date of datesIn(passage)) {
      if (!date.value.yearStated || !date.value.start || date.value.precision === 'year') continue;
      const year = Number(date.value.start.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? onlyYear(document);
}

/** «работает с 2012 года», «основан в 2012 году», «2012 жылдан бері»: the age of an organization, not when something took place. */
const SINCE = /(?:(?<!\p{L})(?:с|от)|(?:основан|создан|открыт|учрежд|зарегистрир)\p{L}{0,4}(?:\s\p{L}{1,12}){0,3})\s$/u;
const SINCE_BEHIND = /^\s?\p{L}{0,6}(?:дан|ден|тан|тен|нан|нен)\s(?:бери|бастап)|^[^.!?]{0,20}(?:курыл|негизи калан)/u;

/** «Гастроли шли летом 2023 года»: the one year a document names where no date states any. */
function onlyYear(document: StructuredDocument): number | null {
  const years = new Set<number>();
  for (const passage of document.passages) {
    if (!YEAR.test(passage.clean)) continue;
    for (const { value, start, end } of datesIn(passage))
      if (
        value.precision === 'year' &&
        value.start &&
        !SINCE.test(passage.folded.slice(0, start)) &&
        !SINCE_BEHIND.test(passage.folded.slice(end))
      )
        years.add(Number(value.start.slice(0, 4)));
  }
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
