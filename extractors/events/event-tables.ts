import { cite } from '../../src/model/passage.ts';
import type { DateSpan, Event, Quantity } from '../../src/model/report.ts';
import type { LogicalTable, Passage, TableRow } from '../../src/model/structure.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { findPlaces } from '../../src/text/places.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { datedRows, type EventColumns, type EventRole, eventColumns, roleOfLabel, tellsOtherwise } from './event-columns.ts';
import type { YearOf } from './event-year.ts';
import { dateSpan, dayDates, placeOf, toQuantity } from './occasion.ts';

/** The first column of a table of occasions that stand side by side says so in so many of its rows. */
const FEWEST_LABELS = 2;
const MOST = 0.6;

/** The table with its occasions as rows, or null: a day in most rows, and people, a place or a kind of occasion beside it. */
export function eventTable(table: LogicalTable): LogicalTable | null {
  if (table.kind === 'events') return tellsOfOthers(table) ? null : table;
  if (table.kind !== 'other' && table.kind !== 'key-values') return null;
  const turned = turnedTable(table);
  if (turned && isOfEvents(turned)) return turned;
  return table.kind === 'other' && isOfEvents(table) ? table : null;
}

function isOfEvents(table: LogicalTable): boolean {
  const roles = new Set(table.columns.map((column) => column.role));
  if (roles.has('plan') || roles.has('fact') || tellsOfOthers(table)) return false;
  const columns = eventColumns(table);
  const beside = columns.place !== undefined || columns.participants !== undefined;
  if (columns.date !== undefined && (beside || (columns.title !== undefined && titlesAreOccasions(table, columns.title)))) return true;
  return columns.participants !== undefined && datedRows(table) > 0.5;
}

/** Payments or publications, unless people came somewhere or to an occasion too: a link may stand beside an occasion. */
function tellsOfOthers(table: LogicalTable): boolean {
  if (!tellsOtherwise(table)) return false;
  const { participants, place, title } = eventColumns(table);
  return participants === undefined || (place === undefined && !(title !== undefined && titlesAreOccasions(table, title)));
}

function titlesAreOccasions(table: LogicalTable, column: number): boolean {
  const titles = table.rows.filter(({ kind }) => kind === 'body').map(({ cells }) => cells[column]?.text ?? '');
  return titles.filter((title) => formatOf(title) !== null).length >= titles.length * MOST;
}

export function tableEvents(table: LogicalTable, year: YearOf): Event[] {
  const group = `table-${table.blocks[0] ?? 0}`;
  const columns = eventColumns(table);
  return table.rows.flatMap((row) => {
    const event = row.kind === 'body' ? readRow(table, columns, row, year) : null;
    return event ? [{ ...event, group }] : [];
  });
}

function readRow(table: LogicalTable, columns: EventColumns, row: TableRow, year: YearOf): Event | null {
  const passageOf = (role: EventRole): Passage | undefined => {
    const column = columns[role];
    return column === undefined ? undefined : row.cells[column]?.passages.find((passage) => passage.text.trim());
  };
  const all = row.cells.flatMap((cell) => cell.passages);
  const dateColumn = passageOf('date');
  const withDay = [...(dateColumn ? [dateColumn] : []), ...all].find((passage) => dayDates(passage, year).length > 0);
  const dateCell = withDay ?? dateColumn;
  const date = dateCell ? dayDates(dateCell, year)[0] : undefined;
  const last = columns.date === undefined || !dateColumn ? undefined : lastDay(row, columns.date + 1, columns, year);
  const placeCell = passageOf('place');
  const named = placeCell ? undefined : all.find((passage) => findPlaces(passage.clean).length > 0);
  const place = placeCell
    ? { value: placeCell.clean.trim().replace(/\s+/gu, ' '), evidence: cite(placeCell) }
    : named
      ? placeOf({ passage: named, start: 0, end: named.clean.length }, [])
      : null;
  const countCell = passageOf('participants');
  const titleCell = passageOf('title') ?? passageOf('format');
  const participants = countCell ? firstCount(countCell) : null;
  const first = [dateCell, placeCell, countCell, titleCell].find((passage) => passage !== undefined);
  // a row with its name and place alone is an occasion that says too little
  const bare = table.kind === 'events' && titleCell !== undefined && placeCell !== undefined;
  if (!first || (!date && participants?.value === undefined && !bare)) return null;
  if (!date && !place && !titleCell) return null;
  return {
    title: titleCell ? titleCell.clean.trim() : null,
    format: formatOf([passageOf('format')?.clean, titleCell?.clean].filter(Boolean).join(' ')),
    dates: date && dateCell ? until(dateSpan(dateCell, date), last) : null,
    place,
    audience: passageOf('audience')?.clean.trim() ?? null,
    participants,
    task: null,
    activity: null,
    group: null,
    evidence: cite(first),
  };
}

/** The day in the column behind the dates, when it has no role of its own: «Начало | Конец». */
function lastDay(row: TableRow, column: number, columns: EventColumns, year: YearOf): DateSpan | undefined {
  if (Object.values(columns).includes(column)) return undefined;
  const passage = row.cells[column]?.passages.find(({ text }) => text.trim());
  const [day, ...others] = passage && passage.clean.trim().length <= LONGEST_DAY ? dayDates(passage, year) : [];
  return passage && day && !others.length ? dateSpan(passage, day) : undefined;
}

/** Nothing but a day. */
const LONGEST_DAY = 24;
/** Days: what begins and ends further apart is no occasion, and the second day is something else. */
const LONGEST_OCCASION = 31;

function until(first: DateSpan, last: DateSpan | undefined): DateSpan {
  const days = last?.end && first.start ? (Date.parse(last.end) - Date.parse(first.start)) / 86_400_000 : -1;
  if (!last || days <= 0 || days > LONGEST_OCCASION) return first;
  return {
    raw: `${first.raw} – ${last.raw}`,
    start: first.start,
    end: last.end,
    evidence: { ...first.evidence, continued: [last.evidence] },
  };
}

function firstCount(passage: Passage): Quantity | null {
  const found = findQuantities(passage.clean)[0];
  return found ? toQuantity(passage, found) : null;
}

/** «Дата | 11.04 | 23.05» below «Мероприятие | Семинар | Форум»: occasions side by side, as rows; null for other tables. */
function turnedTable(table: LogicalTable): LogicalTable | null {
  const lines = table.rows.filter(({ kind }) => kind === 'body' || kind === 'total');
  const labels = [table.columns[0]?.label ?? '', ...lines.map(({ cells }) => cells[0]?.text ?? '')];
  const roles = labels.map(roleOfLabel);
  const known = new Set(roles.filter((role) => role !== 'unknown'));
  if (table.columns.length < 3 || !known.has('date') || known.size < FEWEST_LABELS) return null;
  const headed = (table.columns[0]?.label ?? '') !== '';
  const columns = labels.flatMap((label, at) =>
    at === 0 && !headed
      ? []
      : [
          {
            role: roles[at] ?? 'unknown',
            label,
            code: null,
            found: 'typed' as const,
            scale: 1,
            unit: null,
            header: at === 0 ? (table.columns[0]?.header ?? []) : (lines[at - 1]?.cells[0]?.passages ?? []),
          },
        ],
  );
  const rows = table.columns.slice(1).map((column, at): TableRow => {
    const own = lines.map(({ cells }) => cells[at + 1] ?? EMPTY);
    const top = { column: 0, columnSpan: 1, passages: column.header, text: column.label, spanned: false };
    return { kind: 'body', cells: (headed ? [top, ...own] : own).map((cell, index) => ({ ...cell, column: index, columnSpan: 1 })) };
  });
  return { ...table, kind: 'other', columns, rows };
}

const EMPTY = { column: 0, columnSpan: 1, passages: [], text: '', spanned: false };
