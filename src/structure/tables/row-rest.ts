import { IS_PART } from '../../domain/table-words.ts';
import { fold } from '../../text/normalize.ts';
import type { GridCell } from '../grid.ts';
import type { ColumnKind } from './column-kinds.ts';
import type { TypedGrid } from './typed-grid.ts';

/** Something stands in the row beside what names it. */
export function hasValues(sheet: TypedGrid, row: number, kinds: readonly ColumnKind[]): boolean {
  return kinds.some(
    ({ role }, column) => role !== 'heading' && role !== 'ordinal' && sheet.at(row, column)?.row === row && sheet.text(row, column),
  );
}

/** A label that goes on from the row above, in a table whose rows have numbers and this one none, or in lower case. */
export function isRest(sheet: TypedGrid, row: number, kinds: readonly ColumnKind[]): boolean {
  const [only, ...others] = sheet.filled(row);
  if (only === undefined || others.length || row === 0 || sheet.isBand(row) || kinds[only]?.role !== 'heading') return false;
  if (!kinds.some(({ role }) => role === 'value') || sheet.at(row - 1, only)?.text === '' || hasValues(sheet, row, kinds)) return false;
  const text = sheet.text(row, only);
  if (IS_PART.test(fold(text)) || /^[-–—•]/u.test(text)) return false;
  const numbered = kinds.slice(0, only).some(({ role }) => role === 'ordinal');
  return numbered || (/^\p{Ll}/u.test(text) && !/[:.]$/u.test(text));
}

/** Words in one cell over all the columns of figures: «Отклонения | не было». */
export function isRemark(sheet: TypedGrid, row: number, kinds: readonly ColumnKind[]): boolean {
  const cells = new Set(kinds.flatMap(({ role }, column) => (role === 'value' ? [sheet.at(row, column)] : [])));
  const [only, ...others] = cells;
  return only != null && others.length === 0 && only.columnSpan > 1 && only.row === row && /\p{L}/u.test(only.text);
}

/** The cells below in which a label goes on. */
export function restOf(sheet: TypedGrid, row: number, cell: GridCell, kinds: readonly ColumnKind[]): GridCell[] {
  const rest: GridCell[] = [];
  for (let below = row + 1; below < sheet.rows && isRest(sheet, below, kinds); below++) {
    const next = sheet.at(below, cell.column);
    if (!next?.text) break;
    rest.push(next);
  }
  return rest;
}
