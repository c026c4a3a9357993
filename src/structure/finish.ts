import type { ColumnRole, LogicalTable, SectionKind, TableCell, TableColumn, TableKind, TableRow } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { isTeamPost } from '../text/posts.ts';
import { type DraftColumn, inKind } from './columns.ts';
import type { DraftTable } from './draft.ts';
import { emptyCell } from './draft.ts';
import type { PartDimension } from './label.ts';
import { isQuestionnaire } from './questionnaire.ts';
import { rolesByContent } from './roles-by-content.ts';
import { kindOf } from './table-kind.ts';
import { transposed } from './transpose.ts';
import { unstacked } from './unstack.ts';

/** Cells that an author leaves blank when they are the same as above. */
const SAME_AS_ABOVE: readonly ColumnRole[] = ['number', 'task', 'activity', 'date', 'place', 'participants', 'results', 'effect', 'cost'];

/** Decides kind and roles of a joined table. A table with several breakdowns gives one for each. */
export function finished(draft: DraftTable, section: SectionKind | null): LogicalTable[] {
  const table = rolesByContent(unstacked(draft), section);
  const flipped = table.keyValues ? null : transposed(table);
  if (flipped) return flipped;
  if (table.keyValues || isQuestionnaire(table)) return [keyValueTable(table)];
  const read = kindOf(table.columns, firstCells(table.rows), section);
  const kind = read === 'participant-list' && namesTeam(table) ? 'team' : read;
  const dimensions = dimensionsOf(table.columns);
  if (isBreakdown(kind) && dimensions.length > 1) return dimensions.map((dimension) => oneDimension(table, dimension));
  const columns = inKind(table.columns, kind);
  return [
    {
      ...base(table),
      kind,
      columns,
      rows:
        kind === 'plan-fact' || kind === 'monitoring-plan'
          ? filledDown(table.rows, columns)
          : isBreakdown(kind)
            ? withFigures(table.rows)
            : table.rows,
    },
  ];
}

/** «Имя | Должность | Телефон» with coordinators and accountants: the project's own people, whatever the heading says. */
function namesTeam(table: DraftTable): boolean {
  const column = table.columns.findIndex(({ role }) => role === 'position');
  const posts = table.rows.flatMap((row) => (row.kind === 'body' && row.cells[column]?.text ? [fold(row.cells[column].text)] : []));
  return posts.length > 0 && posts.length <= LARGEST_TEAM && posts.filter((post) => isTeamPost(post)).length * 2 >= posts.length;
}

const LARGEST_TEAM = 30;

function base(table: DraftTable): Pick<LogicalTable, 'blocks' | 'page' | 'section' | 'preamble'> {
  return { blocks: table.blocks, page: table.page, section: table.section, preamble: table.preamble };
}

function keyValueTable(table: DraftTable): LogicalTable {
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  const key = Math.max(0, table.rows[0]?.cells.findIndex((cell) => /\p{L}/u.test(cell.text)) ?? 0);
  const columns = Array.from({ length: width }, (_, column): TableColumn => {
    return {
      role: column === key ? 'key' : column < key ? 'number' : 'value',
      found: 'named',
      label: '',
      code: null,
      scale: 1,
      unit: null,
      header: [],
    };
  });
  return { ...base(table), kind: 'key-values', columns, rows: table.rows };
}

function isBreakdown(kind: TableKind): boolean {
  return kind === 'gender' || kind === 'social' || kind === 'age';
}

/** Words alone are the rest of a header that a page break cut: «50 лет и старше)» is no count. */
function withFigures(rows: readonly TableRow[]): TableRow[] {
  const texts = (row: TableRow) => row.cells.filter((cell) => !cell.spanned).map((cell) => cell.text);
  return rows.filter(
    (row) => texts(row).some((text) => /^[\s\d.,–—-]*\d[\s\d.,–—-]*$/u.test(text)) || !texts(row).some((text) => /\p{L}{2}/u.test(text)),
  );
}

function dimensionsOf(columns: readonly DraftColumn[]): PartDimension[] {
  return (['gender', 'social', 'age'] as const).filter(
    (dimension) => columns.filter((column) => column.dimension === dimension).length >= 2,
  );
}

function oneDimension(table: DraftTable, dimension: PartDimension): LogicalTable {
  const kept = table.columns.flatMap((column, index) => (column.role !== 'part' || column.dimension === dimension ? [index] : []));
  const columns = inKind(table.columns, dimension);
  return {
    ...base(table),
    kind: dimension,
    columns: kept.flatMap((index) => columns[index] ?? []),
    rows: withFigures(table.rows).map((row) => ({
      ...row,
      cells: kept.map((index, column) => ({ ...(row.cells[index] ?? emptyCell(column)), column })),
    })),
  };
}

function firstCells(rows: readonly TableRow[]): string[] {
  return rows.flatMap((row) => row.cells.slice(0, 2).map((cell) => cell.text)).filter((text) => /\p{L}/u.test(text));
}

/** A blank task or activity cell means the same as above: later rows get copies of it. */
function filledDown(rows: readonly TableRow[], columns: readonly TableColumn[]): TableRow[] {
  const at = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const activity = at('activity');
  const task = at('task');
  let above: readonly TableCell[] | null = null;
  return rows.map((row) => {
    if (row.kind !== 'body') {
      above = null;
      return row;
    }
    const isBlank = (column: number) => column >= 0 && !row.cells[column]?.text;
    const copied: ColumnRole[] = activity >= 0 && isBlank(activity) ? [...SAME_AS_ABOVE] : isBlank(task) ? ['task'] : [];
    const source = above;
    const cells = row.cells.map((cell, column) => {
      const role = columns[column]?.role ?? 'unknown';
      const same = source?.[column];
      return !cell.text && same?.text && copied.includes(role) ? { ...same, spanned: true } : cell;
    });
    above = cells;
    return { ...row, cells };
  });
}
