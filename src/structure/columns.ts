import { PRICE } from '../domain/sum-words.ts';
import type { ColumnRole, Passage, TableColumn, TableKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import type { Grid, GridCell } from './grid.ts';
import { categoryOf, type Label, labelOf, moneyUnitOf, openBracketOf, type PartDimension } from './label.ts';
import { olderCategory } from './older-category.ts';

/** A column before the kind of its table is known. */
export interface DraftColumn extends TableColumn {
  readonly dimension: PartDimension | null;
  readonly score: number;
}

/** Columns of a table from its header rows, levels joined. */
export function columnsOf(grid: Grid, headerRows: readonly number[]): DraftColumn[] {
  const read = Array.from({ length: grid.columns }, (_, column) => columnAt(grid, headerRows, column));
  const known = read.filter((column) => column.dimension === 'social').length;
  const ages = read.flatMap((column) => (column.dimension === 'age' && column.code ? [column.code] : []));
  const columns = known >= COMPANY ? read.map(withCategory) : read.map((column) => withBracket(column, ages));
  const older = olderCategory(columns);
  return columns.map((column, index) => (index === older ? { ...column, found: 'named', code: 'older', dimension: 'social' } : column));
}

/** So many known categories make the unknown labels among them categories too. */
const COMPANY = 3;

function withBracket(column: DraftColumn, ages: readonly string[]): DraftColumn {
  const code = column.role === 'unknown' ? openBracketOf(column.label, ages) : null;
  return code ? { ...column, role: 'part', found: 'named', dimension: 'age', code } : column;
}

function withCategory(column: DraftColumn): DraftColumn {
  const code = column.role === 'unknown' ? categoryOf(column.label) : null;
  return code ? { ...column, role: 'part', found: 'named', dimension: 'social', code } : column;
}

function columnAt(grid: Grid, headerRows: readonly number[], column: number): DraftColumn {
  const cells: GridCell[] = [];
  headerRows.forEach((row, level) => {
    const cell = headerCell(grid, headerRows, row, column, level);
    if (cell?.text && cells.at(-1)?.text !== cell.text) cells.push(cell);
  });
  const label = cells.map((cell) => cell.text.replace(/\s+/gu, ' ')).join(' / ');
  const last = cells.at(-1);
  const lowest = cells.length > 1 && last ? labelOf(last.text) : null;
  const whole = labelOf(cells[0]?.text ?? '') ?? labelOf(label);
  const found: Label | null = lowest ?? whole;
  return {
    role: found?.role ?? 'unknown',
    found: found ? 'named' : 'guessed',
    label,
    code: found?.code ?? null,
    dimension: found?.dimension ?? null,
    score: found?.score ?? 0,
    ...moneyUnitOf(label),
    header: cells.map((cell): Passage => cell.passage),
  };
}

/** The column with the rest of its label, which a page break had cut off. */
export function longerColumn(column: DraftColumn, { text, passage }: GridCell): DraftColumn {
  const label = `${column.label} ${text.replace(/\s+/gu, ' ')}`;
  const found = labelOf(label);
  const known =
    found && found.score >= column.score
      ? { role: found.role, found: 'named' as const, code: found.code, dimension: found.dimension, score: found.score }
      : {};
  return { ...column, ...known, label, ...moneyUnitOf(label), header: [...(column.header ?? []), passage] };
}

/**
 * Text tables state no spans: a blank of the upper row belongs to the label on its left when something stands under it.
 */
function headerCell(grid: Grid, headerRows: readonly number[], row: number, column: number, level: number): GridCell | null {
  const cell = grid.rows[row]?.[column] ?? null;
  if (cell?.text) return cell;
  const below = headerRows.slice(level + 1).some((lower) => grid.rows[lower]?.[column]?.text);
  if (!below) return null;
  for (let left = column - 1; left >= 0; left--) {
    const candidate = grid.rows[row]?.[left];
    if (!candidate?.text) continue;
    const under = headerRows.slice(level + 1).some((lower) => grid.rows[lower]?.[left]?.text);
    return under ? candidate : null;
  }
  return null;
}

/** Roles that mean something else in a table of this kind. */
const IN_KIND: Partial<Record<TableKind, Partial<Record<ColumnRole, ColumnRole>>>> = {
  effects: { indicator: 'label', name: 'label', title: 'label', activity: 'label', results: 'label' },
  gender: { participants: 'total', label: 'total' },
  social: { participants: 'total', label: 'total' },
  age: { participants: 'total', label: 'total' },
  team: { tasks: 'duties', task: 'duties', label: 'name', role: 'position' },
  proposals: {
    task: 'tasks',
    results: 'expected',
    cost: 'amount',
    budgeted: 'amount',
    label: 'title',
    name: 'title',
    effect: 'expected',
    date: 'kind',
  },
  'plan-fact': {
    tasks: 'task',
    label: 'indicator',
    name: 'indicator',
    expected: 'results',
    title: 'activity',
    total: 'participants',
    amount: 'cost',
  },
  'monitoring-plan': { tasks: 'task', label: 'activity', amount: 'cost', title: 'activity', budgeted: 'cost', description: 'activity' },
  budget: {
    name: 'label',
    title: 'label',
    indicator: 'label',
    description: 'label',
    plan: 'budgeted',
    fact: 'spent',
    amount: 'budgeted',
    cost: 'budgeted',
    results: 'label',
  },
  partners: { label: 'name', title: 'name', results: 'role', phone: 'contact', email: 'contact', direction: 'role', duties: 'role' },
  events: { total: 'participants', title: 'activity', name: 'activity', label: 'activity' },
  recommendations: { name: 'authority', label: 'authority', documents: 'letter', description: 'recommendation' },
};

/** «Показатель | Кол-во»: the count beside the indicator where no column is called the plan. */
function isCountOfIndicator(columns: readonly DraftColumn[], index: number): boolean {
  const before = columns[index - 1]?.role;
  return (
    (before === 'indicator' || (before === 'unit' && columns[index - 2]?.role === 'indicator')) &&
    columns.every(({ role }) => role !== 'plan')
  );
}

/** «Цена | Количество | Сумма»: what one piece costs is no amount of the budget. */
function isPriceBesideSum(columns: readonly DraftColumn[], index: number, kind: TableKind): boolean {
  const map = IN_KIND.budget ?? {};
  const isBudgeted = ({ role }: DraftColumn) => (map[role] ?? role) === 'budgeted';
  const isPrice = ({ label }: DraftColumn) => PRICE.test(fold(label));
  const column = columns[index];
  return (
    kind === 'budget' &&
    column !== undefined &&
    isBudgeted(column) &&
    isPrice(column) &&
    columns.some((other) => isBudgeted(other) && !isPrice(other))
  );
}

export function inKind(columns: readonly DraftColumn[], kind: TableKind): TableColumn[] {
  const map = IN_KIND[kind] ?? {};
  return columns.map(({ role, found, label, code, scale, unit, header }, index) => {
    const taken = columns.some((other, at) => at !== index && other.role === map[role]);
    const next = isPriceBesideSum(columns, index, kind) ? 'unknown' : taken && role !== 'tasks' ? role : (map[role] ?? role);
    // «Нәтиже | Күтілгені | Алынғаны»: results in front of plan and fact are what is measured
    const measured =
      kind === 'plan-fact' &&
      next === 'results' &&
      index <= 1 &&
      columns.every((other) => other.role !== 'indicator' && other.role !== 'activity' && other.role !== 'label');
    if (measured) return { role: 'indicator', found, label, code: null, scale, unit, header };
    const planned = (kind === 'monitoring-plan' || kind === 'plan-fact') && next === 'participants' && isCountOfIndicator(columns, index);
    const named = planned ? 'plan' : kind === 'team' && next === 'unknown' && columns[index - 1]?.role === 'name' ? 'position' : next;
    return { role: named, found: planned ? 'typed' : found, label, code: named === 'part' ? code : null, scale, unit, header };
  });
}
