import type { Proposal } from '../../src/model/report.ts';
import type { ColumnRole, LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import type { Extractor } from '../extractor.ts';
import { withoutNumber } from '../people/partners.ts';
import { amountOf, scaleOf } from '../project/amount.ts';
import { isGrantDirection } from '../project/grant-directions.ts';
import { citeFlow, oneLine } from '../reading/flow.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, columnsOf, isBlank, isEmptyRow, tablesOf } from '../tables/rows.ts';

/** Topics proposed for future grants. */
export const proposals: Extractor = {
  name: 'proposals',
  extract: (document) => ({
    proposals: tablesOf(document, 'proposals').flatMap((table) => {
      const rows = joinCutRows(table).map(unshifted(table));
      const titles: ColumnRole[] = titleInDirection(table, rows) ? ['direction', 'title', 'name'] : ['title', 'name', 'direction'];
      return rows.flatMap((row) => proposalOf(table, row, titles));
    }),
  }),
};

/** A row that stands one column to the left of its header has its title where the number belongs. */
function unshifted(table: LogicalTable): (row: TableRow) => TableRow {
  const number = columnsOf(table, 'number')[0];
  return (row) => {
    if (number === undefined || row.kind !== 'body') return row;
    const first = row.cells[number];
    if (!first || !/\p{L}{4}/u.test(first.text) || row.cells.at(-1)?.text) return row;
    const blank: TableCell = { column: number, columnSpan: 1, passages: [], text: '', spanned: false };
    return { ...row, cells: [...row.cells.slice(0, number), blank, ...row.cells.slice(number, -1)] };
  };
}

/** Many write the theme under «Сфера …» and lists of its aims under the heading meant for the theme. */
function titleInDirection(table: LogicalTable, rows: readonly TableRow[]): boolean {
  const filled = rows.filter((row) => cellOf(table, row, 'title')?.text && cellOf(table, row, 'direction')?.text);
  const swapped = filled.filter((row) => {
    const title = cellOf(table, row, 'title')?.text ?? '';
    const lists = /[^\n]{15}\n\p{Lu}/u.test(title) || /\p{Ll}\s\p{Lu}\p{Ll}{3,20} [вн]?\p{Ll}/u.test(title);
    return lists && !isGrantDirection(cellOf(table, row, 'direction')?.text ?? '');
  });
  return swapped.length * 2 > filled.length;
}

function proposalOf(table: LogicalTable, row: TableRow, titles: readonly ColumnRole[]): Proposal[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, ...titles);
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
  const scale = scaleOf(column);
  const scaled = sum ? amountOf(cellFlow(sum), scale) : null;
  return [
    {
      number: words('number')?.replace(/[.)\s]+$/u, '') || null,
      title,
      direction: words('direction'),
      problem: words('problem'),
      goal: words('goal'),
      tasks: words('tasks', 'task'),
      amount: scaled?.amount ?? null,
      scale: scaled?.scale ?? scale,
      kind: words('kind'),
      place: words('place'),
      expected: words('expected', 'results'),
      evidence,
    },
  ];
}
