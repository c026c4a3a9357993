import { MONEY } from '../../src/domain/sum-words.ts';
import { attainmentOf } from '../../src/model/attainment.ts';
import type { Indicator, Quantity } from '../../src/model/report.ts';
import type { StructuredDocument, TableKind } from '../../src/model/structure.ts';
import type { PathStep, UnderstoodCell, UnderstoodTable } from '../../src/model/understood-table.ts';
import { fold } from '../../src/text/normalize.ts';
import { numberedLabel, titleText } from '../activities/numbered-label.ts';
import { citeFlow, flowOf } from '../reading/flow.ts';
import { axesOf, type MeasuredLine, measuredLines } from '../tables/measured-lines.ts';
import { isSameTable } from '../tables/same-table.ts';
import { crossedThings } from './crossed-things.ts';
import { type LineCell, lineValue, quantityOf } from './line-value.ts';

/** The indicators of a table by the paths of its figures. */
export interface PathIndicators {
  readonly table: UnderstoodTable;
  readonly indicators: readonly Indicator[];
  /** Things side by side, quarters, a baseline: what the roles of columns cannot say. */
  readonly beyondRoles: boolean;
  /** Plan and fact below each other and their parts side by side: the roles of columns would take a part for the whole. */
  readonly crossed: boolean;
}

/** Tables of these kinds have plan and fact of other things. */
const OTHERS: ReadonlySet<TableKind> = new Set([
  'effects',
  'budget',
  'team',
  'proposals',
  'recommendations',
  'partners',
  'participant-list',
  'gender',
  'social',
  'age',
]);
/** Figures are so much of what stands under plan and fact: else the cells are lists and sentences, which paths do not read. */
const MOST = 0.9;

/** Tables that say plan and fact of things, on either axis. */
export function pathIndicators(document: StructuredDocument): PathIndicators[] {
  return document.understood.flatMap((table): PathIndicators[] => {
    if (table.orientation !== 'rows' && table.orientation !== 'columns') return [];
    const kinds = document.tables.filter((logical) => isSameTable(table, logical)).map(({ kind }) => kind);
    if (kinds.some((kind) => OTHERS.has(kind)) || isMoney(table)) return [];
    const crossed = crossedThings(table).flatMap(({ path, plan, fact }) =>
      indicatorFrom(table, path, { plan: quantityOf(plan), fact: quantityOf(fact), unit: unitOf([plan, fact]) }),
    );
    if (crossed.length) return [{ table, indicators: crossed, beyondRoles: true, crossed: true }];
    const lines = measuredLines(table);
    const told = lines.filter(({ measure }) => measure === 'plan' || measure === 'fact');
    if (!['plan', 'fact'].every((measure) => told.some((line) => line.measure === measure)) || !areFigures(table, told)) return [];
    const indicators = thingsOf(table, told).flatMap((thing) => indicatorOf(table, thing));
    const beyondRoles =
      table.orientation === 'columns' ||
      told.length > 2 ||
      lines.some(({ measure }) => measure === 'baseline') ||
      told.some(({ period }) => period);
    return indicators.length ? [{ table, indicators, beyondRoles, crossed: false }] : [];
  });
}

/** An estimate: nothing but sums of money, percentages aside. */
function isMoney({ cells }: UnderstoodTable): boolean {
  const figures = cells.filter(({ value, type }) => value !== null && type !== 'percent');
  return figures.length > 0 && figures.every(({ type, unit }) => type === 'money' || (unit !== null && MONEY.test(fold(unit))));
}

/** Tables that only measure: no row of theirs is a task or an activity. */
export function measuredOnly(document: StructuredDocument): UnderstoodTable[] {
  const found = pathIndicators(document).filter(
    ({ beyondRoles, indicators }) => beyondRoles && indicators.every(({ task, activity }) => !activity && !isTitled(task)),
  );
  return found.map(({ table }) => table);
}

/** «Задача 1» alone refers to a task told elsewhere. */
function isTitled(task: string | null): boolean {
  return task !== null && titleText(task, numberedLabel(task).title) !== '';
}

/** Whatever stands in the lines of plan and fact is a figure, a blank or a dash. */
function areFigures(table: UnderstoodTable, lines: readonly MeasuredLine[]): boolean {
  const { thing } = axesOf(table);
  const things = new Set(table.cells.map(thing));
  const rows = table.rows.filter(({ role }) => role === 'data' || role === 'sub-item' || role === 'of-which').length;
  const expected = table.orientation === 'columns' ? things.size : rows;
  return lines.every(({ cells }) => new Set(cells.map(thing)).size >= expected * MOST);
}

interface Thing {
  readonly path: readonly PathStep[];
  readonly cells: readonly LineCell[];
}

function thingsOf(table: UnderstoodTable, lines: readonly MeasuredLine[]): Thing[] {
  const { thing, thingPath } = axesOf(table);
  const places = Map.groupBy(
    lines.flatMap((line) => line.cells.map((cell): LineCell => ({ line, cell }))),
    ({ cell }) => thing(cell),
  );
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, cells]): Thing[] => {
      const path = cells[0] ? thingPath(cells[0].cell) : [];
      const role = table.orientation === 'columns' ? null : table.rows[place]?.role;
      return role === 'total' || path.at(-1)?.says.total ? [] : [{ path, cells }];
    });
}

function indicatorOf(table: UnderstoodTable, { path, cells }: Thing): Indicator[] {
  const [plan, fact] = (['plan', 'fact'] as const).map((measure) => lineValue(cells.filter(({ line }) => line.measure === measure)));
  if (plan === undefined || fact === undefined) return [];
  return indicatorFrom(table, path, { plan, fact, unit: unitOf(cells.map(({ cell }) => cell)) });
}

interface Stated {
  readonly plan: Quantity | null;
  readonly fact: Quantity | null;
  /** Of the row or the heading, where the figures state none. */
  readonly unit: string | null;
}

function indicatorFrom(table: UnderstoodTable, path: readonly PathStep[], { plan, fact, unit: stated }: Stated): Indicator[] {
  const name = path.at(-1);
  const evidence = name ? citeFlow(flowOf(name.passages)) : null;
  if (!name || !evidence || !/\p{L}{2}/u.test(name.text) || (plan === null && fact === null)) return [];
  const unit = plan?.unit ?? fact?.unit ?? stated;
  const above = path.slice(0, -1);
  return [
    {
      task: titleOf(above.find((step) => numberedLabel(step.text).kind === 'task' || roleOf(table, step) === 'task')),
      activity: titleOf(above.findLast((step) => numberedLabel(step.text).kind === 'activity' || roleOf(table, step) === 'activity')),
      name: withoutNumber(name.text),
      unit,
      plan,
      fact,
      ...attainmentOf(plan, fact),
      evidence,
    },
  ];
}

function unitOf(cells: readonly UnderstoodCell[]): string | null {
  return cells.find(({ unit }) => unit !== null)?.unit ?? null;
}

/** The role of the column in which a step stands. */
function roleOf(table: UnderstoodTable, step: PathStep): string | null {
  const column = step.passages[0]?.column;
  return column == null ? null : (table.columns[column]?.path.at(-1)?.says.role ?? null);
}

function titleOf(step: PathStep | undefined): string | null {
  if (!step) return null;
  const { title } = numberedLabel(step.text);
  return titleText(step.text, title) || step.text;
}

function withoutNumber(text: string): string {
  return text.replace(/^\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+(?=\p{L})/u, '');
}
