import type { Proposal } from '../src/model/report.ts';
import type { ColumnRole, LogicalTable, TableRow } from '../src/model/structure.ts';
import { amountOf } from './amount.ts';
import type { Extractor } from './extractor.ts';
import { citeFlow, oneLine } from './flow.ts';
import { withoutNumber } from './partners.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from './rows.ts';

/** Topics proposed for future grants. */
export const proposals: Extractor = {
  name: 'proposals',
  extract: (document) => ({
    proposals: tablesOf(document, 'proposals').flatMap((table) => table.rows.flatMap((row) => proposalOf(table, row))),
  }),
};

function proposalOf(table: LogicalTable, row: TableRow): Proposal[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, 'title', 'name', 'direction');
  if (!cell || isBlank(cell.text)) return [];
  const flow = cellFlow(cell);
  const span = withoutNumber(flow.text);
  const evidence = citeFlow(flow, span);
  const title = oneLine(flow.text.slice(span.start, span.end));
  if (!title || !evidence) return [];
  const words = (...roles: ColumnRole[]) => {
    const text = cellOf(table, row, ...roles)?.text ?? '';
    return isBlank(text) ? null : oneLine(text);
  };
  const column = table.columns.find(({ role }) => role === 'amount') ?? table.columns.find(({ role }) => role === 'cost');
  const sum = cellOf(table, row, 'amount', 'cost');
  const scaled = sum ? amountOf(cellFlow(sum), column?.scale ?? 1) : null;
  return [
    {
      number: words('number')?.replace(/[.)\s]+$/u, '') || null,
      title,
      direction: words('direction'),
      problem: words('problem'),
      goal: words('goal'),
      tasks: words('tasks', 'task'),
      amount: scaled?.amount ?? null,
      scale: scaled?.scale ?? column?.scale ?? 1,
      kind: words('kind'),
      place: words('place'),
      expected: words('expected', 'results'),
      evidence,
    },
  ];
}
