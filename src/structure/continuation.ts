import type { ColumnRole, TableRow } from '../model/structure.ts';
import type { DraftTable } from './draft.ts';
import { isFigure, typeOf } from './tables/cell-type.ts';
import { taskHeadingOf } from './task-heading.ts';

/** Columns whose text in upper case begins a new row. */
const KEYS: ReadonlySet<ColumnRole> = new Set(['task', 'activity', 'label', 'name', 'authority', 'title', 'direction', 'key']);

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

/** What the cells of a row say about going on with the row above. */
interface Signs {
  /** Cells that begin in lower case under an unfinished one. */
  going: number;
  /** The same in key columns. */
  goingKeys: number;
  /** Cells that begin a new sentence, and the same in key columns. */
  fresh: number;
  freshKeys: number;
  keysFilled: number;
  filled: number;
  /** Ends of words in plan or fact cells: «ей», «го отчета)». */
  fragments: number;
}

/**
 * Does the row go on with the sentence or list of the row above it? Words that begin in lower case under an unfinished
 * cell say so; a number or a filled key cell in upper case says no. `afterBreak`: it is the first row of a page, where
 * blank key cells are telling too.
 */
export function continuesRow(table: DraftTable, below: TableRow, afterBreak: boolean): boolean {
  const above = table.rows.at(-1);
  if (!above || above.kind === 'group' || below.kind !== 'body') return false;
  if (!afterBreak && !isPlanFact(table)) return false;
  if (afterBreak && hasOwnFigures(table, above, below)) return false;
  const number = table.columns.findIndex((column) => column.role === 'number');
  if (number >= 0 && /\d/u.test(below.cells[number]?.text ?? '')) return false;
  const signs = signsOf(table, above, below);
  if (signs.filled > 0 && signs.fragments === signs.filled) return true;
  if (afterBreak && number >= 0 && isNumbered(table, number)) return true;
  if (signs.freshKeys && signs.going < 3) return false;
  if (signs.goingKeys) return true;
  if (!afterBreak) return !signs.keysFilled && !signs.fresh && signs.going >= 2;
  if (signs.going > 0 && signs.going >= signs.fresh / 2) return true;
  return !signs.keysFilled && signs.fresh <= 1 && !rowsPerIndicator(table);
}

/** Words and figures of its own below a row that has its figures: a row of things that are counted. An activity may have several. */
function hasOwnFigures({ columns }: DraftTable, above: TableRow, below: TableRow): boolean {
  if (columns.some(({ role }) => role === 'activity' || role === 'task')) return false;
  const figure = (row: TableRow, column: number) => isFigure(typeOf({ text: row.cells[column]?.text ?? '' }).type);
  return (
    below.cells.some(({ text }) => /^\s*\p{Lu}/u.test(text)) && columns.some((_, column) => figure(above, column) && figure(below, column))
  );
}

function signsOf(table: DraftTable, above: TableRow, below: TableRow): Signs {
  // in a table of indicators alone each names its row
  const named = table.columns.some((column) => column.role === 'activity' || column.role === 'task');
  const signs: Signs = { going: 0, goingKeys: 0, fresh: 0, freshKeys: 0, keysFilled: 0, filled: 0, fragments: 0 };
  below.cells.forEach((cell, column) => {
    if (!cell.text || cell.spanned) return;
    const role = table.columns[column]?.role ?? 'unknown';
    const before = above.cells[column]?.text ?? '';
    const isKey = KEYS.has(role) || (role === 'indicator' && !named);
    signs.filled++;
    if (isKey) signs.keysFilled++;
    if (startsAnew(cell.text)) {
      if (isKey) signs.freshKeys++;
      else if (role === 'indicator' || (PROSE.has(role) && before && !isOpen(before))) signs.fresh++;
    } else if (PROSE.has(role) && /^[\s(]*\p{Ll}/u.test(cell.text) && (!before || isOpen(before))) {
      signs.going++;
      if (isKey && before) signs.goingKeys++;
    } else if ((role === 'plan' || role === 'fact') && isFragment(cell.text) && before) signs.fragments++;
  });
  return signs;
}

/** «не менее 5» begins a value in lower case; «ей» does not. */
function isFragment(text: string): boolean {
  return (
    /^\p{Ll}{1,12}(?!\p{L})/u.test(text) &&
    !/^(?:не|более|менее|около|до|от|по|свыше|порядка|кемінде|шамамен|жуық|кем|нет|жоқ)(?!\p{L})/u.test(text)
  );
}

/** Every row so far has its number, so a row without one is none. */
function isNumbered(table: DraftTable, number: number): boolean {
  const body = table.rows.filter((row) => row.kind === 'body').slice(-6);
  return body.length > 0 && body.every((row) => /\d/u.test(row.cells[number]?.text ?? ''));
}

function isPlanFact(table: DraftTable): boolean {
  return table.columns.some((column) => column.role === 'activity') && table.columns.some((column) => column.role === 'plan');
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

const LOOSE: ReadonlySet<ColumnRole> = new Set(['plan', 'fact', 'results', 'effect']);

/** Inside a block: a row that fills nothing but plan, fact or results belongs to the row above. */
export function isLooseRow(table: DraftTable, row: TableRow): boolean {
  if (row.kind !== 'body' || table.rows.at(-1)?.kind !== 'body') return false;
  const filled = row.cells.flatMap((cell, column) => (cell.text && !cell.spanned ? [table.columns[column]?.role ?? 'unknown'] : []));
  if (filled.some((role) => KEYS.has(role) || role === 'indicator')) return false;
  const values = filled.filter((role) => role === 'plan' || role === 'fact').length;
  return filled.length > 0 && (values === filled.length || filled.every((role) => LOOSE.has(role)));
}
