import { MONEY, REMAINDER } from '../domain/sum-words.ts';
import type { ColumnRole, SectionKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { arePeople } from '../text/people.ts';
import type { DraftColumn } from './columns.ts';
import type { DraftTable } from './draft.ts';
import { type Typed, typeOf } from './tables/cell-type.ts';

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
 * behind the plan the fact, results that are figures beside a plan are the fact, sums in front of the expenses the budget, two
 * columns by which percentages are reckoned plan and fact; beside activities with days or places, figures under people and
 * money are who came and what it cost.
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
  const named = at('indicator') >= 0 || at('label') >= 0 || at('activity') >= 0;
  // where words name both, the paths of the figures say more than columns
  const things = named || (at('plan') >= 0 && at('fact') >= 0) ? -1 : thingsColumn(table, columns);
  const measured = named || things >= 0;
  if (results > 0 && at('fact') < 0 && at('indicator') >= 0 && areFigures(table, results))
    if (at('plan') >= 0 || figures(results - 1, 'unknown')) set(results, 'fact');
  const fact = at('fact');
  if (fact > 0 && at('plan') < 0 && measured && figures(fact - 1, 'unknown') && areFigures(table, fact)) set(fact - 1, 'plan');
  const plan = at('plan');
  if (plan >= 0 && at('fact') < 0 && at('spent') < 0 && measured && figures(plan + 1, 'unknown') && areFigures(table, plan)) {
    const others = columns.filter((_, index) => index > plan + 1 && figures(index, 'unknown')).length;
    if (others === 0) set(plan + 1, 'fact');
  }
  if (things >= 0 && at('plan') < 0 && at('fact') < 0) {
    const compared = comparedColumns(table, columns);
    if (compared !== null) {
      // parts that add up to a total are costs, things that are counted are not
      const costs = endsInTotal(table, compared) && endsInTotal(table, compared + 1);
      set(compared, costs ? 'budgeted' : 'plan');
      set(compared + 1, costs ? 'spent' : 'fact');
    }
  }
  if (things >= 0 && at('plan') >= 0 && at('fact') >= 0) set(things, 'indicator');
  const spent = at('spent');
  if (spent > 0 && at('budgeted') < 0 && at('plan') < 0 && at('amount') < 0 && figures(spent - 1, 'unknown')) set(spent - 1, 'budgeted');
  if (at('activity') >= 0 && (at('date') >= 0 || at('place') >= 0)) {
    const headed = (of: (label: string) => boolean) =>
      columns.findIndex(({ label }, index) => figures(index, 'unknown') && of(fold(label)));
    if (at('participants') < 0) set(headed(arePeople), 'participants');
    if (at('cost') < 0)
      set(
        headed((label) => MONEY.test(label) && !REMAINDER.test(label)),
        'cost',
      );
  }
  return { ...table, columns };
}

/** The first column with words instead of figures, where its label says nothing else. */
function thingsColumn(table: DraftTable, columns: readonly DraftColumn[]): number {
  const index = columns.findIndex((_, column) => areWords(table, column));
  const role = columns[index]?.role;
  return role === 'unknown' || role === 'results' ? index : -1;
}

function areWords(table: DraftTable, index: number): boolean {
  const types = typesIn(table, index);
  return types.length > 1 && types.filter(({ type }) => type === 'label' || type === 'text').length >= types.length * MOST;
}

/** The first of two columns of figures by which a column of percentages is reckoned, whatever they are called. */
function comparedColumns(table: DraftTable, columns: readonly DraftColumn[]): number | null {
  const open = columns.flatMap((column, index) => (column.role === 'unknown' && areFigures(table, index) ? [index] : []));
  for (const first of open)
    if (open.includes(first + 1) && open.some((share) => share > first + 1 && areRates(table, first, share))) return first;
  return null;
}

/** Whether the last figure of a column is the sum of those above. */
function endsInTotal(table: DraftTable, index: number): boolean {
  const figures = table.rows.flatMap(({ cells }) => typeOf({ text: cells[index]?.text ?? '' }).figure?.value ?? []);
  const total = figures.pop();
  return figures.length > 1 && figures.reduce((sum, figure) => sum + figure, 0) === total;
}

/** Whether most cells of `share` are the figure behind `first` in percent of that in `first`. */
function areRates(table: DraftTable, first: number, share: number): boolean {
  const rates = table.rows.flatMap(({ cells }) => {
    const [planned, reached, rate] = [first, first + 1, share].map((column) => typeOf({ text: cells[column]?.text ?? '' }).figure?.value);
    return planned && reached !== undefined && rate !== undefined ? [Math.abs((reached / planned) * 100 - rate) <= ROUNDED] : [];
  });
  return rates.length >= FEWEST_RATES && rates.filter(Boolean).length >= rates.length * MOST;
}

/** A percentage printed without decimals is off by so much at most. */
const ROUNDED = 0.6;
const FEWEST_RATES = 3;

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

function typesIn(table: DraftTable, index: number): Typed[] {
  return table.rows.flatMap((row) => (row.kind === 'body' && row.cells[index]?.text ? [typeOf(row.cells[index])] : []));
}
