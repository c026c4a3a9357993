import { cite } from '../../src/model/passage.ts';
import type { DateSpan, Quantity, Text } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';
import { QUALIFIER } from '../../src/text/comparators.ts';
import { type DateRange, findDates } from '../../src/text/dates.ts';
import type { Found } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { OF_WHICH } from '../../src/text/of-which.ts';
import { datesIn } from '../../src/text/passage-dates.ts';
import { quantitiesIn } from '../../src/text/passage-quantities.ts';
import { areNoPeople, arePeople } from '../../src/text/people.ts';
import { findPlaces, namesVenue } from '../../src/text/places.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';

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
    .map((date) => {
      if (date.value.yearStated || date.value.invalid) return date;
      const assumed = findDates(date.raw, { year: year(passage, date) })[0];
      return assumed ? { ...date, value: assumed.value } : date;
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

/** The place of the stretch, with the venue beside it up to the head count or the end of the clause. */
export function placeOf(stretch: Stretch, taken: readonly { readonly start: number; readonly end: number }[]): Text | null {
  const text = stretch.passage.clean.slice(stretch.start, stretch.end);
  const places = findPlaces(text);
  const venue = places.find((place) => isVenue(place.raw, fold(text.slice(Math.max(0, place.start - 24), place.start))));
  // «Сайрам ауданының Ақсукент ауылында»: the district owns the village
  const owns = venue !== undefined && /(?:нын|нин|дын|дин|тын|тин)$/u.test(fold(venue.raw));
  const first = (owns ? places.find(({ start }) => start >= venue.end && start - venue.end <= 2) : undefined) ?? venue;
  if (!first) return null;
  const { start } = first;
  const stop = Math.min(text.length, ...taken.map((span) => span.start - stretch.start).filter((at) => at >= first.end));
  const tail =
    /^(?:\s?\([^()\n]{3,80}\)|(?:,\s?[^,;.()\n]{2,60}){1,3}(?=[,;.(\n–—-]|$)|\s(?:акимат\p{L}{0,3}))/u.exec(
      text.slice(first.end, stop),
    )?.[0] ?? '';
  const keep = venueTail(tail);
  const end = first.end + keep;
  return { value: tidy(text.slice(start, end)), evidence: cite(stretch.passage, stretch.start + start, stretch.start + end) };
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
    if (!namesVenue(piece) && !/(?:ул\.|улица|көше|мкр|микрорайон|шағын аудан|№|этаж|район|аудан|округ)/u.test(piece.toLowerCase())) break;
    length += piece.trimEnd().length;
  }
  return length;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s\((.*)\)$/u, ', $1')
    .replace(/[\s,;–—-]+$/u, '');
}
