import { KAZAKH_CASES, KAZAKH_RANGE } from '../domain/languages/kk.ts';
import { RUSSIAN_RANGE } from '../domain/languages/ru.ts';
import { firstDay, impossible, lastDay, type Moment } from './calendar.ts';
import { isoDates, numeric, numericMonths, type Part, quarters, romanMonths, spelledDays, worded, years } from './date-parts.ts';
import { DASH } from './date-patterns.ts';
import { type Found, found, outside } from './found.ts';
import { kazakhDays } from './kazakh-days.ts';
import { foldClean } from './normalize.ts';

/** One date or range. A month covers its first to its last day; without any year `start` and `end` are null. */
export interface DateRange {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: 'day' | 'month' | 'year';
  /** Why it cannot exist: `no-such-day`, `no-such-month`, `year-malformed`, `end-before-start`; else null. */
  readonly invalid: string | null;
  /** False when the year was taken from the options or is unknown. */
  readonly yearStated: boolean;
}

export interface DateOptions {
  /** Stands in where the text names no year. */
  readonly year?: number | null;
  /** The text is known to be a date (a cell under «Дата»): bare months and broken years count. */
  readonly expected?: boolean;
}

/** What may stand between the two ends of a range. */
const BETWEEN = new RegExp(`^[\\s,]{0,3}(?:${DASH}|${RUSSIAN_RANGE.through}|${RUSSIAN_RANGE.to}|${KAZAKH_RANGE.from})\\s{0,3}$`, 'u');
const ABLATIVE = new RegExp(`(?:${KAZAKH_CASES.ablative})$`, 'u');

/** Dates and ranges of either language, in order; a range is one item. */
export function findDates(text: string, options: DateOptions = {}): Found<DateRange>[] {
  const folded = foldClean(text);
  const days = [
    ...numeric(folded),
    ...isoDates(folded),
    ...romanMonths(folded),
    ...worded(folded),
    ...spelledDays(folded),
    ...kazakhDays(folded),
    ...quarters(folded),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = days.filter(
    (part, index) => index === 0 || part.start >= Math.max(...days.slice(Math.max(0, index - 4), index).map((other) => other.end)),
  );
  const vague = [...years(folded), ...numericMonths(folded)];
  const parts = vague.length ? [...apart, ...outside(vague, apart)].sort((a, b) => a.start - b.start) : apart;
  const result = parts.length
    ? joinRanges(folded, parts)
        .filter((part) => !part.weak || options.expected || standsAlone(folded, part))
        .map((part) => found(text, part.start, part.end, resolve(part, options.year ?? null)))
    : [];
  if (result.length || !options.expected) return result;
  const broken = /(?<!\d)(?:19|20)\d{3}(?!\d)/u.exec(folded);
  if (!broken) return [];
  const value: DateRange = { start: null, end: null, precision: 'year', invalid: 'year-malformed', yearStated: true };
  return [found(text, broken.index, broken.index + 5, value)];
}

function standsAlone(folded: string, part: Part): boolean {
  const rest = folded.slice(0, part.start) + folded.slice(part.end);
  return rest.length < 12 && !/\p{L}{3}/u.test(rest);
}

function joinRanges(folded: string, parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const gap = last ? folded.slice(last.end, part.start) : '';
    const joins =
      last !== undefined &&
      last.precision === part.precision &&
      (BETWEEN.test(gap) || (/^\s{1,2}$/u.test(gap) && ABLATIVE.test(folded.slice(last.start, last.end))));
    if (!joins) {
      result.push(part);
      continue;
    }
    result[result.length - 1] = { ...last, end: part.end, to: part.to, weak: last.weak && part.weak };
  }
  return result;
}

function resolve(part: Part, assumed: number | null): DateRange {
  const yearStated = part.from.year !== null || part.to.year !== null;
  let from: Moment = { ...part.from, year: part.from.year ?? part.to.year ?? assumed };
  let to: Moment = { ...part.to, year: part.to.year ?? part.from.year ?? assumed };
  const backwards = from.year === to.year && (from.month > to.month || (from.month === to.month && (from.day ?? 1) > (to.day ?? 31)));
  // «ноябрь – февраль» runs over the new year
  if (backwards && part.from.year === null && part.to.year !== null && from.month > to.month) from = { ...from, year: part.to.year - 1 };
  else if (backwards && part.to.year === null && to.year !== null && from.month > to.month) to = { ...to, year: to.year + 1 };
  const invalid = impossible(from) ?? impossible(to);
  const start = invalid ? null : firstDay(from);
  const end = invalid ? null : lastDay(to);
  const reversed = start !== null && end !== null && end < start;
  return { start, end, precision: part.precision, invalid: invalid ?? (reversed ? 'end-before-start' : null), yearStated };
}
