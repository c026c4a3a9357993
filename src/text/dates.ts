import { firstDay, impossible, lastDay, type Moment } from './calendar.ts';
import { type Found, found, outside } from './found.ts';
import { MONTH, monthNumber } from './months.ts';
import { clean, fold } from './normalize.ts';

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

const YEAR_WORD =
  '(?:год(?:а|у|ом|е|ы|ов)?(?!\\p{L})|г{1,2}\\.(?:г\\.)?|г{1,2}(?!\\p{L})|жыл(?:гы|дын|ы|дары|дан|га|да|ынын|дагы)?(?!\\p{L})|ж{1,2}\\.|ж(?!\\p{L}))';
const DASH = '[-–—−‑]';
const ORDINAL = '(?:-?(?:го|е|ое|ого|ши|шы|инши|ыншы)(?!\\p{L}))?';
const DAY = (name: string) => `[«"“„']?(?<${name}>\\d{1,2})[»"”']?${ORDINAL}`;

/** «2022 жылғы 3 сәуір»: this year opens the next date. */
const YEAR_FIRST = `\\s{0,2}-?(?:жыл(?:гы|дын)?|ж\\.)\\s{1,2}(?:\\d{1,2}(?:\\s?${DASH}\\s?\\d{1,2})?\\s{0,2})?${MONTH}`;

/** «с 12 по 18 сентября 2024 года», «2024 жылғы 12-18 қыркүйек», «Апрель 2024», ««24» қыркүйек 2024 жыл». */
const WORDED = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<py>(?:19|20)\\d{2,3})\\s{0,2}-?${YEAR_WORD}\\s{0,2})?` +
    `(?:${DAY('d1')}(?:(?:\\s{0,2}${DASH}\\s{0,2}|\\s{1,2}(?:по|до|и|жане|мен)\\s{1,2}(?:со?\\s)?|,\\s{0,2})${DAY('d2')})?[\\s-]{0,2})?` +
    `(?<m>${MONTH})(?:\\s{1,2}ай\\p{L}{0,6})?(?:[\\s,]{1,3}(?<y>(?:19|20)\\d{2,3})(?!\\d|${YEAR_FIRST})(?<yw>\\s{0,2}-?${YEAR_WORD})?)?`,
  'gu',
);

/** `05.12.2022 г.`, `18. 10.2022`, `12-14.05.2022`, `12.05-14.05.2022`, `12.05.22`. */
const NUMERIC = new RegExp(
  `(?<![\\p{L}\\p{N}./№]|\\d[,:-])(?:(?<d0>\\d{1,2})(?:[./](?<m0>\\d{1,2})\\.?)?\\s{0,2}${DASH}\\s{0,2})?` +
    `(?<d>\\d{1,2})(?:(?<sep>[./-])\\s?(?<m>\\d{1,2})\\k<sep>\\s?(?<y>\\d{4,5}|\\d{2})|\\.\\s(?<m2>\\d{1,2})\\.\\s?(?<y2>\\d{4,5}))(?![\\d/]|[.-]\\d)` +
    `(?:\\s{0,2}-?${YEAR_WORD})?(?:-?(?:дан|ден|тан|тен|нан|нен|га|ге)(?!\\p{L}))?`,
  'gu',
);
const ISO = /(?<![\p{L}\p{N}./-])(?<y>(?:19|20)\d{2})(?<sep>[-.])(?<m>\d{2})\k<sep>(?<d>\d{2})(?![\p{N}-]|\.\d)/gu;
const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<py>20\\d{2})\\s{0,2}-?${YEAR_WORD}\\s{1,2})?(?<q>[1-4]|i{1,3}|iv)\\s?(?:-(?:й|ши|шы|инши))?\\s?-?(?:квартал|токсан)\\p{L}{0,4}(?:\\s{1,2}(?<y>20\\d{2})(?:\\s{0,2}${YEAR_WORD})?)?`,
  'gu',
);
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}.,№-])(?<a>(?:19|20)\\d{2,3})(?:\\s{0,2}${DASH}\\s{0,2}(?<b>(?:19|20)\\d{2}))?\\s{0,2}-?${YEAR_WORD}`,
  'gu',
);

/** What may stand between the two ends of a range. */
const BETWEEN = new RegExp(`^[\\s,]{0,3}(?:${DASH}|по|до|бастап|басталып)\\s{0,3}$`, 'u');
const ABLATIVE = /(?:дан|ден|тан|тен|нан|нен)$/u;

interface Part extends Pick<Found<null>, 'start' | 'end'> {
  readonly from: Moment;
  readonly to: Moment;
  readonly precision: DateRange['precision'];
  /** A month alone: a date only where one is expected or beside another. */
  readonly weak: boolean;
}

/** Dates and ranges of either language, in order; a range is one item. */
export function findDates(text: string, options: DateOptions = {}): Found<DateRange>[] {
  const folded = fold(clean(text));
  const days = [...numeric(folded), ...isoDates(folded), ...worded(folded), ...quarters(folded)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const apart = days.filter(
    (part, index) => index === 0 || part.start >= Math.max(...days.slice(Math.max(0, index - 4), index).map((other) => other.end)),
  );
  const parts = [...apart, ...outside(years(folded), apart)].sort((a, b) => a.start - b.start);
  const result = joinRanges(folded, parts)
    .filter((part) => !part.weak || options.expected || standsAlone(folded, part))
    .map((part) => found(text, part.start, part.end, resolve(part, options.year ?? null)));
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

function int(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function worded(folded: string): Part[] {
  const result: Part[] = [];
  for (const match of folded.matchAll(WORDED)) {
    const { py, d1, d2, m, y, yw } = match.groups ?? {};
    if (m === undefined) continue;
    // «в мае 2000 экземпляров»: five digits are a broken year only beside a year word
    const late = y !== undefined && (yw !== undefined || (y.length === 4 && (y !== '2000' || d1 !== undefined)));
    const year = int(late ? y : py);
    const month = monthNumber(m);
    const cut = y !== undefined && !late ? match[0].length - (match[0].length - match[0].lastIndexOf(y)) : match[0].length;
    const end = match.index + match[0].slice(0, cut).trimEnd().replace(/,$/u, '').length;
    const from: Moment = { year, month, day: int(d1) };
    const to: Moment = { year, month, day: int(d2 ?? d1) };
    result.push({
      start: match.index,
      end,
      from,
      to,
      precision: d1 === undefined ? 'month' : 'day',
      weak: d1 === undefined && year === null,
    });
  }
  return result;
}

function numeric(folded: string): Part[] {
  const result: Part[] = [];
  for (const match of folded.matchAll(NUMERIC)) {
    const { d0, m0, d, m, y, m2, y2 } = match.groups ?? {};
    const month = int(m ?? m2);
    const yearText = y ?? y2 ?? '';
    if (month === null || d === undefined) continue;
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    if (yearText.length === 2 && (d.length + (m?.length ?? 0) !== 4 || year < 2008 || year > 2049 || month > 12 || Number(d) > 31))
      continue;
    if (yearText.length > 2 && !/^(?:19|20)/u.test(yearText)) continue;
    const to: Moment = { year, month, day: Number(d) };
    const from: Moment = d0 === undefined ? to : { year, month: int(m0) ?? month, day: Number(d0) };
    result.push({ start: match.index, end: match.index + match[0].length, from, to, precision: 'day', weak: false });
  }
  return result;
}

function isoDates(folded: string): Part[] {
  return Array.from(folded.matchAll(ISO), (match) => {
    const { y, m, d } = match.groups ?? {};
    const day: Moment = { year: int(y), month: Number(m), day: Number(d) };
    return { start: match.index, end: match.index + match[0].length, from: day, to: day, precision: 'day', weak: false };
  });
}

function quarters(folded: string): Part[] {
  return Array.from(folded.matchAll(QUARTER), (match) => {
    const { py, q = '', y } = match.groups ?? {};
    const number = /\d/u.test(q) ? Number(q) : q === 'iv' ? 4 : q.length;
    const year = int(y ?? py);
    const from: Moment = { year, month: number * 3 - 2, day: null };
    const to: Moment = { year, month: number * 3, day: null };
    return { start: match.index, end: match.index + match[0].length, from, to, precision: 'month', weak: year === null };
  });
}

function years(folded: string): Part[] {
  return Array.from(folded.matchAll(YEARS), (match) => {
    const { a, b } = match.groups ?? {};
    const from: Moment = { year: int(a), month: 1, day: null };
    const to: Moment = { year: int(b ?? a), month: 12, day: null };
    return { start: match.index, end: match.index + match[0].length, from, to, precision: 'year', weak: false };
  });
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
