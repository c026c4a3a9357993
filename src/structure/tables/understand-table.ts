import type { Passage } from '../../model/structure.ts';
import type { Orientation, PathStep, UnderstoodCell, UnderstoodRow, UnderstoodTable } from '../../model/understood-table.ts';
import type { Grid } from '../grid.ts';
import { taskHeadingOf } from '../task-heading.ts';
import { isFigure } from './cell-type.ts';
import { unitOfCell } from './cell-units.ts';
import { type ColumnKind, columnKinds } from './column-kinds.ts';
import { type ColumnPaths, columnPaths } from './column-paths.ts';
import { headingRowsOf } from './heading-rows.ts';
import { rowTree } from './row-tree.ts';
import { stepOf, stepOfPassage } from './step.ts';
import { type TypedGrid, typedGrid } from './typed-grid.ts';

/** What is known of a table besides its grid. */
export interface TableContext {
  readonly blocks: readonly number[];
  readonly section: number | null;
  /** Words over the whole width before the grid. */
  readonly title: Passage | null;
  /** The line before the table. */
  readonly caption: Passage | null;
}

/** Reads a table by paths: headings on both axes, roles of rows and columns, units. Never throws. */
export function understandTable(grid: Grid, context: Partial<TableContext> = {}): UnderstoodTable {
  const sheet = typedGrid(grid);
  const heading = headingRowsOf(sheet);
  const columns = columnPaths(sheet, heading);
  const body = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => row >= heading.to && !sheet.isBand(row));
  const kinds = columnKinds(
    sheet,
    body,
    columns.cells.map((cells) => cells.at(-1)?.text ?? ''),
  );
  const titles = heading.titles.flatMap((row) => sheet.at(row, sheet.filled(row)[0] ?? 0) ?? []);
  const title = titles.length ? stepOf(titles) : context.title ? stepOfPassage(context.title) : null;
  const root = title && taskHeadingOf(title.text) ? [title] : [];
  const rows = rowTree(sheet, heading, kinds, root);
  const cells = valueCells(sheet, rows, kinds, columns, title?.text ?? '', context.caption?.clean ?? '');
  return {
    blocks: context.blocks ?? [grid.block],
    extent: extentOf(grid),
    page: grid.page,
    section: context.section ?? null,
    title,
    orientation: orientationOf(heading.to > heading.from, kinds, rows, columns, cells),
    rows,
    columns: kinds.map(({ role, type }, column) => ({ role, type, path: columns.paths[column] ?? [] })),
    cells,
  };
}

function extentOf(grid: Grid): UnderstoodTable['extent'] {
  const rows = new Map<number, { from: number; to: number }>();
  for (const cell of grid.rows.flat()) {
    if (!cell || cell.passage.row === null) continue;
    const { block, row } = cell.passage;
    const known = rows.get(block);
    if (known) {
      known.from = Math.min(known.from, row);
      known.to = Math.max(known.to, row);
    } else rows.set(block, { from: row, to: row });
  }
  return [...rows].map(([block, { from, to }]) => ({ block, from, to }));
}

function valueCells(
  sheet: TypedGrid,
  rows: readonly UnderstoodRow[],
  kinds: readonly ColumnKind[],
  columns: ColumnPaths,
  title: string,
  caption: string,
): UnderstoodCell[] {
  const unitColumn = kinds.findIndex(({ role }) => role === 'unit');
  return rows.flatMap(({ role, path }, row) => {
    if (role === 'heading' || role === 'furniture' || role === 'rest' || role === 'remark' || role === 'group' || role === 'blank')
      return [];
    return kinds.flatMap((kind, column): UnderstoodCell[] => {
      const cell = sheet.at(row, column);
      if (!cell || cell.row !== row || cell.column !== column || kind.role === 'ordinal' || kind.role === 'heading') return [];
      const { type, figure } = sheet.typed(row, column);
      const held = isFigure(type) || (kind.role === 'value' && (type === 'blank' || type === 'dash')) ? type : null;
      if (held === null) return [];
      const { unit, scale } = unitOfCell({
        figure,
        own: unitColumn >= 0 ? sheet.text(row, unitColumn) : columns.unitRow === null ? '' : sheet.text(columns.unitRow, column),
        column: columns.cells[column] ?? [],
        row: path,
        title,
        caption,
      });
      return [
        {
          row,
          column,
          passage: cell.passage,
          type: held,
          value: figure?.value ?? null,
          decimals: figure?.decimals ?? 0,
          rowPath: path,
          columnPath: columns.paths[column] ?? [],
          unit,
          scale,
        },
      ];
    });
  });
}

/** Words for plan, fact and periods say which axis the things do not stand on. */
function orientationOf(
  hasHeading: boolean,
  kinds: readonly ColumnKind[],
  rows: readonly UnderstoodRow[],
  columns: ColumnPaths,
  cells: readonly UnderstoodCell[],
): Orientation {
  if (!cells.some(({ value }) => value !== null)) return hasHeading ? 'text' : 'pairs';
  if (!hasHeading && kinds.length <= 4 && kinds.filter(({ role }) => role === 'value').length <= 1) return 'pairs';
  const down = told(rows.map(({ role, path }) => (role === 'data' ? path : [])));
  const across = told(columns.paths);
  return down > across ? 'columns' : 'rows';
}

function told(paths: readonly (readonly PathStep[])[]): number {
  const measures = new Set(paths.flatMap((path) => path.flatMap(({ says }) => (says.measure ? [says.measure] : []))));
  const periods = new Set(
    paths.flatMap((path) => path.flatMap(({ says }) => (says.period ? [`${says.period.kind}${says.period.number}`] : []))),
  );
  return measures.size * 2 + Math.min(periods.size, 4);
}
