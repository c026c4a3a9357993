import type { ColumnRole, LogicalTable, TableCell, TableColumn, TableRow } from '../model/structure.ts';
import type { DraftTable } from './draft.ts';
import { emptyCell } from './draft.ts';
import { categoryOf, labelOf, type PartDimension, partOf } from './label.ts';
import { olderCategory } from './older-category.ts';

/** Categories stand as rows: «Мужчины | 223». */
interface Line {
  readonly dimension: PartDimension | null;
  readonly column: TableColumn;
  readonly values: readonly TableCell[];
}

/** Two columns of these roles belong to a table of another kind. */
const OTHER_TABLES: ReadonlySet<ColumnRole> = new Set([
  'activity',
  'task',
  'plan',
  'fact',
  'date',
  'place',
  'unit',
  'name',
  'role',
  'contact',
  'problem',
  'authority',
  'cost',
]);

/** Turns a breakdown with categories as rows into the usual shape, one table for each dimension; null when it is none. */
export function transposed(table: DraftTable): LogicalTable[] | null {
  if (table.columns.filter((column) => OTHER_TABLES.has(column.role)).length >= 2) return null;
  const body = table.rows.filter((row) => row.kind !== 'group');
  const labelColumn = labelColumnOf(body);
  if (labelColumn === null) return null;
  const social = body.filter((row) => partOf(row.cells[labelColumn]?.text ?? '')?.dimension === 'social').length >= 3;
  const lines = withOlder(body.flatMap((row) => lineOf(row, labelColumn, social, totalColumnOf(table, labelColumn))));
  const parts = lines.filter((line) => line.dimension !== null);
  const genders = new Set(parts.flatMap(({ dimension, column }) => (dimension === 'gender' ? [column.code] : [])));
  if (parts.length < 2 || (parts.length < body.length * 0.5 && genders.size < 2)) return null;
  const dimensions = (['gender', 'social', 'age'] as const).filter(
    (dimension) => parts.filter((line) => line.dimension === dimension).length >= 2,
  );
  if (!dimensions.length) return null;
  return dimensions.map((dimension) => build(table, dimension, lines));
}

function withOlder(lines: readonly Line[]): Line[] {
  const older = olderCategory(lines.map(({ dimension, column }) => ({ dimension, code: column.code })));
  return lines.map(
    (line, index): Line => (index === older ? { ...line, dimension: 'social', column: { ...line.column, code: 'older' } } : line),
  );
}

/** The first column in which several cells name categories, numbers standing to the right of it. */
function labelColumnOf(rows: readonly TableRow[]): number | null {
  for (const column of [0, 1]) {
    const named = rows.filter((row) => {
      const counted = row.cells.some((cell, at) => at > column && cell.text && /^[\s\d.,–—-]*$/u.test(cell.text));
      return counted && (partOf(row.cells[column]?.text ?? '')?.score ?? 0) >= 0.6;
    });
    if (named.length >= 2) return column;
  }
  return null;
}

/** «Возраст | мужчины | женщины | всего»: only the last column counts everybody. */
function totalColumnOf(table: DraftTable, labelColumn: number): number | null {
  const genders = table.columns.filter(({ dimension }) => dimension === 'gender').length;
  const total = table.columns.findIndex(({ role }, index) => role === 'total' && index > labelColumn);
  return genders === 2 && total >= 0 ? total : null;
}

function lineOf(row: TableRow, labelColumn: number, social: boolean, only: number | null): Line[] {
  const label = row.cells[labelColumn];
  if (!label?.text) return [];
  const stem = social ? categoryOf(label.text) : null;
  const part = partOf(label.text) ?? (stem ? { code: stem, dimension: 'social' as const, score: 1 } : null);
  const total = part === null || part.score < 0.6 ? labelOf(label.text) : null;
  const isTotal = row.kind === 'total' || total?.role === 'total' || total?.role === 'participants';
  if ((!part || part.score < 0.6) && !isTotal) return [];
  const known = isTotal ? null : part;
  const column: TableColumn = {
    role: known ? 'part' : 'total',
    found: 'named',
    label: label.text,
    code: known?.code ?? null,
    scale: 1,
    unit: null,
    header: label.passages,
  };
  const all = only === null ? undefined : row.cells[only];
  return [{ dimension: known?.dimension ?? null, column, values: all ? [all] : row.cells.slice(labelColumn + 1) }];
}

function build(table: DraftTable, dimension: PartDimension, lines: readonly Line[]): LogicalTable {
  const first = lines.findIndex((line) => line.dimension === dimension);
  const last = lines.findLastIndex((line) => line.dimension === dimension);
  const own = lines.filter(
    (line, index) => line.dimension === dimension || (line.dimension === null && index >= first - 1 && index <= last + 1),
  );
  const totals = own.filter((line) => line.dimension === null);
  const shown = totals.length > 1 ? own.filter((line) => line.dimension !== null || line === totals[0]) : own;
  const width = Math.max(...shown.map((line) => line.values.length));
  const rows = Array.from(
    { length: width },
    (_, value): TableRow => ({
      kind: 'body',
      cells: shown.map((line, column) => ({ ...(line.values[value] ?? emptyCell(column)), column, columnSpan: 1 })),
    }),
  ).filter((row) => row.cells.some((cell) => /\d/u.test(cell.text) && !cell.text.includes('%')));
  return {
    kind: dimension,
    blocks: table.blocks,
    page: table.page,
    section: table.section,
    columns: shown.map((line) => line.column),
    preamble: table.preamble,
    rows,
  };
}
