import type { LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import { QUALIFIER } from '../../src/text/comparators.ts';
import { fold } from '../../src/text/normalize.ts';
import { columnsOf, isBlank } from './rows.ts';

/**
 * A row of the plan/fact table whose cells slipped one column to the left, because a cell with a dash or nothing in it was
 * lost on the way: values stand under «indicator» and words under «fact». It is moved back.
 */
export function moveShiftedRows(table: LogicalTable, rows: readonly TableRow[]): TableRow[] {
  const [indicator, plan, fact] = [columnsOf(table, 'indicator')[0], columnsOf(table, 'plan')[0], columnsOf(table, 'fact')[0]];
  if (indicator === undefined || plan !== indicator + 1 || fact !== plan + 1) return [...rows];
  return rows.map((row) => {
    const text = (column: number) => row.cells[column]?.text ?? '';
    const slipped =
      row.kind === 'body' &&
      hasOnlyNumbers(text(indicator)) &&
      hasOnlyNumbers(text(plan)) &&
      !/\d/u.test(text(fact)) &&
      isBlank(row.cells.at(-1)?.text ?? '');
    return slipped && words(text(indicator - 1)) ? withGapAt(row, gapColumn(table, row, indicator)) : row;
  });
}

/** The lost cell: that of the participants when words stand in it, else the one before the names. */
function gapColumn(table: LogicalTable, row: TableRow, indicator: number): number {
  const participants = columnsOf(table, 'participants')[0];
  return participants !== undefined && words(row.cells[participants]?.text ?? '') ? participants : indicator - 1;
}

function withGapAt(row: TableRow, column: number): TableRow {
  const gap: TableCell = { column, columnSpan: 1, passages: [], text: '', spanned: false };
  return { ...row, cells: [...row.cells.slice(0, column), gap, ...row.cells.slice(column, -1)] };
}

const STARTS_WITH_VALUE = new RegExp(`^(?:${QUALIFIER}|\\d)`, 'u');

function hasOnlyNumbers(text: string): boolean {
  return /\d/u.test(text) && !/^\P{L}{0,10}\p{Lu}\p{Ll}{3}/u.test(text) && STARTS_WITH_VALUE.test(fold(text.trim()));
}

function words(text: string): boolean {
  return /\p{L}{4}/u.test(text);
}
