import { KAZAKH_CASES } from '../../src/domain/languages/kk.ts';
import { OF_WHICH } from '../../src/domain/languages/part-and-whole.ts';
import { cite } from '../../src/model/passage.ts';
import type { DateSpan, Quantity, Text } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';
import { QUALIFIER } from '../../src/text/comparators.ts';
import { type DateRange, findDates } from '../../src/text/dates.ts';
import type { Found, Span } from '../../src/text/found.ts';
import { namesMonth } from '../../src/text/months.ts';
import { findPersons } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { namesOffice } from '../../src/text/offices.ts';
import { datesIn } from '../../src/text/passage-dates.ts';
import { quantitiesIn } from '../../src/text/passage-quantities.ts';
import { areNoPeople, arePeople } from '../../src/text/people.ts';
import { findPlaces, namesVenue } from '../../src/text/places.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';
import { findVenues } from '../../src/text/venues.ts';

/** A stretch of a passage that tells of one occasion. */
export interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Dates of a passage that name a day, invalid ones too; `year` stands in where none is said. */
export function dayDates(passage: Passage, year: (passage: Passage, date: Found<DateRange>) => number | null): Found<DateRange>[] {
  return datesIn(passage)
    .filter((date) => date.value.precision === 'day')
    .flatMap((date) => {
      if (date.value.invalid) return [date];
      const assumed = date.value.yearStated ? undefined : (year(passage, date) ?? undefined);
      const apart = daysApart(date, assumed);
      if (apart.length > 0) return apart;
      const dated = assumed === undefined ? undefined : findDates(date.raw, { year: assumed })[0];
      return [dated ? { ...date, value: dated.value } : date];
    });
}

/** «7, 14 и 21 октября»: days of one month told one by one are days, not a span of time. */
function daysApart(date: Found<DateRange>, year: number | undefined): Found<DateRange>[] {
  const match = /^(\d{1,2}(?:\s{0,2},\s{0,2}\d{1,2}){0,8}(?:\s(?:и|мен|және)\s|\s{0,2},\s{0,2}))\d{1,2}(?=\s\p{L})/u.exec(date.raw);
  if (!match?.[1]) return [];
  const rest = date.raw.slice(match[0].length);
  return [...match[0].matchAll(/\d{1,2}/gu)].flatMap((day) => {
    const read = findDates(day[0] + rest, year === undefined ? {} : { year })[0];
    const start = date.start + day.index;
    // the last of them is printed with its month
    const raw = day.index + day[0].length === match[0].length ? day[0] + rest : day[0];
    return read ? [{ start, end: start + raw.length, raw, value: read.value }] : [];
  });
}

export function dateSpan(passage: Passage, date: Found<DateRange>): DateSpan {
  return { raw: date.raw, start: date.value.start, end: date.value.end, evidence: cite(passage, date.start, date.end) };
}

export function toQuantity(passage: Passage, found: Found<QuantityValue>, offset = 0): Quantity {
  const start = found.start + offset;
  const end = found.end + offset;
  const { value, max, comparator, unit, per } = found.value;
  return {
    raw: passage.text.slice(start, end),
    value,
    max,
    comparator,
    unit,
    per: per ? { ...per } : null,
    doubtful: passage.doubtful,
    evidence: cite(passage, start, end),
  };
}

/** Words before or behind a number that make it a head count, folded. */
const COUNT_BEFORE = new RegExp(
  '(?:участи\\p{L}{1,4}|участвовал\\p{L}{0,2}|участник\\p{L}{0,3}|охва[тч]\\p{L}{0,4}|присутствовал\\p{L}{0,2}|посетил\\p{L}{0,2}|собрал\\p{L}{0,2}|обучен\\p{L}{0,2}|обучил\\p{L}{0,3}|катысушы\\p{L}{0,8}|катыскан\\p{L}{0,6}|камты\\p{L}{0,6}|оган|барлыгы)[\\s:–—-]{1,4}' +
    `(?:(?:приняло|приняли|всего|${QUALIFIER})\\s|саны\\s?[-–—:]?\\s?){0,2}$`,
  'u',
);
const COUNT_BEHIND =
  /^\s?(?:\p{L}{2,14}\s){0,2}(?:катыс\p{L}{1,10}|камты\p{L}{1,8}|келди|жиналды|принял\p{L}{0,2}|участвовал\p{L}{0,2}|присутствовал\p{L}{0,2}|(?:на|об)?учил\p{L}{1,4}|пришл\p{L}{0,2}|собрал\p{L}{1,4}|обсудил\p{L}{0,2}|разобрал\p{L}{0,2}|вышл\p{L}{0,2}|приехал\p{L}{0,2}|побывал\p{L}{0,2}|познакомил\p{L}{1,4}|соревновал\p{L}{1,4}|жиналды|келип|окыды|уйренди|талкылады|жарысты|шыкты)/u;

/** What is counted is a part of what was counted before. */
const PART = new RegExp(`${OF_WHICH}[\\s:–—-]{0,3}$`, 'u');

/** How many people came, as the stretch says: a count of people, best one tied to «участие», «қатысты», «охват». */
export function headCount(stretch: Stretch): Quantity | null {
  const folded = stretch.passage.folded.slice(stretch.start, stretch.end);
  let best: { readonly score: number; readonly item: Found<QuantityValue> } | null = null;
  for (const item of quantitiesIn(stretch.passage, stretch.start, stretch.end)) {
    const people = item.value.unit !== null && arePeople(item.value.unit);
    const before = COUNT_BEFORE.test(folded.slice(Math.max(0, item.start - 60), item.start));
    const behind = COUNT_BEHIND.test(folded.slice(item.end, item.end + 40));
    const part = PART.test(folded.slice(Math.max(0, item.start - 20), item.start));
    const score =
      (people ? 2 : 0) +
      (before || behind ? 2 : 0) -
      (part ? 3 : 0) -
      (item.value.per && item.value.value === item.value.per.value ? 1 : 0);
    const counts = people || ((before || behind) && (item.value.unit === null || !areNoPeople(item.value.unit)));
    if (counts && score > 0 && (!best || score > best.score)) best = { score, item };
  }
  return best ? toQuantity(stretch.passage, best.item, stretch.start) : null;
}

/** The place of the stretch: a settlement with the venue beside it, up to the head count or the end of the clause, else a venue alone. */
export function placeOf(stretch: Stretch, taken: readonly Span[]): Text | null {
  const text = stretch.passage.clean.slice(stretch.start, stretch.end);
  const settled = settlementOf(text, stretch, taken);
  const venue = findVenues(text).find(
    ({ start, end }) => !taken.some((span) => span.start - stretch.start < end && span.end - stretch.start > start),
  );
  const span = settled && venue ? joinedPlace(text, settled, venue) : (settled ?? venue ?? townOf(text));
  if (!span) return null;
  const { start, end } = span;
  return { value: tidy(text.slice(start, end)), evidence: cite(stretch.passage, stretch.start + start, stretch.start + end) };
}

/** «Үлгілі қаласының орталық саябағында», «в школе № 5 города Примера»: one place said in two steps. */
function joinedPlace(text: string, settled: Span, venue: Span): Span {
  const [first, second] = settled.start <= venue.start ? [settled, venue] : [venue, settled];
  const between = text.slice(first.end, Math.max(first.end, second.start));
  const together = second.start <= first.end || (between.length <= 12 && /^[\s,(]*(?:(?:во?|на)\s)?$/u.test(between));
  return together ? { start: first.start, end: Math.max(first.end, second.end) } : settled;
}

/** «съездили в Баянаул»: behind «в» a name alone, where no kind of place is said. */
const TOWN = /(?<!\p{L})[Вв]о?\s([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,}(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)?)(?=[\s.,:;)]|$)(?!\s\p{Lu})/u;
const NO_TOWN =
  /^(?:День|Республик|Казахстан|Интернет|Закон|Правил|Приложени|Год|Рамк|Результат|Ход|Итог|Связ|Целом|Цел|Сред|Наурыз|Рождеств|Нов|Сенат|Мажилис|Парламент|Правительств|Зум|Инстаграм)/u;

function townOf(text: string): Span | null {
  const match = TOWN.exec(text);
  if (!match?.[1] || NO_TOWN.test(match[1]) || namesMonth(fold(match[1])) || namesOffice(match[1])) return null;
  const start = match.index + match[0].length - match[1].length;
  return { start, end: start + match[1].length };
}

function settlementOf(text: string, stretch: Stretch, taken: readonly Span[]): Span | null {
  const places = findPlaces(text);
  const venue = places.find((place) => isVenue(place.raw, fold(text.slice(Math.max(0, place.start - 24), place.start))));
  // «Сайрам ауданының Ақсукент ауылында»: the district owns the village
  const owns = venue !== undefined && GENITIVE.test(fold(venue.raw));
  const first = (owns ? places.find(({ start }) => start >= venue.end && start - venue.end <= 2) : undefined) ?? venue;
  if (!first) return null;
  const stop = Math.min(text.length, ...taken.map((span) => span.start - stretch.start).filter((at) => at >= first.end));
  const tail =
    /^(?:\s?\([^()\n]{3,80}\)|(?:,\s?[^,;.()\n]{2,60}){1,3}(?=[,;.(\n–—-]|$)|\s(?:акимат\p{L}{0,3}))/u.exec(
      text.slice(first.end, stop),
    )?.[0] ?? '';
  return { start: first.start, end: first.end + venueTail(tail) };
}

/** «жители села …», «из села …» tell where people are from; «управление … области» whose office it is. */
function isVenue(place: string, before: string): boolean {
  if (/(?<!\p{L})(?:из|жител\p{L}{1,3}|акимат\p{L}{0,2}|аким\p{L}{0,2}|маслихат\p{L}{0,2})\s$/u.test(before)) return false;
  return (
    !/(?:ского|ской|цкого|цкой)\s(?:район|област|обл|сельск|аульн)/u.test(fold(place)) ||
    /(?<!\p{L})(?:в|во|на территории)\s$/u.test(before)
  );
}

/** How much of «, школа №5, 2 этаж, 30 …» still names a place. */
function venueTail(tail: string): number {
  if (tail.startsWith(' (')) return tail.length;
  let length = 0;
  for (const piece of tail.match(/,\s?[^,]+/gu) ?? []) {
    const counted = /^,\s?\d{1,6}\s{1,2}(\p{L}[\p{L}-]{2,24})/u.exec(piece)?.[1];
    if (counted && arePeople(counted)) break;
    if (
      !namesVenue(piece) &&
      !isNameOfPlace(piece) &&
      findPlaces(piece).length === 0 &&
      !/(?:ул\.|улица|көше|мкр|микрорайон|шағын аудан|№|этаж|район|аудан|округ)/u.test(piece.toLowerCase())
    )
      break;
    length += piece.trimEnd().length;
  }
  return length;
}

/** «, Жібек жолы базары», «, «Шаңырақ» сарайы»: behind a town a name in a few words that is neither an occasion's nor a person's. */
function isNameOfPlace(piece: string): boolean {
  return NAMED.test(piece) && formatOf(piece) === null && findPersons(piece).length === 0;
}

const NAMED = /^,\s?(?:[«"“]?\p{Lu}[\p{L}-]+[»"”]?)(?:\s[«"“]?[\p{L}-]+[»"”]?){1,3}\s*$/u;

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s\((.*)\)$/u, ', $1')
    .replace(/[\s,;–—-]+$/u, '');
}

const GENITIVE = new RegExp(`(?:${KAZAKH_CASES.genitive})$`, 'u');
