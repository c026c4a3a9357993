import { cite } from '../../src/model/passage.ts';
import type { Event, Text } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';
import { findPersons } from '../../src/text/names.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { datesIn } from '../../src/text/passage-dates.ts';
import { venueAt } from '../../src/text/venues.ts';
import { proseEvents } from './event-prose.ts';
import type { YearOf } from './event-year.ts';
import { dateSpan, dayDates, headCount, placeOf, type Stretch } from './occasion.ts';

const MARKER = String.raw`\s{0,6}(?:[-–—•*·▪]|\(?\d{1,3}[.)](?!\d)|\p{L}\))\s{1,6}`;
const FIRST = new RegExp(`^${MARKER}`, 'u');
const LINES = new RegExp(`(?:^|\n)(?=${MARKER})`, 'gu');
/** The line with the list's total may hang on its last item. */
const TOTAL_LINE = /\n\s{0,4}(?:итого|всего|барлы[гғ]ы|жиыны|осы іс-шара|аталған)/iu;

/** Items of a list a passage holds: itself, or its marked lines; empty for running text. */
export function listItems(passage: Passage): Stretch[] {
  const text = passage.clean;
  const starts = Array.from(text.matchAll(LINES), (match) => match.index + (match[0].length || 0));
  if (starts.length > 1) return starts.map((start, index) => itemOf(passage, start, starts[index + 1] ?? text.length));
  return starts[0] === 0 || passage.list ? [itemOf(passage, 0, text.length)] : [];
}

function itemOf(passage: Passage, from: number, to: number): Stretch {
  const raw = passage.clean.slice(from, to);
  const total = TOTAL_LINE.exec(raw);
  const start = from + (FIRST.exec(raw)?.[0].length ?? 0);
  return { passage, start, end: Math.max(start, from + raw.slice(0, total?.index ?? raw.length).trimEnd().length) };
}

/** A line of a list of occasions begins with its day, within so many characters. */
const BEFORE_DAY = 8;
const FEWEST_LINES = 2;

/** The lines of a cell of which each begins with a day; empty when one does not. */
export function datedLines(passage: Passage): Stretch[] {
  const text = passage.clean;
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const lines = starts.flatMap((start, index) => {
    const line = { passage, start, end: (starts[index + 1] ?? text.length + 1) - 1 };
    return text.slice(line.start, line.end).trim() ? [line] : [];
  });
  const days = datesIn(passage).filter(({ value }) => value.precision === 'day');
  const dated = lines.every(({ start, end }) => days.some((day) => day.start >= start && day.start < Math.min(end, start + BEFORE_DAY)));
  return lines.length >= FEWEST_LINES && dated ? lines : [];
}

/** Items of one list, in order: an item is an occasion when it names a day, or a place and a head count, and its siblings do. */
export function listEvents(items: readonly Stretch[], year: YearOf): Event[] {
  const drafts = items.flatMap((item) => readItem(item, year));
  const dated = drafts.filter((event) => event.dates !== null).length;
  const complete = drafts.filter((event) => event.place && event.participants).length;
  const isListOfEvents = dated * 2 >= drafts.length || (complete * 2 > drafts.length && drafts.length > 1);
  const first = items[0];
  const group = drafts.length > 1 && first ? `list-${first.passage.block}-${first.start}` : null;
  return drafts
    .filter((event) => event.dates || (isListOfEvents && (event.place ? event.participants || dated > 0 : event.participants && dated > 0)))
    .map((event) => ({ ...event, group: isListOfEvents ? group : null }));
}

/** A name alone, a venue, or both where one follows the other: «Хромтау, центр поддержки семьи». */
function listedPlace({ passage, start, end }: Stretch, taken: readonly Span[], date: Span): Text | null {
  const venue = listedVenue(passage, start, end, taken);
  const name = bareName(passage, start, end, date);
  if (!venue || !name) return venue ?? name;
  const [from, to] = [name.evidence.place.start, venue.evidence.place.end];
  const follows = /^,\s{1,2}$/u.test(passage.clean.slice(name.evidence.place.end, venue.evidence.place.start));
  return follows ? { value: passage.clean.slice(from, to), evidence: cite(passage, from, to) } : venue;
}

/** «14.04.2023 – Жанатан – семинар – 25 чел.»: in a list a capitalised name between dashes or commas is the place. */
function bareName(passage: Passage, start: number, end: number, date: { readonly start: number; readonly end: number }): Text | null {
  const text = passage.clean;
  let at = start;
  for (const piece of text.slice(start, end).split(/(?<=[,;–—]|\s-)\s?/u)) {
    const name = /^\s{0,2}(\p{Lu}[\p{L}’-]{2,24}(?:\s\p{Lu}[\p{L}’-]{2,24})?)\s{0,2}[,;–—-]/u.exec(piece)?.[1];
    const from = at + (name ? piece.indexOf(name) : 0);
    at += piece.length + (/^\s/u.test(text.slice(at + piece.length)) ? 1 : 0);
    if (!name || (from < date.end && from + name.length > date.start) || formatOf(name) !== null || findPersons(name).length > 0) continue;
    if (text.slice(from, from + name.length) === name) return { value: name, evidence: cite(passage, from, from + name.length) };
  }
  return null;
}

/** «… , парк «Самал»: выпускной»: between marks a piece that begins with a venue is the place. */
function listedVenue(passage: Passage, start: number, end: number, taken: readonly Span[]): Text | null {
  const text = passage.clean.slice(start, end);
  for (const match of text.matchAll(/(?:^|[,;:]\s|\s[–—-]\s)(?=[\p{L}«"“№])/gu)) {
    const at = match.index + match[0].length;
    const venue = venueAt(text.slice(at));
    const [from, to] = venue ? [start + at + venue.start, start + at + venue.end] : [0, 0];
    if (venue && !taken.some((span) => span.start < to && span.end > from))
      return { value: passage.clean.slice(from, to), evidence: cite(passage, from, to) };
  }
  return null;
}

/** Mostly one occasion; an item that names several days is read like prose. */
function readItem(stretch: Stretch, year: YearOf): Event[] {
  const { passage, start, end } = stretch;
  const dates = dayDates(passage, year).filter((found) => found.start >= start && found.end <= end);
  if (dates.length > 1) {
    return proseEvents(passage, start, year).filter((event) => (event.dates?.evidence.place.start ?? end) < end);
  }
  const date = dates[0] ?? null;
  const participants = headCount(stretch);
  const taken = [...(date ? [date] : []), ...(participants ? [participants.evidence.place] : [])];
  return [
    {
      title: null,
      format: formatOf(passage.clean.slice(start, end)),
      dates: date ? dateSpan(passage, date) : null,
      place: placeOf(stretch, taken) ?? (date ? listedPlace(stretch, taken, date) : null),
      audience: null,
      participants,
      task: null,
      activity: null,
      group: null,
      evidence: cite(passage, start, end),
    },
  ];
}
