import { stringify } from 'csv-stringify/sync';
import type { CellValue } from './dataset.ts';

/** Excel takes a CSV for UTF-8 only when it begins so. */
export const BOM = '\uFEFF';

/** Numbers with a sign (`+77010001122`), lists of them and lone signs: a spreadsheet has nothing to compute in them. */
const LONE_NUMBERS = /^[-+]?[\d.,]*(?:; [-+]?[\d.,]*)*$/;

/**
 * CSV lines, one per row, of a table whose text came from strangers: a text cell that a spreadsheet would take for a
 * formula gets a leading apostrophe (OWASP "CSV injection"), also `+7 701 …`, which it would add up. Numbers and phones
 * in E.164 stay as they are. Null is the empty cell.
 */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, cast: { boolean: String, string: unguardedNumbers }, quoted_match: /[\r\n]/ },
  );
}

function unguardedNumbers(text: string): string | { readonly value: string; readonly escape_formulas: boolean } {
  return LONE_NUMBERS.test(text) ? { value: text, escape_formulas: false } : text;
}
