import { cite } from '../model/passage.ts';
import type { LogicalTable, Passage, StructuredDocument, TableRow } from '../model/structure.ts';
import { additionEquation, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { same, sum } from './exact.ts';

/** Tables whose sums have rules of their own are left to those. */
const OWN_RULES = new Set([
  'gender',
  'social',
  'age',
  'effects',
  'plan-fact',
  'monitoring-plan',
  'budget',
  'proposals',
  'partners',
  'team',
  'recommendations',
]);
const NUMBER = /^\d{1,3}(?:[ \u00a0\u202f.]?\d{3}){0,4}$/;
const BLANK = /^[-–—\s]*$/;
const FEWEST_ROWS = 2;

interface Figure {
  readonly value: number;
  readonly passage: Passage;
}

/** A cell that is nothing but a whole number; null for anything else. */
function figureAt(row: TableRow, column: number): Figure | null {
  const cell = row.cells[column];
  const passage = cell?.passages[0];
  if (!cell || !passage || cell.spanned || cell.passages.length !== 1 || passage.doubtful || !NUMBER.test(cell.text)) return null;
  return { value: Number(cell.text.replace(/\D/g, '')), passage };
}

function columnDraft(table: LogicalTable, column: number, rows: readonly TableRow[], total: TableRow): Draft[] {
  const stated = figureAt(total, column);
  if (!stated || table.columns[column]?.role === 'number') return [];
  const cells = rows.filter((row) => !BLANK.test(row.cells[column]?.text ?? '')).map((row) => figureAt(row, column));
  const parts = cells.flatMap((cell) => cell ?? []);
  if (parts.length < FEWEST_ROWS || parts.length !== cells.length) return [];
  const added = sum(parts.map((part) => part.value));
  if (same(added, stated.value)) return [];
  return [
    {
      about: `table ${table.kind} ${table.columns[column]?.label ?? column} ${stated.value}`,
      message: message({
        ru: (n) => `Строки таблицы дают ${n(added)}, а в строке «Итого» — ${n(stated.value)}.`,
        kk: (n) => `Кесте жолдары ${n(added)} береді, ал «Барлығы» жолында — ${n(stated.value)}.`,
        en: (n) => `The rows of the table add up to ${n(added)}, its total row says ${n(stated.value)}.`,
      }),
      actual: added,
      expected: stated.value,
      equation: additionEquation(
        parts.map((part) => part.value),
        added,
        stated.value,
      ),
      evidence: [stated, ...parts].map((part) => cite(part.passage)),
    },
  ];
}

/** A table of occasions: its total is the subject of `events-do-not-sum`. */
export function listsEvents(table: LogicalTable): boolean {
  const has = (role: string) => table.columns.some((column) => column.role === role);
  return table.kind === 'events' || (has('date') && has('participants'));
}

/** Tables with an «Итого / Барлығы» row whose columns of plain numbers do not add up to it. */
export function tableSumDrafts(document: StructuredDocument, chosen: (table: LogicalTable) => boolean): Draft[] {
  return document.tables.flatMap((table) => {
    if (OWN_RULES.has(table.kind) || !chosen(table)) return [];
    const last = table.rows.at(-1);
    const rows = table.rows.slice(0, -1);
    if (last?.kind !== 'total' || rows.some((row) => row.kind !== 'body')) return [];
    return table.columns.flatMap((_, column) => columnDraft(table, column, rows, last));
  });
}
