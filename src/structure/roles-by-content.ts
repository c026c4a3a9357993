import type { ColumnRole, SectionKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import type { DraftColumn } from './columns.ts';
import type { DraftTable } from './draft.ts';

/** What a label in a wording of its own still names by its stem; on folded text. */
const INDICATOR = /(?<!\p{L})(?:показател|индикатор|корсеткиш)/u;
const LONGEST_LABEL = 40;
/** Cells that must be figures for a column to be one of figures. */
const MOST = 0.8;
/** A figure stands at the beginning, a qualifier before it at most. */
const FIGURE = /^\D{0,20}\d/u;
const LONGEST_FIGURE = 60;

/**
 * Roles that the labels leave open and the cells decide: a column of figures in front of the fact is the plan, the one
 * behind the plan the fact, results that are figures beside a plan are the fact, sums in front of the expenses the budget.
 */
export function rolesByContent(table: DraftTable, section: SectionKind | null): DraftTable {
  const columns = [...table.columns];
  const at = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const set = (index: number, role: ColumnRole) => {
    const column = columns[index];
    if (column) columns[index] = { ...column, role, found: 'typed' };
  };
  const figures = (index: number, role: ColumnRole) => columns[index]?.role === role && areFigures(table, index);
  if (at('indicator') < 0) set(indicatorColumn(columns), 'indicator');
  const open = columns.map(({ role }) => role === 'unknown' || role === 'number');
  if (section === 'plan-fact' && columns.length === 3 && open.every(Boolean) && areFigures(table, 1) && areFigures(table, 2)) {
    set(0, 'indicator');
    set(1, 'plan');
    set(2, 'fact');
  }
  const results = at('results');
  const measured = at('indicator') >= 0 || at('label') >= 0 || at('activity') >= 0;
  if (results > 0 && at('fact') < 0 && at('indicator') >= 0 && areFigures(table, results))
    if (at('plan') >= 0 || figures(results - 1, 'unknown')) set(results, 'fact');
  const fact = at('fact');
  if (fact > 0 && at('plan') < 0 && measured && figures(fact - 1, 'unknown') && areFigures(table, fact)) set(fact - 1, 'plan');
  const plan = at('plan');
  if (plan >= 0 && at('fact') < 0 && at('spent') < 0 && measured && figures(plan + 1, 'unknown') && areFigures(table, plan)) {
    const others = columns.filter((_, index) => index > plan + 1 && figures(index, 'unknown')).length;
    if (others === 0) set(plan + 1, 'fact');
  }
  const spent = at('spent');
  if (spent > 0 && at('budgeted') < 0 && at('plan') < 0 && at('amount') < 0 && figures(spent - 1, 'unknown')) set(spent - 1, 'budgeted');
  return { ...table, columns };
}

/** The only column whose label says so by its stem, unless it counts or measures something. */
function indicatorColumn(columns: readonly DraftColumn[]): number {
  const named = columns.flatMap(({ role, label }, index) =>
    role === 'unknown' && label.length <= LONGEST_LABEL && INDICATOR.test(fold(label)) ? [index] : [],
  );
  const [only, ...others] = named;
  return only !== undefined && !others.length ? only : -1;
}

function areFigures(table: DraftTable, index: number): boolean {
  const cells = table.rows.flatMap((row) => (row.kind === 'body' && row.cells[index]?.text ? [row.cells[index].text] : []));
  const found = cells.filter((text) => FIGURE.test(text) && text.length < LONGEST_FIGURE).length;
  return cells.length > 0 && found >= cells.length * MOST;
}
