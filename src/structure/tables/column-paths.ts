import type { PathStep } from '../../model/understood-table.ts';
import type { GridCell } from '../grid.ts';
import { labelOf } from '../label.ts';
import type { HeadingRows } from './heading-rows.ts';
import { stepOf } from './step.ts';
import type { TypedGrid } from './typed-grid.ts';

export interface ColumnPaths {
  readonly paths: readonly (readonly PathStep[])[];
  /** The cells of each path, levels apart. */
  readonly cells: readonly (readonly GridCell[])[];
  /** A row under the headings that gives the unit of each column. */
  readonly unitRow: number | null;
}

/** The headings over each column, outermost first. */
export function columnPaths(sheet: TypedGrid, { from, to }: HeadingRows): ColumnPaths {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const unitRow = rows.find((row) => row > from && isUnitRow(sheet, row)) ?? null;
  const levels = rows.filter((row) => row !== unitRow);
  const covering = coveringCells(sheet, levels);
  const cells = Array.from({ length: sheet.columns }, (_, column) => distinct(covering.map((level) => level[column] ?? null)));
  const torn = levels.length > 1 && !covering.some((level) => isShared(level, goOn(sheet, levels)));
  return {
    paths: cells.map((path) => (torn ? (path.length ? [stepOf(path)] : []) : path.map((cell) => stepOf([cell])))),
    cells,
    unitRow,
  };
}

/** «Ед. изм. | чел. | шт.» under the names of columns. */
function isUnitRow(sheet: TypedGrid, row: number): boolean {
  const [first] = sheet.filled(row);
  return first === 0 && labelOf(sheet.text(row, 0))?.role === 'unit';
}

/** For each level the heading over each column. Where spans were lost, a blank belongs to the label on its left. */
function coveringCells(sheet: TypedGrid, levels: readonly number[]): (GridCell | null)[][] {
  const covering: (GridCell | null)[][] = [];
  levels.forEach((row, level) => {
    const merged = Array.from({ length: sheet.columns }, (_, column) => sheet.at(row, column)).some((cell) => (cell?.columnSpan ?? 1) > 1);
    const line: (GridCell | null)[] = [];
    for (let column = 0; column < sheet.columns; column++) {
      const cell = sheet.at(row, column);
      const below = levels.slice(level + 1).some((lower) => sheet.text(lower, column) !== '' && sheet.at(lower, column) !== cell);
      const left = line[column - 1] ?? null;
      const isUnder = levels.slice(level + 1).some((lower) => sheet.text(lower, column - 1) !== '' && sheet.at(lower, column - 1) !== left);
      const sameParents = covering.every((upper) => upper[column] === upper[column - 1]);
      line.push(cell?.text ? cell : !merged && below && left && isUnder && sameParents ? left : null);
    }
    covering.push(line);
  });
  return covering;
}

function distinct(cells: readonly (GridCell | null)[]): GridCell[] {
  const path: GridCell[] = [];
  for (const cell of cells) {
    const last = path.at(-1);
    if (cell?.text && cell !== last && cell.text !== last?.text) path.push(cell);
  }
  return path;
}

/** The lower rows go on with the words above: «Работники / бюджетных / организаций». */
function goOn(sheet: TypedGrid, [, ...lower]: readonly number[]): boolean {
  const texts = lower.flatMap((row) => sheet.filled(row).map((column) => sheet.text(row, column)));
  return texts.filter((text) => /^[\p{Ll}(]/u.test(text)).length >= texts.length * MOST_GO_ON;
}

const MOST_GO_ON = 0.7;

/** A heading stands over several columns, merged or, unless it is `broken` over lines, because the same words are repeated. */
function isShared(level: readonly (GridCell | null)[], broken: boolean): boolean {
  return level.some((cell, column) => {
    const next = level[column + 1];
    return cell !== null && next != null && (next === cell || (!broken && cell.text !== '' && next.text === cell.text));
  });
}
