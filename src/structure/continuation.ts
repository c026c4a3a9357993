import type { ColumnRole, TableRow } from '../model/structure.ts';
import type { DraftTable } from './draft.ts';
import { taskHeadingOf } from './task-heading.ts';

/** Columns whose text begins a new row when it is there. */
const KEYS: ReadonlySet<ColumnRole> = new Set([
  'number',
  'task',
  'activity',
  'label',
  'name',
  'authority',
  'title',
  'direction',
  'key',
  'date',
]);

/** Columns of sentences: only they can show that a sentence goes on. */
const PROSE: ReadonlySet<ColumnRole> = new Set([
  'task',
  'activity',
  'results',
  'effect',
  'indicator',
  'label',
  'name',
  'role',
  'duties',
  'problem',
  'recommendation',
  'authority',
  'title',
  'direction',
  'description',
  'expected',
  'goal',
  'tasks',
  'note',
  'key',
  'value',
  'unknown',
]);

/**
 * Does the first row after a page break go on with the sentence or list of the row above it? Words that begin in lower
 * case under an unfinished cell say so; a number or a filled key cell in upper case says no.
 */
export function continuesRow(table: DraftTable, below: TableRow): boolean {
  const above = table.rows.at(-1);
  if (!above || above.kind === 'group' || below.kind !== 'body') return false;
  let going = 0;
  let fresh = 0;
  let keysFilled = 0;
  below.cells.forEach((cell, column) => {
    if (!cell.text || cell.spanned) return;
    const role = table.columns[column]?.role ?? 'unknown';
    const before = above.cells[column]?.text ?? '';
    if (KEYS.has(role)) keysFilled++;
    if (role === 'number' ? /\d/u.test(cell.text) : startsAnew(cell.text))
      fresh += KEYS.has(role) ? 2 : role === 'indicator' ? 1 : before && !isOpen(before) ? 1 : 0;
    else if (PROSE.has(role) && /^[\s(]*\p{Ll}/u.test(cell.text) && (!before || isOpen(before))) going++;
  });
  if (fresh >= 2 && keysFilled) return false;
  if (going > 0 && going >= fresh / 2) return true;
  return !keysFilled && fresh <= 1 && !rowsPerIndicator(table);
}

function startsAnew(text: string): boolean {
  return taskHeadingOf(text) !== null || /^[\s«"“(]*(?:\p{Lu}|\d)/u.test(text);
}

/** The text breaks off in the middle of a sentence. */
function isOpen(text: string): boolean {
  return !/[.;:!?]["»”)]?\s*$/u.test(text);
}

/** A table with a row for each indicator leaves its key cells blank as a rule. */
function rowsPerIndicator(table: DraftTable): boolean {
  const indicator = table.columns.findIndex((column) => column.role === 'indicator');
  const activity = table.columns.findIndex((column) => column.role === 'activity');
  if (indicator < 0 || activity < 0) return false;
  return table.rows.some(
    (row) => row.kind === 'body' && row.cells[indicator]?.text && (!row.cells[activity]?.text || row.cells[activity]?.spanned),
  );
}

/** Inside a block: a row that fills nothing but plan, fact or results belongs to the row above. */
export function isLooseRow(table: DraftTable, row: TableRow): boolean {
  if (row.kind !== 'body' || table.rows.at(-1)?.kind !== 'body') return false;
  const hasIndicator = table.columns.some((column) => column.role === 'indicator');
  const planFact = table.columns.some((column) => column.role === 'activity') && table.columns.some((column) => column.role === 'plan');
  if (!planFact) return false;
  const filled = row.cells.flatMap((cell, column) => (cell.text && !cell.spanned ? [table.columns[column]?.role ?? 'unknown'] : []));
  if (filled.some((role) => KEYS.has(role) || role === 'indicator')) return false;
  if (hasIndicator) return filled.every((role) => role !== 'plan' && role !== 'fact');
  return filled.length > 0 && filled.every((role) => role === 'plan' || role === 'fact' || role === 'results' || role === 'effect');
}
