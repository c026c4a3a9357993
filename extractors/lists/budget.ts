import { IS_TOTAL } from '../../src/domain/table-words.ts';
import type { BudgetLine, Quantity } from '../../src/model/report.ts';
import type { ColumnRole, LogicalTable, TableRow } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import type { Extractor } from '../extractor.ts';
import { amountOf, scaleOf } from '../project/amount.ts';
import { citeFlow, oneLine } from '../reading/flow.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, columnsOf, isEmptyRow, tablesOf } from '../tables/rows.ts';

/** Cost lines of a financial report: budgeted, spent, remaining. */
export const budget: Extractor = {
  name: 'budget',
  extract: (document) => ({
    budget: tablesOf(document, 'budget').flatMap((table) => joinCutRows(table).flatMap((row) => lineOf(table, row))),
  }),
};

function lineOf(table: LogicalTable, row: TableRow): BudgetLine[] {
  if (isEmptyRow(row) || row.kind === 'group') return [];
  const sums: readonly ColumnRole[] = ['budgeted', 'spent', 'remaining', 'amount', 'cost'];
  const money = new Set(columnsOf(table, ...sums));
  const cell = cellOf(table, row, 'label', 'name', 'title');
  const words = cell?.text ? cell : row.cells.find((other, index) => !money.has(index) && /\p{L}{3}/u.test(other.text));
  if (!words) return [];
  const flow = cellFlow(words);
  const evidence = citeFlow(flow);
  if (!evidence) return [];
  const sum = (...roles: ColumnRole[]) => sumOf(table, row, roles);
  return [
    {
      number:
        cellOf(table, row, 'number')
          ?.text.match(/^\d[\d.]{0,10}/u)?.[0]
          .replace(/\.$/u, '') ?? null,
      label: oneLine(flow.text),
      budgeted: sum('budgeted', 'plan', 'amount', 'cost'),
      spent: sum('spent', 'fact'),
      remaining: sum('remaining'),
      total: row.kind === 'total' || IS_TOTAL.test(fold(flow.text.trim())),
      evidence,
    },
  ];
}

function sumOf(table: LogicalTable, row: TableRow, roles: readonly ColumnRole[]): Quantity | null {
  const column = columnsOf(table, ...roles)[0];
  const cell = column === undefined ? undefined : row.cells[column];
  return cell && column !== undefined ? (amountOf(cellFlow(cell), scaleOf(table.columns[column]))?.amount ?? null) : null;
}
