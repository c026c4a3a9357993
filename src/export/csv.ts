import { stringify } from 'csv-stringify/sync';
import type { CellValue, ColumnShape } from './column.ts';

/** Excel takes a CSV for UTF-8 only when it begins so. */
export const BOM = '\uFEFF';

/**
 * `guarded`: what stands beside the reports, safe in a spreadsheet and plain for programs; `machine`: RFC 4180, every cell
 * letter by letter; `excel`: as a spreadsheet of Kazakhstan or Russia opens it.
 */
export type CsvProfile = 'guarded' | 'machine' | 'excel';

/** Numbers with a sign (`+77010001122`), lists of them and lone signs: a spreadsheet has nothing to compute in them. */
const LONE_NUMBERS = /^[-+]?[\d.,]*(?:; [-+]?[\d.,]*)*$/;

/** What a spreadsheet takes for a formula, its full-width forms too. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Short texts with a digit, which it takes for numbers, dates («2 мая»), times, shares: a BIN loses its zeros so. */
const MAY_BE_NUMBER = /^(?=.*\p{Nd})[^\n]{1,40}$/u;
/** Stands before a text and is not seen: what follows it is text to every spreadsheet. */
const TEXT_MARK = '\t';

/** Characters that a cell of a spreadsheet can hold. */
export const MOST_IN_CELL = 32_767;

/**
 * CSV lines, one per row, of a table whose text came from strangers: a text cell that a spreadsheet would take for a
 * formula gets a leading apostrophe (OWASP "CSV injection"), also `+7 701 …`, which it would add up. Numbers and phones
 * in E.164 stay as they are. Null is the empty cell.
 */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return csvIn('guarded', rows, null);
}

/** CSV lines in a profile; `columns` tells dates from text, null where there is only text, as in a header. */
export function csvIn(profile: CsvProfile, rows: readonly (readonly CellValue[])[], columns: readonly ColumnShape[] | null): string {
  switch (profile) {
    case 'guarded':
      return stringify(
        rows.map((row) => [...row]),
        { escape_formulas: true, cast: { boolean: String, string: unguardedNumbers }, quoted_match: /[\r\n]/ },
      );
    case 'machine':
      return stringify(
        rows.map((row) => [...row]),
        { cast: { boolean: String }, quoted_match: /[\r\n]/, record_delimiter: '\r\n' },
      );
    case 'excel':
      return stringify(
        rows.map((row) => row.map((cell, index) => excelCell(cell, columns?.[index]))),
        { delimiter: ';', quoted_match: /[\r\n\t]/, record_delimiter: '\r\n' },
      );
  }
}

function unguardedNumbers(text: string): string | { readonly value: string; readonly escape_formulas: boolean } {
  return LONE_NUMBERS.test(text) ? { value: text, escape_formulas: false } : text;
}

function excelCell(cell: CellValue, column: ColumnShape | undefined): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean' || column === undefined) return String(cell);
  if (column.type === 'date') return cell;
  if (column.type === 'time') return cell.slice(0, 19).replace('T', ' ');
  const text = cell.slice(0, MOST_IN_CELL - 1);
  return FORMULA.test(text) || MAY_BE_NUMBER.test(text) ? TEXT_MARK + text : text;
}
