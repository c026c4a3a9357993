import type { ColumnRole, TableCell, TableRow } from '../model/structure.ts';
import type { Measure } from '../model/understood-table.ts';
import type { DraftColumn } from './columns.ts';
import { type DraftTable, emptyCell, joinedCells } from './draft.ts';
import { saysOf } from './tables/says.ts';

/** Fewer things with plan and fact below each other may be anything. */
const FEWEST = 2;
const ROLES: Partial<Record<Measure, ColumnRole>> = { plan: 'plan', fact: 'fact' };

/**
 * «Тренинги | план | 12» over «| факт | 9»: a table with a column of measures becomes one with a column for each of them.
 * The rows of a thing become one row; what stands beside them in the others is kept with it. Other tables are returned as they are.
 */
export function unstacked(table: DraftTable): DraftTable {
  const at = table.columns.findIndex((_, column) => isOfMeasures(table.rows, column));
  if (at <= 0) return table;
  const values = table.columns.flatMap((_, column) => (column > at && hasFigures(table.rows, column) ? [column] : []));
  const [value, ...others] = values;
  if (value === undefined || others.length > 0) return table;
  const groups = groupsOf(table.rows, at);
  if (groups.filter(({ length }) => length > 1).length < FEWEST) return table;
  const measures = [...new Set(table.rows.flatMap((row) => measureIn(row, at) ?? []))];
  const rest = table.columns.flatMap((_, column) => (column === at || column === value ? [] : [column]));
  const before = rest.filter((column) => column < value).length;
  const spread = <T>(kept: readonly T[], inserted: readonly T[]): T[] => [...kept.slice(0, before), ...inserted, ...kept.slice(before)];
  return {
    ...table,
    columns: spread(
      rest.flatMap((column) => table.columns[column] ?? []),
      measures.flatMap((measure) => columnOf(table, measure, at, value) ?? []),
    ),
    preamble: table.preamble.map((row) => ({
      ...row,
      cells: renumbered(
        spread(
          pick(row, rest),
          measures.map(() => emptyCell(0)),
        ),
      ),
    })),
    rows: groups.map((rows): TableRow => {
      const cells = spread(
        rest.map((column) => together(rows, column)),
        measures.map((measure) => rows.find((row) => measureIn(row, at) === measure)?.cells[value] ?? emptyCell(0)),
      );
      return { kind: rows[0]?.kind ?? 'body', cells: renumbered(cells) };
    }),
  };
}

function measureIn(row: TableRow, column: number): Measure | null {
  const text = row.cells[column]?.text ?? '';
  return text ? saysOf(text).measure : null;
}

/** Nothing but measures, plan and fact among them. */
function isOfMeasures(rows: readonly TableRow[], column: number): boolean {
  const filled = rows.filter((row) => row.kind !== 'group' && row.cells[column]?.text);
  const said = filled.map((row) => measureIn(row, column));
  return said.length >= 2 * FEWEST && said.every((measure) => measure !== null) && said.includes('plan') && said.includes('fact');
}

function hasFigures(rows: readonly TableRow[], column: number): boolean {
  const filled = rows.flatMap((row) => (row.cells[column]?.text && !row.cells[column].spanned ? [row.cells[column].text] : []));
  return filled.length * 2 > rows.length && filled.every((text) => /\d|^[\s–—-]*$/u.test(text));
}

/** Rows of one thing: a measure that comes again, or a label of its own, begins the next. */
function groupsOf(rows: readonly TableRow[], at: number): TableRow[][] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const measure = measureIn(row, at);
    const first = group?.[0];
    const goesOn =
      group !== undefined &&
      first !== undefined &&
      measure !== null &&
      measureIn(first, at) !== null &&
      group.every((other) => measureIn(other, at) !== measure) &&
      row.cells.slice(0, at).every((cell, column) => !cell.text || cell.spanned || cell.text === first.cells[column]?.text);
    if (goesOn) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** What stands in a column beside the rows of a thing: once where it spans them or is repeated. */
function together(rows: readonly TableRow[], column: number): TableCell {
  const own = rows.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.text && !cell.spanned);
  const [first, ...others] = own;
  if (!first) return rows[0]?.cells[column] ?? emptyCell(column);
  return others.filter(({ text }) => text !== first.text).reduce(joinedCells, first);
}

function columnOf(table: DraftTable, measure: Measure, at: number, value: number): DraftColumn | null {
  const column = table.columns[value];
  const cell = table.rows.find((row) => measureIn(row, at) === measure)?.cells[at];
  if (!column || !cell) return null;
  const role = ROLES[measure] ?? 'unknown';
  return {
    ...column,
    role,
    found: role === 'unknown' ? 'guessed' : 'named',
    label: cell.text,
    header: [...column.header, ...cell.passages],
    score: 1,
  };
}

function pick(row: TableRow, columns: readonly number[]): TableCell[] {
  return columns.map((column) => row.cells[column] ?? emptyCell(column));
}

function renumbered(cells: readonly TableCell[]): TableCell[] {
  return cells.map((cell, column) => ({ ...cell, column, columnSpan: 1 }));
}
