import { costsOf } from '../../src/domain/concepts/costs.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { LogicalTable, StructuredDocument, TableCell, TableRow } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import { rememberedOf } from '../../src/text/remembered.ts';
import { similarity } from '../../src/text/similarity.ts';
import { measuredOnly } from '../indicators/path-indicators.ts';
import { citeFlow, type Flow, flowOf, trimSpan } from '../reading/flow.ts';
import { headingOf, sectionsOf } from '../reading/section-body.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { isSameTable } from '../tables/same-table.ts';
import { moveShiftedRows } from '../tables/shifted-rows.ts';
import { firstSentence, numberedLabel, titleOnly, titleText } from './numbered-label.ts';

/** A task of the plan/fact table or monitoring plan with its activities and their rows. */
export interface PlannedTask {
  readonly number: string | null;
  title: string;
  evidence: Evidence;
  readonly activities: PlannedActivity[];
}

export interface PlannedActivity {
  readonly number: string | null;
  title: string;
  evidence: Evidence;
  readonly table: LogicalTable;
  readonly rows: TableRow[];
}

interface Walk {
  /** «Задача N. …» of the narrative. */
  readonly headings: readonly Flow[];
  readonly tasks: PlannedTask[];
  task: PlannedTask | null;
  activity: PlannedActivity | null;
}

const SAME = 0.93;
/** Enough for titles under one number: the same heading again, with its words in disorder. */
const AKIN = 0.6;

/** Tasks and activities in the order of the tables. Rows that state neither belong to the activity above. */
export const activityRows = rememberedOf((document: StructuredDocument): readonly PlannedTask[] => {
  const headings = sectionsOf(document, 'task').flatMap((section) => headingOf(document, section)?.flow ?? []);
  const walk: Walk = { headings, tasks: [], task: null, activity: null };
  let previous = -1;
  const measured = measuredOnly(document);
  const tables = tablesOf(document, 'plan-fact', 'monitoring-plan', 'events').filter(
    (logical) => !measured.some((table) => isSameTable(table, logical)),
  );
  for (const table of tables.filter(({ kind, columns }) => kind !== 'events' || columns.some(({ role }) => role === 'task'))) {
    const block = table.blocks[0] ?? 0;
    const between = sectionsOf(document, 'task').filter(({ from }) => from < block && from > previous);
    const lone = !table.columns.some(({ role }) => role === 'activity' || role === 'task');
    if (lone) {
      walk.task = null;
      walk.activity = null;
    }
    // one table after the story of several tasks is of all of them
    const heading = table.kind === 'plan-fact' && between.length > 1 ? undefined : between.at(-1);
    const line = heading ? headingOf(document, heading) : null;
    if (line && (table.kind === 'monitoring-plan' || !table.columns.some(({ role }) => role === 'task'))) openTask(walk, line.flow);
    for (const row of table.preamble) {
      const flow = onlyText(row);
      if (flow && numberedLabel(flow.text).kind === 'task') openTask(walk, flow);
    }
    for (const row of moveShiftedRows(table, joinCutRows(table))) walkRow(walk, table, row);
    previous = table.blocks.at(-1) ?? previous;
  }
  return walk.tasks;
});

function walkRow(walk: Walk, table: LogicalTable, row: TableRow): void {
  if (isEmptyRow(row) || (row.kind === 'total' && !cellOf(table, row, 'indicator')?.text)) return;
  if (row.kind === 'group') {
    const flow = onlyText(row);
    if (!flow) return;
    if (numberedLabel(flow.text).kind === 'activity') openActivity(walk, table, flow, null);
    else openTask(walk, flow);
    return;
  }
  if (isOverhead(table, row)) return;
  const task = fresh(cellOf(table, row, 'task'));
  const activity = fresh(cellOf(table, row, 'activity'));
  if (activity && !task && numberedLabel(activity.text).kind === 'task') {
    openTask(walk, flowOf(row.cells.flatMap((cell) => (cell.spanned ? [] : cell.passages))));
    return;
  }
  const rest = task && activity && isRest(task) && numberedLabel(activity.text).number !== null ? task : null;
  if (task && !rest && (activity || !goesOn(walk.task, task))) openTask(walk, task);
  const number = cellOf(table, row, 'number')?.text.replace(/[.)\s]+$/u, '') || null;
  if (activity && !task && isTaskRow(table, row, number)) {
    openTask(walk, activity, number);
    return;
  }
  if (activity) openActivity(walk, table, activity, number);
  if (rest) goesOn(walk.activity, rest);
  if (!walk.activity || (walk.activity.table !== table && !table.columns.some(({ role }) => role === 'activity')))
    openNameless(walk, table, row);
  walk.activity?.rows.push(row);
}

const COST = new RegExp(costsOf(), 'u');

/** «Административные расходы | 2 300 000»: a line of the budget among the activities. */
function isOverhead(table: LogicalTable, row: TableRow): boolean {
  const title = fold(cellOf(table, row, 'activity', 'task')?.text ?? '');
  if (title.length > 90 || !COST.test(title)) return false;
  return !cellOf(table, row, 'indicator')?.text && !cellOf(table, row, 'plan')?.text && !cellOf(table, row, 'date')?.text;
}

/** The words of a cell that is not just the shadow of a merged cell above. */
function fresh(cell: TableCell | null): Flow | null {
  if (!cell || cell.spanned || !/\p{L}/u.test(cell.text)) return null;
  return cellFlow(cell);
}

/** The rest of a title: it begins in lower case and without a label. */
function isRest(flow: Flow): boolean {
  return /^\s{0,5}\p{Ll}/u.test(flow.text) && numberedLabel(flow.text).number === null;
}

/** A numbered title whose cell was cut by a page break goes on in lower case and without a label; its rest is then added. */
function goesOn(above: PlannedTask | PlannedActivity | null, flow: Flow): boolean {
  const evidence = above?.number != null && isRest(flow) ? citeFlow(flow) : null;
  if (!above || !evidence) return false;
  above.title = `${above.title} ${titleText(flow.text, { start: 0, end: flow.text.length })}`;
  above.evidence = { ...above.evidence, continued: [...(above.evidence.continued ?? []), evidence] };
  return true;
}

/** The one text of a row all of whose other cells are empty. */
function onlyText(row: TableRow): Flow | null {
  const filled = row.cells.filter((cell) => cell.text && !cell.spanned);
  const cell = filled[0] ?? row.cells.find((item) => item.text);
  return cell && (filled.length <= 1 || filled.every((item) => item.text === cell.text)) ? cellFlow(cell) : null;
}

/** Activity 2.1 is of task 2, wherever the heading of that task stands. */
function openTaskOf(walk: Walk, activity: string | null): void {
  const number = /^(\d{1,2})\.\d{1,2}$/u.exec(activity ?? '')?.[1];
  if (!number || walk.task?.number === number) return;
  const known = walk.tasks.find((task) => task.number === number);
  const told = walk.headings.find(({ text }) => numberedLabel(text).number === number);
  if (known) walk.task = known;
  else if (told) openTask(walk, told);
}

/** «1 | Подготовить матерей»: a row numbered above «1.1» that measures nothing. */
function isTaskRow(table: LogicalTable, row: TableRow, number: string | null): boolean {
  if (number === null || !/^\d{1,2}$/u.test(number)) return false;
  const below = new RegExp(`^${number}\\.\\d{1,2}`, 'u');
  return (
    !['indicator', 'plan', 'date', 'fact', 'cost'].some((role) =>
      row.cells.some((cell, index) => cell.text && !cell.spanned && table.columns[index]?.role === role),
    ) && table.rows.some((other) => below.test(cellOf(table, other, 'number')?.text ?? ''))
  );
}

function openTask(walk: Walk, flow: Flow, numberCell: string | null = null): void {
  const label = numberedLabel(flow.text);
  const { title } = label;
  const number = label.number ?? numberCell;
  const text = titleText(flow.text, title);
  const evidence = citeFlow(flow, title.end > title.start ? title : trimSpan(flow.text, { start: 0, end: flow.text.length }));
  if (!evidence) return;
  if (walk.task && walk.task.number === number && similarity(walk.task.title, text) >= (number === null ? SAME : AKIN)) return;
  const known = walk.tasks.find((task) => task.number === number && number !== null && similarity(task.title, text) >= AKIN);
  walk.task = known ?? { number, title: text, evidence, activities: [] };
  walk.activity = null;
  if (!known) walk.tasks.push(walk.task);
}

/** Rows of indicators that no activity is named for. */
function openNameless(walk: Walk, table: LogicalTable, row: TableRow): void {
  const cell = cellOf(table, row, 'indicator');
  const evidence = cell?.text && cellOf(table, row, 'plan', 'fact') ? citeFlow(cellFlow(cell)) : null;
  if (!evidence) return;
  walk.task ??= { number: null, title: '', evidence, activities: [] };
  if (!walk.tasks.includes(walk.task)) walk.tasks.push(walk.task);
  walk.activity = { number: null, title: '', evidence, table, rows: [] };
  walk.task.activities.push(walk.activity);
}

function openActivity(walk: Walk, table: LogicalTable, flow: Flow, numberCell: string | null): void {
  const label = numberedLabel(flow.text);
  const span = table.kind === 'monitoring-plan' ? titleOnly(flow.text, label.title) : firstSentence(flow.text, label.title);
  const evidence = citeFlow(flow, span.end > span.start ? span : undefined);
  if (!evidence) return;
  const number = label.number ?? numberCell;
  const title = titleText(flow.text, span);
  openTaskOf(walk, number);
  if (walk.activity && walk.activity.number === number && similarity(walk.activity.title, title) >= SAME) return;
  walk.activity = { number, title, evidence, table, rows: [] };
  if (!walk.task) {
    walk.task = { number: null, title: '', evidence, activities: [] };
    walk.tasks.push(walk.task);
  }
  walk.task.activities.push(walk.activity);
}
