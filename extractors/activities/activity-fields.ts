import type { Activity, DateSpan, Quantity, Text } from '../../src/model/report.ts';
import type { ColumnRole, LogicalTable, TableRow } from '../../src/model/structure.ts';
import { type DateRange, findDates } from '../../src/text/dates.ts';
import type { Found } from '../../src/text/found.ts';
import { findPlaces } from '../../src/text/places.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { amountOf, scaleOf } from '../project/amount.ts';
import { citeFlow, type Flow, flowOf, head, linesOf, oneLine, textValue } from '../reading/flow.ts';
import { noQuantity, quantityAt } from '../reading/quantity.ts';
import { cellFlow, columnsOf, isBlank } from '../tables/rows.ts';

type Fields = Pick<Activity, 'dates' | 'place' | 'participants' | 'cost' | 'results' | 'effect'>;

/** What the rows of one activity say in the columns of dates, place, participants, cost, results and effect. */
export function activityFields(table: LogicalTable, rows: readonly TableRow[], year: number | null): Fields {
  const flow = (...roles: ColumnRole[]) => firstFlow(table, rows, roles);
  const costs = flow('cost', 'amount');
  const scale = scaleOf(table.columns.find(({ role }) => role === 'cost' || role === 'amount'));
  return {
    dates: datesOf(wholeFlow(table, rows, 'date'), year),
    place: placeOf(wholeFlow(table, rows, 'place')) ?? placeBesideDate(wholeFlow(table, rows, 'date')),
    participants: countOf(flow('participants')),
    cost: costs ? (amountOf(costs, scale)?.amount ?? null) : null,
    results: filled(wholeFlow(table, rows, 'results')),
    effect: filled(wholeFlow(table, rows, 'effect')),
  };
}

/** The first filled cell of these columns over the rows, also where a merged cell above covers the row; else a blank one. */
function firstFlow(table: LogicalTable, rows: readonly TableRow[], roles: readonly ColumnRole[]): Flow | null {
  const cells = columnsOf(table, ...roles).flatMap((column) => rows.flatMap((row) => row.cells[column] ?? []));
  const cell =
    cells.find(({ text, spanned }) => text && !spanned) ??
    cells.find(({ text }) => text) ??
    cells.find(({ passages }) => passages.length > 0);
  return cell ? cellFlow(cell) : null;
}

/** All that the rows' own cells say in these columns, or what a merged cell above says for them. */
function wholeFlow(table: LogicalTable, rows: readonly TableRow[], role: ColumnRole): Flow | null {
  const own = columnsOf(table, role).flatMap((column) =>
    rows.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.text && !cell.spanned),
  );
  return own.length > 1 ? flowOf(own.flatMap(({ passages }) => passages)) : firstFlow(table, rows, [role]);
}

/** First and last day of all dates of the cell; a month gives its first and last day, a date that does not exist gives none. */
function datesOf(flow: Flow | null, year: number | null): DateSpan | null {
  if (!flow || isBlank(flow.text)) return null;
  const evidence = citeFlow(flow);
  if (!evidence) return null;
  const found = datesIn(head(flow.text), year);
  const starts = found.flatMap(({ value }) => (value.invalid === null && value.start ? [value.start] : [])).sort();
  const ends = found.flatMap(({ value }) => (value.invalid === null && value.end ? [value.end] : [])).sort();
  return { raw: oneLine(flow.text), start: starts[0] ?? null, end: ends.at(-1) ?? starts.at(-1) ?? null, evidence };
}

/** A narrow column cuts words («сентябр ь 2022»): the text is also read with the cuts closed, and the reading that says more wins. */
function datesIn(text: string, year: number | null): Found<DateRange>[] {
  const closed = text
    .replace(/(?<=\p{L})[\s-]{0,2}\n\s?(?=\p{Ll})|(?<=\p{Ll}{3}) (?=\p{Ll}{1,3}(?!\p{L}))/gu, '')
    .replace(/(?<=\p{Ll}{3})(?=\d{4})/gu, ' ');
  const readings = [...new Set([text, closed])].map((reading) => findDates(reading, { year, expected: true }));
  return readings.reduce((best, reading) => (worthOf(reading) > worthOf(best) ? reading : best));
}

function worthOf(found: readonly Found<DateRange>[]): number {
  return found.reduce((sum, { value, raw }) => sum + raw.length + (value.invalid !== null ? -100 : value.precision === 'year' ? 0 : 50), 0);
}

function placeOf(flow: Flow | null): Text | null {
  const text = flow && !isBlank(flow.text) ? textValue(flow) : null;
  if (!flow || !text) return null;
  const lines = linesOf(flow.text).map(({ start, end }) => oneLine(flow.text.slice(start, end)));
  return {
    ...text,
    value: lines.map((line, index) => (index === 0 ? '' : joins(lines[index - 1] ?? '', line) ? ' ' : ', ') + line).join(''),
  };
}

/** «12–13 мая 2025 г., с. Шамалган» in one cell for both: what follows the date when it names a place. */
function placeBesideDate(flow: Flow | null): Text | null {
  if (!flow || flow.text.length > 300) return null;
  const places = findPlaces(flow.text);
  const first = places[0];
  if (!first || findDates(flow.text, { expected: true }).length === 0) return null;
  const rest = /^[^;\n\d]{0,80}/u.exec(flow.text.slice(first.end))?.[0] ?? '';
  const last = places.findLast(({ end }) => end <= first.end + rest.length) ?? first;
  return textValue(flow, { start: first.start, end: last.end });
}

const PLACE_WORD = /^(?:с|г|п|село|села|город|города|г\.|ауыл|аул|поселок|район|область|онлайн|офлайн|площадка)(?!\p{L})/iu;

/** A line that goes on with the one above: the break is the column's edge. */
function joins(before: string, line: string): boolean {
  if (/(?:[,;(–-]|(?<!\p{L})(?:с|г|село|села|город|города|поселок|им|имени|и|в)\.?)$/iu.test(before)) return true;
  return /^[\p{Ll}(]/u.test(line) && !PLACE_WORD.test(line);
}

function countOf(flow: Flow | null): Quantity | null {
  if (!flow) return null;
  const found = isBlank(flow.text) ? undefined : findQuantities(head(flow.text))[0];
  return found ? quantityAt(flow, found) : noQuantity(flow);
}

function filled(flow: Flow | null): Text | null {
  return flow && !isBlank(flow.text) ? textValue(flow) : null;
}
