import type { LogicalTable } from '../../src/model/structure.ts';
import { QUALIFIER } from '../../src/text/comparators.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import { findPhones } from '../../src/text/phones.ts';
import { KIND_OF_PLACE } from '../../src/text/places.ts';
import { unitAt } from '../../src/text/units.ts';
import { numberedLabel } from '../activities/numbered-label.ts';
import { isBlank } from '../reading/blank.ts';

/** What the cells of a column look like: shares of its filled cells, 0–1. */
export interface ColumnContent {
  /** Filled cells of its own. */
  readonly cells: number;
  readonly phones: number;
  readonly percents: number;
  readonly dates: number;
  readonly places: number;
  /** «№» or the word for letter, and a date. */
  readonly letterheads: number;
  readonly units: number;
  /** Digits with separators alone. */
  readonly numbers: number;
  /** Such numbers from ten thousand on, or with a currency. */
  readonly sums: number;
  /** Begins with a number, a qualifier before it or a unit behind it. */
  readonly quantities: number;
  readonly letters: number;
  /** «Мероприятие 1.», «1.1.», «2) …» in front of words. */
  readonly labels: number;
  /** «1.», «2.» … in order, from whatever number. */
  readonly enumerated: boolean;
  /** Mean length of the filled cells. */
  readonly length: number;
}

const PLACE = new RegExp(`(?<!\\p{L})(?:с\\.|г\\.|(?:онлайн|(?:${KIND_OF_PLACE})\\p{L}{0,4})(?!\\p{L}))`, 'u');
/** Behind a unit that stands alone in its cell: «чел.», «тенге/мес.». */
const UNIT_END = /^(?:\s?\/\s?\p{L}{2,12})?\.?$/u;
const QUANTITY = new RegExp(`^(?:(?:${QUALIFIER}|до|от)\\s+)?\\d`, 'u');
const SUM = /^\d[\d\s.,]{4,20}(?:тенге|тг\.?)?$/u;

export function columnContent(table: LogicalTable, column: number): ColumnContent {
  const texts = table.rows
    .filter(({ kind }) => kind === 'body')
    .flatMap((row) => row.cells[column] ?? [])
    .filter((cell) => !cell.spanned && cell.text && !isBlank(cell.text))
    .map((cell) => fold(cell.text.slice(0, 400)).trim());
  const share = (test: (text: string) => boolean) => (texts.length > 0 ? texts.filter(test).length / texts.length : 0);
  return {
    cells: texts.length,
    phones: share((text) => findPhones(text).length > 0),
    percents: share((text) => /\d\s?%/u.test(text)),
    dates: share((text) => text.length < 120 && findDates(text, { expected: true }).length > 0),
    letterheads: share((text) => text.length < 160 && /№|письм|хат(?!\p{L})/u.test(text) && findDates(text).length > 0),
    places: share((text) => text.length < 160 && PLACE.test(text)),
    units: share(isUnit),
    numbers: share((text) => /^\d[\d\s.,]{0,14}$/u.test(text)),
    sums: share((text) => SUM.test(text)),
    quantities: share((text) => QUANTITY.test(text)),
    labels: share((text) => /\p{L}{3}/u.test(text) && numberedLabel(text).number !== null),
    letters: share((text) => /\p{L}{3}/u.test(text)),
    enumerated: numbersRows(texts, column),
    length: texts.length > 0 ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0,
  };
}

/** «1», «2», «3»; in the first column also «16», «17», «18»: a part of a form goes on with the numbers of the part above. */
export function numbersRows(texts: readonly string[], column: number): boolean {
  const numbers = texts.map((text) => (/^\d{1,3}[.)]?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return texts.length > 1 && (column === 0 || numbers[0] === 1) && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

function isUnit(folded: string): boolean {
  const length = unitAt(folded)?.length ?? /^(?:единиц\p{L}{0,2}|ед|бирлик)(?!\p{L})/u.exec(folded)?.[0].length;
  return length !== undefined && UNIT_END.test(folded.slice(length));
}
