import type { TableCell, TableRow } from '../model/structure.ts';
import { similarity } from '../text/similarity.ts';
import { type DraftTable, emptyCell, joinedCells } from './draft.ts';
import { taskHeadingOf } from './task-heading.ts';

/**
 * Puts a row back under its columns when a page break has moved it to the left: an activity stands under «Задача», its
 * date under «Мероприятие» and so on.
 */
export function reanchored(table: DraftTable, row: TableRow): TableRow {
  const task = table.columns.findIndex((column) => column.role === 'task');
  const activity = table.columns.findIndex((column) => column.role === 'activity');
  if (row.kind !== 'body') return row;
  const values = shiftedValues(table, row);
  if (values) return { ...row, cells: values };
  if (task < 0 || activity !== task + 1) return row;
  const first = row.cells[task];
  const second = row.cells[activity];
  if (!first?.text || first.spanned || taskHeadingOf(first.text)?.kind !== 'activity') return row;
  if (second && taskHeadingOf(second.text)?.kind === 'activity') return row;
  return { ...row, cells: movedRight(row.cells, task) };
}

/** Plan and fact of equal wording stand under «Показатели» and «План» while the fact is blank. */
function shiftedValues(table: DraftTable, row: TableRow): TableCell[] | null {
  const indicator = table.columns.findIndex((column) => column.role === 'indicator');
  const [plan, fact] = [row.cells[indicator + 1], row.cells[indicator + 2]];
  if (indicator < 0 || table.columns[indicator + 1]?.role !== 'plan' || table.columns[indicator + 2]?.role !== 'fact') return null;
  const name = row.cells[indicator];
  if (!name?.text || !plan?.text || fact?.text || !/^\d/u.test(name.text) || similarity(name.text, plan.text) < 0.75) return null;
  return row.cells.map((cell, column) => {
    if (column === indicator) return emptyCell(column);
    if (column === indicator + 1) return { ...name, column };
    return column === indicator + 2 ? { ...plan, column } : cell;
  });
}

function movedRight(cells: readonly TableCell[], from: number): TableCell[] {
  const last = cells.length - 1;
  return cells.map((cell, column) => {
    if (column < from) return cell;
    const source = column === from ? emptyCell(column) : (cells[column - 1] ?? emptyCell(column));
    const placed = { ...source, column };
    return column === last && cell.text ? joinedCells(placed, cell) : placed;
  });
}

/** The end of an activity's name that a page break left under «Задача», whose own cell goes on over several rows. */
export function withoutStrayTask(table: DraftTable, above: TableRow, below: TableRow): TableRow {
  const task = table.columns.findIndex((column) => column.role === 'task');
  const activity = table.columns.findIndex((column) => column.role === 'activity');
  if (task < 0 || activity < 0) return below;
  const stray = below.cells[task];
  const isBlankAbove = !above.cells[task]?.text || above.cells[task]?.spanned;
  if (!stray?.text || stray.spanned || below.cells[activity]?.text || !isBlankAbove || !/^\p{Ll}/u.test(stray.text)) return below;
  if (!above.cells[activity]?.text) return below;
  return {
    ...below,
    cells: below.cells.map((cell, column) => (column === task ? emptyCell(column) : column === activity ? { ...stray, column } : cell)),
  };
}
