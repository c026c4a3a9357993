import { cite } from '../src/model/passage.ts';
import type { Event, Text } from '../src/model/report.ts';
import type { Passage } from '../src/model/structure.ts';
import { findPersons } from '../src/text/names.ts';
import type { YearOf } from './event-year.ts';
import { dateSpan, dayDates, formatOf, headCount, placeOf } from './occasion.ts';

const ENUMERATOR = /^\s{0,6}(?:[-–—•*·▪]|\(?\d{1,3}[.)]|\p{L}\))\s{1,6}/u;

/** Where the text of a list item begins behind its printed marker; null for a passage that is no list item. */
export function itemStart(passage: Passage): number | null {
  const marker = ENUMERATOR.exec(passage.clean)?.[0].length;
  if (marker !== undefined) return marker;
  return passage.list ? 0 : null;
}

/** Items of one list, in order: an item is an occasion when it names a day, or a place and a head count, and its siblings do. */
export function listEvents(items: readonly Passage[], year: YearOf): Event[] {
  const drafts = items.map((passage) => readItem(passage, year));
  const dated = drafts.filter((event) => event.dates !== null).length;
  const complete = drafts.filter((event) => event.place && event.participants).length;
  const isListOfEvents = dated * 2 >= items.length || (complete * 2 > items.length && items.length > 1);
  const group = items.length > 1 ? `list-${items[0]?.block ?? 0}` : null;
  return drafts
    .filter((event) => event.dates || (isListOfEvents && (event.place ? event.participants || dated > 0 : event.participants && dated > 0)))
    .map((event) => ({ ...event, group: isListOfEvents ? group : null }));
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

/** A line with the list's total may hang on its last item. */
function itemEnd(text: string): number {
  const total = /\n\s{0,4}(?:итого|всего|барлы[гғ]ы|жиыны|осы іс-шара|аталған)/iu.exec(text);
  return text.slice(0, total?.index ?? text.length).trimEnd().length;
}

function readItem(passage: Passage, year: YearOf): Event {
  const start = itemStart(passage) ?? 0;
  const end = itemEnd(passage.clean);
  const date = dayDates(passage.clean, year).find((found) => found.start >= start && found.end <= end) ?? null;
  const stretch = { passage, start, end };
  const participants = headCount(stretch);
  const taken = [...(date ? [date] : []), ...(participants ? [participants.evidence.place] : [])];
  return {
    title: null,
    format: formatOf(passage.clean.slice(start, end)),
    dates: date ? dateSpan(passage, date) : null,
    place: placeOf(stretch, taken) ?? (date ? bareName(passage, start, end, date) : null),
    audience: null,
    participants,
    task: null,
    activity: null,
    group: null,
    evidence: cite(passage, start, Math.max(start, end)),
  };
}
