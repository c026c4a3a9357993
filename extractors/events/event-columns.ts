import { MEASURES } from '../../src/domain/concepts/units.ts';
import { MONEY } from '../../src/domain/sum-words.ts';
import type { ColumnRole, LogicalTable } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import { KIND_OF_PLACE } from '../../src/text/places.ts';
import { anyOf } from '../../src/text/word-forms.ts';
import { columnIndex } from '../tables/column-index.ts';

/** Columns of a table of occasions that their headings do not name, by what stands in them. */
export type EventColumns = Readonly<Partial<Record<ColumnRole, number>>>;

const TIME: ReadonlySet<string> = new Set(['hours', 'minutes', 'days', 'weeks', 'months']);
/** «Село», «Город», «Ауыл»: a heading of one word for a kind of place; on folded text. */
const PLACE = new RegExp(`^(?:${KIND_OF_PLACE}|микрорайон|локация)(?!\\p{L})[^\\p{L}]{0,4}(?:\\/.{2,20})?$`, 'u');
/** Besides money and time, headings of numbers that count no people; on folded text. */
const NO_PEOPLE = new RegExp(
  `${MONEY.source}|(?<!\\p{L})(?:${anyOf(MEASURES.filter(({ code }) => TIME.has(code)))})|%|(?<!\\p{L})(?:тираж|экземпляр|дана|продолжительност|длительност|узактыг|балл|год|жыл)`,
  'u',
);
/** Columns whose cells are whole numbers so often count something. */
const MOST = 0.6;

export function eventColumns(table: LogicalTable): EventColumns {
  const found: Partial<Record<ColumnRole, number>> = {};
  if (columnIndex(table, 'participants') < 0) {
    const [only, ...others] = table.columns.flatMap((_, index) => (countsPeople(table, index) ? [index] : []));
    if (only !== undefined && others.length === 0) found.participants = only;
  }
  if (columnIndex(table, 'place') < 0) {
    const place = table.columns.findIndex(({ label }) => PLACE.test(fold(label).trim()));
    if (place >= 0) found.place = place;
  }
  return found;
}

/** Whole numbers that are neither row numbers nor sums. */
function countsPeople(table: LogicalTable, index: number): boolean {
  const column = table.columns[index];
  if (!column || column.role === 'number' || column.role === 'date' || NO_PEOPLE.test(fold(column.label))) return false;
  const body = table.rows.filter(({ kind }) => kind === 'body').map(({ cells }) => cells[index]?.text.trim() ?? '');
  const numbers = body.flatMap((text) =>
    /^\d{1,3}(?:\s?\d{3})?(?:\s?(?:чел|адам)\p{L}{0,5}\.?)?$/u.test(text) ? [Number.parseInt(text.replace(/\s/gu, ''), 10)] : [],
  );
  const isOrdinal = numbers.every((value, at) => value === at + 1);
  return numbers.length >= Math.max(2, body.length * MOST) && !isOrdinal;
}
