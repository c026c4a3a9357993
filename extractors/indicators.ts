import type { Indicator, Quantity } from '../src/model/report.ts';
import type { LogicalTable, TableCell, TableRow } from '../src/model/structure.ts';
import { activityRows } from './activity-rows.ts';
import { attainmentOf } from './attainment.ts';
import type { Extractor } from './extractor.ts';
import { citeFlow, type Flow, flowOf, oneLine, type Span } from './flow.ts';
import { type NamedValue, namedValues, pairByName } from './named-values.ts';
import { parallelLists } from './parallel-lists.ts';
import { noQuantity, quantityAt } from './quantity.ts';
import { cellFlow, cellOf, isBlank } from './rows.ts';
import type { ValueItem } from './value-list.ts';

/** Planned and reached values of the plan/fact table and the monitoring plan, one for each entry of its parallel lists. */
export const indicators: Extractor = {
  name: 'indicators',
  extract: (document) => ({
    indicators: activityRows(document).flatMap((task) =>
      task.activities.flatMap((activity) =>
        activity.rows
          .flatMap((row) => rowIndicators(activity.table, row))
          .map((indicator) => ({ task: task.title || null, activity: activity.title || null, ...indicator })),
      ),
    ),
  }),
};

type Measured = Omit<Indicator, 'task' | 'activity'>;

const NOTHING: Flow = flowOf([]);

function rowIndicators(table: LogicalTable, row: TableRow): Measured[] {
  let names = ownFlow(cellOf(table, row, 'indicator'));
  let plan = ownFlow(cellOf(table, row, 'plan'));
  const fact = ownFlow(cellOf(table, row, 'fact'));
  if (isBlank(names.text)) return namedIndicators(plan, fact);
  if (swapped(names.text, plan.text)) [names, plan] = [plan, names];
  return parallelLists(names.text, plan.text, fact.text).flatMap(({ name, plan: planned, fact: reached }) =>
    measured(names, name, quantityOf(plan, planned), quantityOf(fact, reached)),
  );
}

/** A cell that is only the shadow of a merged one above was read with its own row. */
function ownFlow(cell: TableCell | null): Flow {
  return cell && !cell.spanned ? cellFlow(cell) : NOTHING;
}

/** A page break can exchange two columns: the names are then where the words are. */
function swapped(names: string, plan: string): boolean {
  return !/\p{L}/u.test(names) && /\d/u.test(names) && /\p{L}{4}/u.test(plan) && !/\d/u.test(plan);
}

/** Layouts without a column of names: «Количество акций – 1» in the cells of plan and fact. */
function namedIndicators(plan: Flow, fact: Flow): Measured[] {
  const planned = namedValues(plan.text);
  const reached = namedValues(fact.text);
  return pairByName(plan.text, planned, fact.text, reached).flatMap(({ plan: left, fact: right }) => {
    const named: [Flow, NamedValue] | null = left ? [plan, left] : right ? [fact, right] : null;
    if (!named) return [];
    return measured(named[0], named[1].name, quantityOf(plan, left?.value ?? null), quantityOf(fact, right?.value ?? null));
  });
}

function measured(flow: Flow, name: Span, plan: Quantity | null, fact: Quantity | null): Measured[] {
  const text = oneLine(flow.text.slice(name.start, name.end));
  const evidence = citeFlow(flow, name);
  if (!text || !evidence) return [];
  return [{ name: text, unit: plan?.unit ?? fact?.unit ?? null, plan, fact, ...attainmentOf(plan, fact), evidence }];
}

/** Null when there is no cell or no entry for this name in a filled one; a blank cell gives a quantity without value. */
function quantityOf(flow: Flow, item: ValueItem | null): Quantity | null {
  if (item?.quantity) return quantityAt(flow, item.quantity);
  if (item) return noQuantity(flow, item);
  return flow.pieces.length > 0 && isBlank(flow.text) ? noQuantity(flow) : null;
}
