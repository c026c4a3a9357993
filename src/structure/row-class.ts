import type { ColumnRole } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { HEADING_INDEX } from '../text/wordings/headings.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { isFieldLabel } from './field-label.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { filledCells, isEmptyRow, ownCells } from './grid.ts';
import { type Label, labelOf } from './label.ts';
import { taskHeadingOf } from './task-heading.ts';

/** What a row of a source table is, seen alone. */
export type RowClass = 'empty' | 'header' | 'key-value' | 'group' | 'total' | 'body';

const TOTAL = /^(?:итого(?!\p{L})|всего(?!\p{L})|общий итог|барлыгы|жиыны|жалпы (?:сома|сан|жиын))/u;
const FIXED_GROUPS = new Set(['final-presentation', 'information-work']);
const GROUP_WIDTH = 0.8;

export function classOf(grid: Grid, index: number): RowClass {
  const row = grid.rows[index];
  if (!row || isEmptyRow(row, index)) return 'empty';
  const filled = filledCells(row, index);
  const first = filled[0];
  if (!first) return 'empty';
  if (filled.length === 1 && isGroup(grid, row, index, first)) return 'group';
  if (isHeader(grid, filled)) return 'header';
  const label = /^\d{1,2}[.)]?$/u.test(first.text) && filled.length === 3 ? filled[1] : filled.length === 2 ? first : undefined;
  if (label && label.column <= 1 && isFieldLabel(label.text)) return 'key-value';
  if (TOTAL.test(fold(first.text)) && first.text.length < 80) return 'total';
  return 'body';
}

/** A single text over the whole width, or a task heading alone in its row. */
function isGroup(grid: Grid, row: GridRow, index: number, cell: GridCell): boolean {
  if (grid.columns < 2) return false;
  if (taskHeadingOf(cell.text)?.kind === 'task' && cell.column === 0)
    return ownCells(row, index).length === 1 || row.every((other) => !other || other.row === index);
  if (cell.columnSpan >= grid.columns * GROUP_WIDTH && cell.columnSpan > 1) return true;
  if (cell.column > 0) return false;
  const key = keyed(cell.text.slice(0, 300)).key;
  return HEADING_INDEX.starting(key).some(({ entry }) => FIXED_GROUPS.has(entry.kind));
}

/** Most cells are known column labels. */
function isHeader(grid: Grid, filled: readonly GridCell[]): boolean {
  const texts = filled.filter((cell) => /\p{L}|№/u.test(cell.text) || /^\s*\d{1,2}\s?(?:[-–—]\s?\d{1,2}|\+)\s*$/u.test(cell.text));
  if (texts.length < filled.length * 0.75) return false;
  const labels = filled.map((cell) => labelOf(cell.text)).filter((label): label is Label => label !== null);
  const sure = labels.filter((label) => label.score >= 0.6).length;
  if (filled.length >= 2 && filled.every((cell) => cell.header) && sure >= 1) return true;
  if (filled.length < 2 || (filled.length < grid.columns * 0.4 && filled.length < 3)) return false;
  const share = labels.length / filled.length;
  if (labels.length >= 3 && sure >= 3 && share >= 0.5) return true;
  return labels.length >= 2 && sure >= 1 && share >= 0.6 && (sure >= 2 || filled.length <= 3);
}

const SUB_LABELS: ReadonlySet<ColumnRole> = new Set([
  'plan',
  'fact',
  'label',
  'unit',
  'indicator',
  'activity',
  'name',
  'number',
  'note',
  'date',
  'place',
]);

/** Labels under a spanning label: «план | факт», or the parts under «Социальный статус». */
export function isSubHeader(grid: Grid, index: number): boolean {
  const row = grid.rows[index];
  const above = grid.rows[index - 1];
  if (!row || !above) return false;
  // cells that only repeat the one above stand for merged cells
  const filled = filledCells(row, index).filter((cell) => cell.text !== above[cell.column]?.text);
  if (!filled.length) return false;
  const labels = filled.map((cell) => labelOf(cell.text));
  if (!labels.every((label) => label !== null && label.score >= 0.6)) return false;
  const leaves = labels.every(
    (label) => label?.role === 'plan' || label?.role === 'fact' || label?.role === 'part' || label?.role === 'total',
  );
  // «Индикаторы: наименование | план | факт»
  const named = ['plan', 'fact'].every((role) => labels.some((label) => label?.role === role)) && filled.length < grid.columns;
  if (named && labels.every((label) => SUB_LABELS.has(label?.role ?? 'unknown'))) return true;
  return leaves && (filled.length < grid.columns || labels.some((label) => label?.role === 'part'));
}

/**
 * A first row of short words over a column that has numbers in every row below: a header in wordings nobody listed.
 */
export function looksLikeHeader(grid: Grid, index: number): boolean {
  const filled = filledCells(grid.rows[index] ?? [], index);
  if (grid.rows.length < index + 2 || filled.length < Math.max(2, grid.columns - 1)) return false;
  if (filled.some((cell) => cell.text.length > SHORT_LABEL || /\d{2}|[.!?;]\s+\p{Lu}|:\s*$/u.test(cell.text))) return false;
  const below = grid.rows.slice(index + 1);
  return filled.some((cell) => /^[^\d]*$/u.test(cell.text) && below.every((row) => /\d/u.test(row[cell.column]?.text ?? '')));
}

const SHORT_LABEL = 70;
