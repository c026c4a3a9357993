import { cite } from '../../src/model/passage.ts';
import type { Event, Quantity } from '../../src/model/report.ts';
import type { ColumnRole, LogicalTable, Passage, TableCell, TableRow } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { findPlaces } from '../../src/text/places.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { columnIndex } from '../tables/column-index.ts';
import { type EventColumns, eventColumns } from './event-columns.ts';
import type { YearOf } from './event-year.ts';
import { dateSpan, dayDates, placeOf, toQuantity } from './occasion.ts';

/** Tables whose rows are occasions: columns for the date or place and for the head count, and no plan or indicator. */
export function isEventTable(table: LogicalTable): boolean {
  if (table.kind === 'events') return true;
  if (table.kind !== 'other') return false;
  const roles = new Set(table.columns.map((column) => column.role));
  if (roles.has('plan') || roles.has('fact') || roles.has('letter') || roles.has('phone')) return false;
  if (roles.has('date') && (roles.has('place') || roles.has('participants'))) return true;
  return roles.has('participants') && mostlyDated(table);
}

/** «Дата и место» in one column, or a date column whose heading says something else. */
function mostlyDated(table: LogicalTable): boolean {
  const rows = table.rows.filter((row) => row.kind === 'body');
  const dated = rows.filter((row) => row.cells.some((cell) => findDates(cell.text).some((date) => date.value.precision === 'day')));
  return dated.length * 2 > rows.length;
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
  const at = (role: ColumnRole): number => columns[role] ?? columnIndex(table, role);
  const cell = (role: ColumnRole): TableCell | undefined => row.cells[at(role)];
  const passageOf = (role: ColumnRole): Passage | undefined => cell(role)?.passages.find((passage) => passage.text.trim());
  const all = row.cells.flatMap((cell) => cell.passages);
  const dateCell = passageOf('date') ?? all.find((passage) => dayDates(passage, year).length > 0);
  const date = dateCell ? dayDates(dateCell, year)[0] : undefined;
  const placeCell = passageOf('place');
  const named = placeCell ? undefined : all.find((passage) => findPlaces(passage.clean).length > 0);
  const place = placeCell
    ? { value: placeCell.clean.trim().replace(/\s+/gu, ' '), evidence: cite(placeCell) }
    : named
      ? placeOf({ passage: named, start: 0, end: named.clean.length }, [])
      : null;
  const countCell = passageOf('participants');
  const titleCell = passageOf('activity') ?? passageOf('title') ?? passageOf('name') ?? passageOf('format');
  const participants = countCell ? firstCount(countCell) : null;
  const first = [dateCell, placeCell, countCell, titleCell].find((passage) => passage !== undefined);
  // a row with its name and place alone is an occasion that says too little
  const bare = table.kind === 'events' && titleCell !== undefined && placeCell !== undefined;
  if (!first || (!date && participants?.value === undefined && !bare)) return null;
  if (!date && !place && !titleCell) return null;
  return {
    title: titleCell ? titleCell.clean.trim() : null,
    format: formatOf([passageOf('format')?.clean, titleCell?.clean].filter(Boolean).join(' ')),
    dates: date && dateCell ? dateSpan(dateCell, date) : null,
    place,
    audience: passageOf('audience')?.clean.trim() ?? null,
    participants,
    task: null,
    activity: null,
    group: null,
    evidence: cite(first),
  };
}

function firstCount(passage: Passage): Quantity | null {
  const found = findQuantities(passage.clean)[0];
  return found ? toQuantity(passage, found) : null;
}
