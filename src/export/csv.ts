import { stringify } from 'csv-stringify/sync';
import type { CellValue } from './dataset.ts';

/** Excel takes a CSV for UTF-8 only when it begins so. */
export const BOM = '\uFEFF';

/**
 * CSV lines, one per row, of a table whose text came from strangers: a text cell that a spreadsheet would take for a
 * formula gets a leading apostrophe (OWASP "CSV injection"); numbers stay numbers. Null is the empty cell.
 */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, cast: { boolean: String }, quoted_match: /[\r\n]/ },
  );
}
