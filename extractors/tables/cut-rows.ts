import type { ColumnRole, LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import { numberedLabel } from '../activities/numbered-label.ts';
import { columnsOf } from './rows.ts';

/** Columns that name what a row is about. */
const KEYS: readonly ColumnRole[] = ['task', 'activity', 'name', 'authority', 'title', 'direction', 'label'];

/**
 * The rows of a table with those put together, cell by cell, that a page break cut in two: right after the label
 * «Мероприятие 1.», or in the middle of a sentence. A heading row repeated at the top of a page is left out.
 */
export function joinCutRows(table: LogicalTable): TableRow[] {
  const rows: TableRow[] = [];
  let heading = '';
  for (const [index, row] of table.rows.entries()) {
    const above = rows.at(-1);
    if (row.kind === 'group') {
      const text = row.cells.find((cell) => cell.text)?.text ?? '';
      const next = table.rows[index + 1];
      if (above?.kind === 'body' && (text === heading || (next?.kind === 'body' && goesOnBelowHeading(table, above, next)))) continue;
      heading = text;
    }
    if (above?.kind === 'body' && row.kind === 'body' && isCut(table, above, row)) {
      rows[rows.length - 1] = { ...above, cells: above.cells.map((cell, index) => joinCells(cell, row.cells[index])) };
    } else rows.push(row);
  }
  return rows;
}

function isCut(table: LogicalTable, above: TableRow, below: TableRow): boolean {
  const titles = columnsOf(table, 'task', 'activity');
  if (titles.some((column) => isBareLabel(above.cells[column], below.cells[column]))) return true;
  const activity = columnsOf(table, 'activity')[0];
  if (activity !== undefined) return goesOnTitle(above.cells[activity], below.cells[activity]);
  return isLineOfRow(below) || isTailOfRow(table, above, below) || isPageCut(table, above, below);
}

/** Does a row go on with the one above, though a heading repeated at the top of the page stands between them? */
function goesOnBelowHeading(table: LogicalTable, above: TableRow, below: TableRow): boolean {
  if (isCut(table, above, below)) return true;
  const activity = columnsOf(table, 'activity')[0];
  const own = below.cells.filter(isOwn);
  return activity !== undefined && !below.cells[activity]?.text && own.length > 0 && own.every(({ text }) => isRest(text));
}

function isBareLabel(above: TableCell | undefined, below: TableCell | undefined): boolean {
  if (!isOwn(above) || !isOwn(below)) return false;
  const { kind, title } = numberedLabel(above.text);
  return kind !== null && title.end === title.start && numberedLabel(below.text).number === null;
}

/** A numbered title above, and below its rest, in lower case and without a number. */
function goesOnTitle(above: TableCell | undefined, below: TableCell | undefined): boolean {
  return isOwn(above) && isOwn(below) && numberedLabel(above.text).number !== null && isRest(below.text);
}

/** Lines of one row that a reader took for rows: every cell of the lower goes on in lower case. */
function isLineOfRow(below: TableRow): boolean {
  const own = below.cells.filter(isOwn);
  return own.length >= 3 && own.every(({ text }) => isRest(text));
}

/** Nothing under the letter or sum that each row has, and the other words go on in lower case. */
function isTailOfRow(table: LogicalTable, above: TableRow, below: TableRow): boolean {
  const value = columnsOf(table, 'letter', 'amount')[0];
  const key = columnsOf(table, ...KEYS)[0];
  if (value === undefined || key === undefined || !above.cells[value]?.text || below.cells[value]?.text) return false;
  const others = below.cells.filter((cell, index) => index !== key && isOwn(cell));
  return (
    others.length > 0 &&
    others.every(({ text }) => isRest(text)) &&
    columnsOf(table, 'number').every((column) => !below.cells[column]?.text)
  );
}

/** The row below stands in the next block, begins in mid-sentence, and has no number where rows have one. */
function isPageCut(table: LogicalTable, above: TableRow, below: TableRow): boolean {
  if (firstBlock(below) <= lastBlock(above)) return false;
  const numbered = columnsOf(table, 'number').some((column) => below.cells[column]?.text);
  const key = columnsOf(table, ...KEYS)[0];
  const name = key === undefined ? undefined : below.cells[key];
  if (numbered || !name || key === undefined) return false;
  const others = below.cells.filter((cell) => cell !== name && isOwn(cell));
  if (!name.text) return others.some(({ text }) => isRest(text));
  return isRest(name.text) && (others.length === 0 || others.some(({ text }) => isRest(text)));
}

function isOwn(cell: TableCell | undefined): cell is TableCell {
  return cell !== undefined && cell.text !== '' && !cell.spanned;
}

function isRest(text: string): boolean {
  return /^[\s(]{0,5}\p{Ll}/u.test(text) && numberedLabel(text).number === null;
}

function firstBlock(row: TableRow): number {
  return Math.min(...row.cells.flatMap(({ passages, spanned }) => (spanned ? [] : passages.map(({ block }) => block))));
}

function lastBlock(row: TableRow): number {
  return Math.max(...row.cells.flatMap(({ passages }) => passages.map(({ block }) => block)));
}

function joinCells(above: TableCell, below: TableCell | undefined): TableCell {
  if (!below || below.spanned || below.passages.length === 0) return above;
  return { ...above, passages: [...above.passages, ...below.passages], text: [above.text, below.text].filter(Boolean).join('\n') };
}
