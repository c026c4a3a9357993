import { IS_PART } from '../../domain/table-words.ts';
import type { PathStep, RowRole, UnderstoodRow } from '../../model/understood-table.ts';
import { fold } from '../../text/normalize.ts';
import type { GridCell } from '../grid.ts';
import type { ColumnKind } from './column-kinds.ts';
import { withGrandTotals } from './grand-totals.ts';
import { type HeadingRows, isNumberRow, wordsOf } from './heading-rows.ts';
import { groupLevel, isParentOrdinal, markOf, type RowMark } from './row-numbering.ts';
import { hasValues, isRemark, isRest, restOf } from './row-rest.ts';
import { saysOf } from './says.ts';
import { stepOf } from './step.ts';
import type { TypedGrid } from './typed-grid.ts';

interface Group {
  readonly step: PathStep;
  readonly level: number | null;
  readonly band: boolean;
  readonly ordinal: string | null;
  readonly row: number;
}

interface Parent {
  readonly path: readonly PathStep[];
  readonly mark: RowMark;
  readonly row: number;
}

/** What the walk down the rows remembers. */
interface Walk {
  groups: Group[];
  /** Rows with a number, the innermost last. */
  numbered: Parent[];
  /** The last row that is no part of another. */
  whole: Parent | null;
  /** «в том числе» opened its parts. */
  open: { readonly parent: Parent; readonly marked: boolean | null } | null;
  /** Texts of the columns of headings, carried down where a row leaves them blank. */
  carried: (GridCell | null)[];
  totals: number;
}

/** The role and path of each row below the headings. */
export function rowTree(sheet: TypedGrid, heading: HeadingRows, kinds: readonly ColumnKind[], root: readonly PathStep[]): UnderstoodRow[] {
  const walk: Walk = { groups: [], numbered: [], whole: null, open: null, carried: [], totals: 0 };
  const repeats = headingRepeats(sheet, heading);
  const rows = Array.from({ length: sheet.rows }, (_, row): UnderstoodRow => {
    if (row < heading.to) return { role: 'heading', ordinal: null, path: [] };
    if (sheet.filled(row).length === 0 && !hasValues(sheet, row, kinds)) return { role: 'blank', ordinal: null, path: [] };
    if (isNumberRow(sheet, row) || repeats(row)) return { role: 'furniture', ordinal: null, path: [] };
    if (isRest(sheet, row, kinds)) return { role: 'rest', ordinal: null, path: [] };
    const read = walkRow(walk, sheet, row, kinds, root);
    return read.role === 'data' && isRemark(sheet, row, kinds) ? { ...read, role: 'remark' } : read;
  });
  return withGrandTotals(rows, root);
}

/** Tells whether a row says the same as one of the heading; most rows have cells filled otherwise. */
function headingRepeats(sheet: TypedGrid, { from, to }: HeadingRows): (row: number) => boolean {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const headings = new Set(rows.map((row) => wordsOf(sheet, row)));
  const widths = new Set(rows.map((row) => sheet.filled(row).length));
  return (row) => widths.has(sheet.filled(row).length) && headings.has(wordsOf(sheet, row));
}

function walkRow(walk: Walk, sheet: TypedGrid, row: number, kinds: readonly ColumnKind[], root: readonly PathStep[]): UnderstoodRow {
  const labels = labelCells(walk, sheet, row, kinds);
  const own = kinds.map(({ role }, column) => (role === 'ordinal' ? sheet.text(row, column) : '')).join('');
  const inner = labels.at(-1);
  const mark = markOf(inner ? inner.passage.text : '', own);
  const hasFigures = kinds.some(({ role }) => role === 'value');
  if (sheet.isBand(row) || (hasFigures && (labels.length > 0 || /\p{L}{3}/u.test(own)) && !hasValues(sheet, row, kinds)))
    return openGroup(walk, sheet, row, root, mark);
  const steps = labels.map((cell, index) => stepOf(index === labels.length - 1 ? [cell, ...restOf(sheet, row, cell, kinds)] : [cell]));
  const last = steps.at(-1);
  const above = [...root, ...walk.groups.map(({ step }) => step)];
  const folded = fold(inner?.text ?? '').trim();
  if (steps.some(({ says }) => says.total) && !mark.dashed) return totalRow(walk, row, steps, above, root, mark, folded);
  if (last?.says.ofWhich && walk.whole) {
    const whole = walk.open?.parent ?? walk.whole;
    return { role: 'of-which', ordinal: mark.ordinal, path: [...whole.path, ...steps.slice(-1)] };
  }
  const parent = parentOf(walk, mark, folded);
  const role: RowRole = parent ? 'sub-item' : 'data';
  const path = parent ? [...parent.path, ...steps.slice(-1)] : [...above, ...steps];
  remember(walk, { path, mark, row }, parent !== null, folded);
  return { role, ordinal: mark.ordinal, path };
}

/** The cells that name a row, outer ones carried down where they are blank or merged. */
function labelCells(walk: Walk, sheet: TypedGrid, row: number, kinds: readonly ColumnKind[]): GridCell[] {
  const columns = kinds.flatMap(({ role }, column) => (role === 'heading' ? [column] : []));
  const filled = columns.filter((column) => sheet.text(row, column) !== '');
  const innermost = filled.at(-1) ?? -1;
  const cells: GridCell[] = [];
  for (const column of columns) {
    const cell = sheet.at(row, column);
    if (cell?.text) {
      if (walk.carried[column] !== cell) walk.carried.length = Math.min(walk.carried.length, column);
      walk.carried[column] = cell;
      if (cells.at(-1) !== cell) cells.push(cell);
    } else if (column < innermost) {
      const above = walk.carried[column];
      if (above && cells.at(-1) !== above) cells.push(above);
    }
  }
  if (cells.length) return cells;
  // «ИТОГО» under the dates
  const word = kinds.findIndex(
    ({ role }, column) => role !== 'value' && sheet.at(row, column)?.row === row && saysOf(sheet.text(row, column)).total,
  );
  const total = word >= 0 ? sheet.at(row, word) : null;
  return total ? [total] : [];
}

function openGroup(walk: Walk, sheet: TypedGrid, row: number, root: readonly PathStep[], mark: RowMark): UnderstoodRow {
  const first = sheet.filled(row).find((column) => /\p{L}/u.test(sheet.text(row, column))) ?? sheet.filled(row)[0] ?? 0;
  const cell = sheet.at(row, first);
  const step = cell ? stepOf([cell]) : null;
  const folded = fold(cell?.text ?? '').trim();
  const bare = IS_PART.test(folded) && folded.replace(IS_PART, '').replace(/[:\s]/gu, '') === '';
  if (bare && walk.whole) {
    walk.open = { parent: walk.whole, marked: null };
    return { role: 'of-which', ordinal: mark.ordinal, path: walk.whole.path };
  }
  if (!step) return { role: 'blank', ordinal: null, path: [] };
  const group: Group = { step, level: groupLevel(folded), band: sheet.isBand(row), ordinal: mark.ordinal, row };
  walk.groups = [...outerGroups(walk.groups, group), group];
  walk.numbered = walk.numbered.filter(() => false);
  walk.whole = null;
  walk.open = null;
  walk.carried = [];
  walk.totals = 0;
  return { role: 'group', ordinal: mark.ordinal, path: [...root, ...walk.groups.map((one) => one.step)] };
}

/** The groups a new one lies in: by the word that opens it, by its number, else beside the last one of its looks. */
function outerGroups(groups: readonly Group[], group: Group): Group[] {
  const kept = [...groups];
  while (kept.length) {
    const top = kept.at(-1);
    if (!top) break;
    if (group.ordinal && top.ordinal) {
      if (isParentOrdinal(top.ordinal, group.ordinal)) break;
    } else if (group.level !== null && top.level !== null) {
      if (top.level < group.level) break;
    } else if (top.row === group.row - 1 || (top.band && !group.band)) break;
    kept.pop();
  }
  return kept;
}

function totalRow(
  walk: Walk,
  row: number,
  steps: readonly PathStep[],
  above: readonly PathStep[],
  root: readonly PathStep[],
  mark: RowMark,
  folded: string,
): UnderstoodRow {
  const grand = /проект|барлык миндет|жоба бойынша|всем задач|общий итог|жалпы жиын/u.test(folded) || walk.totals > 0;
  const own = steps.filter(({ says }) => says.total).slice(0, 1);
  const path = grand ? [...root, ...own] : [...above, ...own];
  if (grand) walk.groups = [];
  walk.totals++;
  walk.numbered = [];
  walk.open = null;
  const whole: Parent = { path, mark, row };
  walk.whole = whole;
  if (opensParts(folded)) walk.open = { parent: { ...whole, path: isBareTotal(folded) ? above : path }, marked: null };
  return { role: 'total', ordinal: mark.ordinal, path };
}

function isBareTotal(folded: string): boolean {
  return folded.replace(/[\s,:]*(?:в т\.?\s?ч\.?|в том числе|из них|онын ишинде|сонын ишинде)[\s:]*$/u, '').split(' ').length <= 1;
}

/** «Участники, в том числе:» */
function opensParts(folded: string): boolean {
  return /(?:в т\.?\s?ч\.?|в том числе|из них|онын ишинде|сонын ишинде)\s?[:–—-]?$/u.test(folded);
}

/** The row a row is a part of: by number, by a dash or an indentation, or because «в том числе» opened the parts. */
function parentOf(walk: Walk, mark: RowMark, folded: string): Parent | null {
  const { ordinal } = mark;
  if (ordinal !== null) {
    walk.open = walk.open && isNumberedPart(walk, ordinal) ? walk.open : null;
    while (walk.numbered.length && !isParentOrdinal(walk.numbered.at(-1)?.mark.ordinal ?? '', ordinal)) walk.numbered.pop();
    const parent = walk.numbered.at(-1);
    if (parent) return parent;
    return walk.open?.parent ?? null;
  }
  if (walk.open) {
    const marked = mark.dashed || mark.indent > walk.open.parent.mark.indent || /^\p{Ll}/u.test(folded.trimStart());
    const isMarked = mark.dashed || mark.indent > walk.open.parent.mark.indent;
    if (walk.open.marked === true && !isMarked) {
      walk.open = null;
      return null;
    }
    if (walk.open.marked === null && marked) walk.open = { ...walk.open, marked: isMarked };
    return walk.open.parent;
  }
  if (walk.whole && (mark.dashed || mark.indent > walk.whole.mark.indent + 1) && !walk.whole.mark.dashed) return walk.whole;
  return null;
}

function isNumberedPart(walk: Walk, ordinal: string): boolean {
  const parent = walk.open?.parent.mark.ordinal;
  return parent != null && isParentOrdinal(parent, ordinal);
}

function remember(walk: Walk, row: Parent, isPart: boolean, folded: string): void {
  if (row.mark.ordinal !== null) walk.numbered.push(row);
  if (!isPart) walk.whole = row;
  if (opensParts(folded)) walk.open = { parent: row, marked: null };
}
