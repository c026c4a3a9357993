import { type Furniture, textRun } from '../../../model/document.ts';
import { cleanText } from '../../builder/run-builder.ts';
import type { SheetCell } from './sheet.ts';

/** Rows or columns (from 0) that a sheet does not show, both ends of each range included. */
export type HiddenRanges = readonly (readonly [first: number, last: number])[];

export interface ShownSheet {
  /** What is shown, moved together as if there were nothing in between. */
  readonly cells: SheetCell[];
  readonly hidden: SheetCell[];
}

/** Parts the cells that a sheet shows from those in hidden rows and columns. */
export function withoutHidden(cells: readonly SheetCell[], rows: HiddenRanges, columns: HiddenRanges): ShownSheet {
  if (rows.length === 0 && columns.length === 0) return { cells: [...cells], hidden: [] };
  const shown: ShownSheet = { cells: [], hidden: [] };
  const [countRows, countColumns] = [counter(rows), counter(columns)];
  for (const cell of cells) {
    const rowSpan = cell.rowSpan - countRows(cell.row, cell.row + cell.rowSpan);
    const columnSpan = cell.columnSpan - countColumns(cell.column, cell.column + cell.columnSpan);
    if (rowSpan === 0 || columnSpan === 0) shown.hidden.push(cell);
    else
      shown.cells.push({
        ...cell,
        row: cell.row - countRows(0, cell.row),
        column: cell.column - countColumns(0, cell.column),
        rowSpan,
        columnSpan,
      });
  }
  return shown;
}

/** How many hidden ones lie in [from, to). */
function counter(ranges: HiddenRanges): (from: number, to: number) => number {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const apart: [number, number][] = [];
  for (const [first, last] of sorted) {
    const previous = apart.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else if (last >= first) apart.push([first, last]);
  }
  return (from, to) => apart.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(to, last + 1) - Math.max(from, first)), 0);
}

/** Cells that nobody is shown, one line for each of their rows, kept beside the sheet. */
export function hiddenCells(cells: readonly SheetCell[]): Furniture[] {
  const rows = [...Map.groupBy(cells, ({ row }) => row)].sort(([a], [b]) => a - b);
  const lines = rows.map(([, inRow]) =>
    cleanText(
      inRow
        .sort((a, b) => a.column - b.column)
        .map(({ text }) => text)
        .join(' | '),
    )
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const text = lines.filter((line) => line !== '').join('\n');
  return text === '' ? [] : [{ kind: 'furniture', role: 'hidden', ...textRun(text) }];
}
