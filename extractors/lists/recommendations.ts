import type { Recommendation } from '../../src/model/report.ts';
import type { LogicalTable, TableRow } from '../../src/model/structure.ts';
import type { Extractor } from '../extractor.ts';
import { withoutNumber } from '../people/partners.ts';
import { citeFlow, head, oneLine } from '../reading/flow.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { lettersOf } from './letters.ts';

/** Recommendations to state bodies with the letters they were sent by. */
export const recommendations: Extractor = {
  name: 'recommendations',
  extract: (document) => ({
    recommendations: tablesOf(document, 'recommendations').flatMap((table) =>
      joinCutRows(table).flatMap((row) => recommendationOf(table, row)),
    ),
  }),
};

function recommendationOf(table: LogicalTable, row: TableRow): Recommendation[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, 'authority', 'name');
  if (!cell || isBlank(cell.text)) return [];
  const flow = cellFlow(cell);
  const span = withoutNumber(flow.text);
  const evidence = citeFlow(flow, span);
  const authority = oneLine(flow.text.slice(span.start, span.end));
  if (!authority || !evidence) return [];
  const advice = cellOf(table, row, 'recommendation', 'description');
  const text = advice && !isBlank(advice.text) ? oneLine(advice.text) : null;
  return [{ authority, text, letter: letterOf(table, row), evidence }];
}

function letterOf(table: LogicalTable, row: TableRow): Recommendation['letter'] {
  const cell = cellOf(table, row, 'letter', 'documents', 'note', 'date');
  if (!cell || isBlank(cell.text)) return null;
  const flow = cellFlow(cell);
  const letter = lettersOf(head(flow.text))[0];
  const evidence = letter ? citeFlow(flow, letter.span) : null;
  return letter && evidence ? { number: letter.number, date: letter.date, evidence } : null;
}
