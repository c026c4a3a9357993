import type { Moment } from './calendar.ts';
import {
  ISO,
  NUMERIC,
  NUMERIC_LIKE,
  NUMERIC_MONTH,
  NUMERIC_MONTH_LIKE,
  QUARTER,
  QUARTER_LIKE,
  ROMAN,
  ROMAN_LIKE,
  WORDED,
  YEARS,
  YEARS_LIKE,
} from './date-patterns.ts';
import type { Found } from './found.ts';
import { MONTH, MONTH_LIKE, monthNumber, RUSSIAN_MONTH_START } from './months.ts';
import { romanValue } from './roman.ts';

/** One date or stretch of days as printed, before years are filled in. */
export interface Part extends Pick<Found<null>, 'start' | 'end'> {
  readonly from: Moment;
  readonly to: Moment;
  readonly precision: 'day' | 'month' | 'year';
  /** A month alone: a date only where one is expected or beside another. */
  readonly weak: boolean;
}

function int(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** What stands before the month in a date, ranges and lists of days included, is shorter. */
const LEAD = 120;

/** The matches of `WORDED`, looked for only where something like a month stands. */
function* wordedMatches(folded: string): Generator<RegExpExecArray> {
  for (let from = 0; ; from = WORDED.lastIndex) {
    MONTH_LIKE.lastIndex = Math.max(0, from - 1);
    const month = MONTH_LIKE.exec(folded);
    if (!month) return;
    WORDED.lastIndex = Math.max(from, month.index - LEAD);
    const match = WORDED.exec(folded);
    if (!match) return;
    yield match;
  }
}

export function worded(folded: string): Part[] {
  const result: Part[] = [];
  for (const match of wordedMatches(folded)) {
    const { py, d0, d1, d2, j, m, y, yw } = match.groups ?? {};
    if (m === undefined) continue;
    // «в мае 2000 экземпляров»: five digits are a broken year only beside a year word
    const late = y !== undefined && (yw !== undefined || (y.length === 4 && (y !== '2000' || d1 !== undefined)));
    const year = int(late ? y : py);
    const month = monthNumber(m);
    const cut = y !== undefined && !late ? match[0].length - (match[0].length - match[0].lastIndexOf(y)) : match[0].length;
    const end = match.index + match[0].slice(0, cut).trimEnd().replace(/,$/u, '').length;
    const precision = d1 === undefined ? 'month' : 'day';
    const first: Moment = { year, month, day: int(d0 ?? d1) };
    const last: Moment = { year, month, day: int(d2 ?? d1) };
    const whole: Part = { start: match.index, end, from: first, to: last, precision, weak: d1 === undefined && year === null };
    const second = match.indices?.groups?.d2?.[0];
    // «в Самарское – 27, 6 октября»: days of a list go forward, so the number before belongs to what stands before it
    const lastDay = match.indices?.groups?.[d2 === undefined ? 'd1' : 'd2']?.[0];
    const before = d2 === undefined ? d0 : (d0 ?? d1);
    if (lastDay !== undefined && before !== undefined && Number(before) >= (last.day ?? 0) && (d2 === undefined || /,/u.test(j ?? ''))) {
      result.push({ ...whole, start: lastDay, from: last });
      continue;
    }
    const apart =
      d2 !== undefined && d0 === undefined && /[,\p{L}]/u.test(j ?? '') && !/по|до/u.test(j ?? '') && Number(d2) - Number(d1) > 1;
    // «14 и 28 апреля» are two days, «14 и 15 апреля» one stretch
    if (!apart || second === undefined) result.push(whole);
    else result.push({ ...whole, end: match.indices?.groups?.d1?.[1] ?? second, to: first }, { ...whole, start: second, from: last });
  }
  return result;
}

/** «двадцать четвертого апреля 2021 года»; days before a Russian month, on folded text. */
const ORDINAL_DAYS =
  'перв второ треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат'.split(
    ' ',
  );
const SPELLED = new RegExp(
  `(?<!\\p{L})(?:(?<tens>двадцать|тридцать)\\s)?(?<day>${ORDINAL_DAYS.join('|')})(?:ого|его|ое|ье)\\s{1,2}(?<m>${MONTH})(?:\\s{1,2}(?<y>(?:19|20)\\d{2})(?!\\d)(?:\\s{0,2}-?(?:года?|г\\.))?)?`,
  'gu',
);
const SPELLED_LIKE = new RegExp(`\\p{L}(?:ого|его|ое|ье)\\s{1,2}(?:${RUSSIAN_MONTH_START})`, 'u');

export function spelledDays(folded: string): Part[] {
  if (!SPELLED_LIKE.test(folded)) return [];
  return [...folded.matchAll(SPELLED)].flatMap((match): Part[] => {
    const { tens, day, m, y } = match.groups ?? {};
    const index = ORDINAL_DAYS.indexOf(day ?? '');
    if (m === undefined || index < 0) return [];
    const units = index < 19 ? index + 1 : (index - 17) * 10;
    const number = (tens === 'двадцать' ? 20 : tens === 'тридцать' ? 30 : 0) + units;
    const moment: Moment = { year: int(y), month: monthNumber(m), day: number };
    return number <= 31 && (tens === undefined || units < 10)
      ? [{ start: match.index, end: match.index + match[0].length, from: moment, to: moment, precision: 'day', weak: false }]
      : [];
  });
}

export function romanMonths(folded: string): Part[] {
  if (!ROMAN_LIKE.test(folded)) return [];
  return [...folded.matchAll(ROMAN)].flatMap((match): Part[] => {
    const { d0, d, m, y } = match.groups ?? {};
    const month = romanValue(m ?? '');
    if (month === 0) return [];
    const to: Moment = { year: int(y), month, day: int(d) };
    const from: Moment = { ...to, day: int(d0 ?? d) };
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, from, to, precision: 'day', weak: false }];
  });
}

export function numeric(folded: string): Part[] {
  if (!NUMERIC_LIKE.test(folded)) return [];
  const result: Part[] = [];
  for (const match of folded.matchAll(NUMERIC)) {
    const { d0, m0, d, m, y, m2, y2, sep } = match.groups ?? {};
    const second = int(m ?? m2);
    const yearText = y ?? y2 ?? '';
    if (second === null || d === undefined) continue;
    // «9/30/2011»: month and day as other countries write them
    const monthFirst = sep === '/' && d0 === undefined && second > 12 && Number(d) <= 12;
    const [day, month] = monthFirst ? [second, Number(d)] : [Number(d), second];
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    if (yearText.length === 2 && (d.length + (m?.length ?? 0) !== 4 || year < 2008 || year > 2049)) continue;
    // «14.00.33» is the number of a trade, not a day
    if (yearText.length === 2 && (month > 12 || month < 1 || day > 31 || day < 1)) continue;
    if (yearText.length > 2 && !/^(?:19|20)/u.test(yearText)) continue;
    const to: Moment = { year, month, day };
    const from: Moment = d0 === undefined ? to : { year, month: int(m0) ?? month, day: Number(d0) };
    result.push({ start: match.index, end: match.index + match[0].length, from, to, precision: 'day', weak: false });
  }
  return result;
}

export function isoDates(folded: string): Part[] {
  if (!NUMERIC_LIKE.test(folded)) return [];
  return Array.from(folded.matchAll(ISO), (match) => {
    const { y, m, d } = match.groups ?? {};
    const day: Moment = { year: int(y), month: Number(m), day: Number(d) };
    return { start: match.index, end: match.index + match[0].length, from: day, to: day, precision: 'day', weak: false };
  });
}

export function quarters(folded: string): Part[] {
  if (!QUARTER_LIKE.test(folded)) return [];
  return Array.from(folded.matchAll(QUARTER), (match) => {
    const { py, q = '', y, k = '' } = match.groups ?? {};
    const months = /^(?:полугоди|жартыжылды)/u.test(k) ? 6 : 3;
    const number = /\d/u.test(q) ? Number(q) : q === 'iv' ? 4 : q.length;
    const year = int(y ?? py);
    const from: Moment = { year, month: number * months - months + 1, day: null };
    const to: Moment = { year, month: number * months, day: null };
    return { start: match.index, end: match.index + match[0].length, from, to, precision: 'month', weak: year === null };
  });
}

export function years(folded: string): Part[] {
  if (!YEARS_LIKE.test(folded)) return [];
  return Array.from(folded.matchAll(YEARS), (match) => {
    const { a, b } = match.groups ?? {};
    const from: Moment = { year: int(a), month: 1, day: null };
    const to: Moment = { year: int(b ?? a), month: 12, day: null };
    return { start: match.index, end: match.index + match[0].length, from, to, precision: 'year', weak: false };
  });
}

export function numericMonths(folded: string): Part[] {
  if (!NUMERIC_MONTH_LIKE.test(folded)) return [];
  return Array.from(folded.matchAll(NUMERIC_MONTH), (match) => {
    const { m, y } = match.groups ?? {};
    const month: Moment = { year: int(y), month: Number(m), day: null };
    return { start: match.index, end: match.index + match[0].length, from: month, to: month, precision: 'month', weak: false };
  });
}
