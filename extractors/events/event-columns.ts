import { NO_OCCASION, OCCASION_LABELS, PART_OR_PLAN } from '../../src/domain/concepts/occasion-labels.ts';
import { MEASURES } from '../../src/domain/concepts/units.ts';
import { MONEY } from '../../src/domain/sum-words.ts';
import type { ColumnRole, LogicalTable } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { findPhones } from '../../src/text/phones.ts';
import { findPlaces, namesVenue } from '../../src/text/places.ts';
import { rememberedOf } from '../../src/text/remembered.ts';
import { anyOf } from '../../src/text/word-forms.ts';
import { isBlank } from '../reading/blank.ts';
import { numbersRows } from '../tables/column-content.ts';

export type EventRole = 'date' | 'place' | 'title' | 'participants' | 'audience' | 'format';
/** Which columns say when, where, what, for whom and how many came. */
export type EventColumns = Readonly<Partial<Record<EventRole, number>>>;

/** What stands in the filled cells of a column, as shares of them (0–1). */
interface Content {
  readonly label: string;
  readonly role: ColumnRole;
  readonly filled: number;
  readonly days: number;
  readonly dates: number;
  readonly places: number;
  readonly formats: number;
  readonly counts: number;
  readonly people: number;
  readonly words: number;
  readonly ordinal: boolean;
  readonly length: number;
}

const TIME: ReadonlySet<string> = new Set(['hours', 'minutes', 'days', 'weeks', 'months']);
/** Besides money and time, headings of numbers that count no people; on folded text. */
const NO_PEOPLE = new RegExp(
  `${MONEY.source}|(?<!\\p{L})(?:${anyOf(MEASURES.filter(({ code }) => TIME.has(code)))})|%|(?<!\\p{L})(?:экземпляр|дана|продолжительност|длительност|узактыг|балл|год|жыл|час|саг)|${NO_OCCASION}`,
  'u',
);
const LABELS = {
  date: new RegExp(OCCASION_LABELS.date, 'u'),
  place: new RegExp(OCCASION_LABELS.place, 'u'),
  title: new RegExp(OCCASION_LABELS.title, 'u'),
  count: new RegExp(OCCASION_LABELS.count, 'u'),
  audience: new RegExp(OCCASION_LABELS.audience, 'u'),
};
const OTHERWISE = new RegExp(NO_OCCASION, 'u');
const PART = new RegExp(PART_OR_PLAN, 'u');
const COUNT = /^(?:(?:около|более|свыше|шамамен|[~≈>])\s?)?\d{1,3}(?:\s?\d{3})?(?:\s?\p{L}{2,12}\.?)?(?:\s\p{L}{2,12})?$/u;
const WITH_PEOPLE = /^\P{L}*\d\s?(?:чел|участ|адам|катыс|дет|бала|студ|жен|слуш)/u;
/** A column is so sure of its role that it takes it. */
const ENOUGH = 1;
/** A day and more words: «Тренинг, 14–15 марта». */
const DATED_TITLE = 16;
const LONGEST_LABEL = 45;
/** The only numbers of a table of occasions are head counts. */
const ALONE = 0.6;
/** Longer cells tell a story. */
const LONGEST_PLACE = 110;

/**
 * Every column is weighed for every role by its heading (known label 1, a stem in it 0.7) and by what stands in it (share of cells,
 * 0–1); the surest pairs of role and column are taken first, each role and each column once. Weights are set by hand.
 */
export const eventColumns = rememberedOf((table: LogicalTable): EventColumns => {
  const contents = table.columns.map((_, index) => contentOf(table, index));
  const counting = contents.filter((content) => mayCount(content) && !PART.test(content.label));
  const only = (content: Content): number => (counting.length === 1 && counting[0] === content ? ALONE : 0);
  const scored = contents.flatMap((content, index) =>
    ROLES.map(([role, score]) => ({
      role,
      index,
      score: content.filled ? score(content, index) + (role === 'participants' ? only(content) : 0) : 0,
    })).filter(({ score }) => score >= ENOUGH),
  );
  const found: Partial<Record<EventRole, number>> = {};
  const taken = new Set<number>();
  for (const { role, index } of scored.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (found[role] !== undefined || taken.has(index)) continue;
    found[role] = index;
    taken.add(index);
  }
  return found;
});

/** Rows that tell a day in whatever cell, as a share of the rows. */
export function datedRows(table: LogicalTable): number {
  const rows = table.rows.filter(({ kind }) => kind === 'body');
  const dated = rows.filter(({ cells }) => cells.some(({ text }) => hasDay(text)));
  return rows.length ? dated.length / rows.length : 0;
}

/** A column of payments, publications, letters or phones: whatever days stand beside, no occasions are told. */
export function tellsOtherwise(table: LogicalTable): boolean {
  return table.columns.some(({ label, role }, index) => {
    const folded = fold(label);
    const phones = table.rows.filter(({ cells }) => findPhones(cells[index]?.text ?? '').length > 0).length;
    return OTHERWISE.test(folded) || role === 'letter' || role === 'phone' || role === 'amount' || phones * 2 > table.rows.length;
  });
}

/** The role of a column of occasions that a short heading tells by itself. */
export function roleOfLabel(label: string): ColumnRole {
  const folded = fold(label).trim();
  if (folded.length > LONGEST_LABEL) return 'unknown';
  const role = (['date', 'count', 'place', 'title'] as const).find((name) => LABELS[name].test(folded));
  return role === 'count' ? 'participants' : role === 'title' ? 'activity' : (role ?? 'unknown');
}

const ROLES: readonly (readonly [EventRole, (content: Content, index: number) => number])[] = [
  ['date', (content) => (content.dates < 0.5 ? 0 : labelScore(content, 'date', LABELS.date) + content.days)],
  [
    'participants',
    (content) =>
      !mayCount(content)
        ? 0
        : labelScore(content, 'participants', LABELS.count) +
          labelScore(content, 'total', LABELS.count) / 4 +
          content.counts / 2 +
          content.people -
          (PART.test(content.label) ? 0.6 : 0),
  ],
  [
    'place',
    (content) =>
      content.length > LONGEST_PLACE || content.counts > 0.5 || content.days > 0.5
        ? 0
        : labelScore(content, 'place', LABELS.place) * (1 + content.words / 2) + content.places - content.formats / 2,
  ],
  ['format', (content) => (content.role === 'format' ? 2 : 0)],
  ['audience', (content) => (content.words < 0.5 ? 0 : labelScore(content, 'audience', LABELS.audience) * 1.5)],
  [
    'title',
    (content) =>
      content.words < 0.5 || (content.days > 0.5 && (content.length < DATED_TITLE || labelScore(content, 'date', LABELS.date) > 0))
        ? 0
        : Math.max(labelScore(content, 'activity', LABELS.title), labelScore(content, 'title', LABELS.title)) +
          content.formats / 2 +
          content.words / 2,
  ],
];

/** Whole numbers that are neither row numbers nor sums of money, time or things. */
function mayCount({ ordinal, counts, role, label }: Content): boolean {
  return !ordinal && counts >= 0.5 && role !== 'number' && role !== 'date' && !NO_PEOPLE.test(label);
}

function labelScore({ label, role }: Content, known: ColumnRole, stems: RegExp): number {
  return role === known ? 1 : stems.test(label) ? 0.7 : 0;
}

function contentOf(table: LogicalTable, index: number): Content {
  const column = table.columns[index];
  const texts = table.rows
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ cells }) => cells[index]?.text.trim() || [])
    .filter((text) => !isBlank(text))
    .map((text) => text.slice(0, 300));
  const share = (test: (text: string) => boolean) => (texts.length ? texts.filter(test).length / texts.length : 0);
  return {
    label: fold(column?.label ?? '').trim(),
    role: column?.role ?? 'unknown',
    filled: texts.length,
    days: share(hasDay),
    dates: share((text) => text.length < 120 && findDates(text, { expected: true }).length > 0),
    places: share((text) => findPlaces(text).length > 0 || namesVenue(text)),
    formats: share((text) => formatOf(text) !== null),
    counts: share((text) => COUNT.test(fold(text))),
    people: share((text) => WITH_PEOPLE.test(fold(text))),
    words: share((text) => /\p{L}{3}/u.test(text)),
    ordinal: numbersRows(texts, index),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

function hasDay(text: string): boolean {
  return text.length < 200 && findDates(text).some(({ value }) => value.precision === 'day');
}
