import type { Quantity, TeamMember } from '../src/model/report.ts';
import type { LogicalTable, TableRow } from '../src/model/structure.ts';
import { findNumbers } from '../src/text/numbers.ts';
import { joinCutRows } from './cut-rows.ts';
import type { Extractor } from './extractor.ts';
import { citeFlow, type Flow, head, isDoubtful, oneLine } from './flow.ts';
import { withoutNumber } from './partners.ts';
import { phonesOf } from './phones.ts';
import { noQuantity } from './quantity.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from './rows.ts';

/** The project team's table: name, position, phones, duties, workload. */
export const team: Extractor = {
  name: 'team',
  extract: (document) => ({
    team: tablesOf(document, 'team').flatMap((table) => joinCutRows(table).flatMap((row) => memberOf(table, row))),
  }),
};

function memberOf(table: LogicalTable, row: TableRow): TeamMember[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, 'name');
  if (!cell || isBlank(cell.text)) return [];
  const flow = cellFlow(cell);
  const span = withoutNumber(flow.text);
  const evidence = citeFlow(flow, span);
  const name = oneLine(flow.text.slice(span.start, span.end));
  if (!name || !evidence) return [];
  const words = (...roles: Parameters<typeof cellOf>[2][]) => {
    const text = cellOf(table, row, ...roles)?.text ?? '';
    return isBlank(text) ? null : oneLine(text);
  };
  const reach = ['contact', 'phone'] as const;
  const phones = reach.flatMap((role) => {
    const contact = cellOf(table, row, role);
    return contact && !isBlank(contact.text) ? phonesOf(cellFlow(contact), { labelled: true }) : [];
  });
  const load = cellOf(table, row, 'workload');
  return [
    {
      name,
      position: words('position', 'role'),
      phones,
      duties: words('duties'),
      workload: load ? workloadOf(cellFlow(load)) : null,
      evidence,
    },
  ];
}

/** Percent of working time: `30%`, `30`, `0,3 ставки` (30). */
function workloadOf(flow: Flow): Quantity | null {
  const found = isBlank(flow.text) ? undefined : findNumbers(head(flow.text))[0];
  if (!found) return noQuantity(flow);
  const rest = flow.text.slice(found.end, found.end + 3);
  const end = found.value.percent && !found.raw.includes('%') && rest.includes('%') ? found.end + rest.indexOf('%') + 1 : found.end;
  const span = { start: found.start, end };
  const evidence = citeFlow(flow, span);
  if (!evidence) return null;
  const share = found.value.value > 0 && found.value.value <= 1 && !found.value.percent && /став|бірлік/iu.test(flow.text);
  return {
    raw: flow.text.slice(span.start, span.end),
    value: share ? Math.round(found.value.value * 100) : found.value.value,
    max: null,
    comparator: '=',
    unit: '%',
    per: null,
    doubtful: isDoubtful(flow, span),
    evidence,
  };
}
