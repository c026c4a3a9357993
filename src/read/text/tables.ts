import { type Table, textRun } from '../../model/document.ts';
import { cleanText } from '../builder/run-builder.ts';
import { type CellBudget, type CellDraft, makeTable } from '../builder/table-builder.ts';
import { headerSpans } from './header-spans.ts';
import { parseInline } from './inline.ts';

/** Rows of raw cells → one table; ragged rows are padded. `headerRows` are marked by the source as headings. */
export function textTable(rows: readonly (readonly string[])[], budget: CellBudget, headerRows = 0): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  budget.spend(rows.length * columns);
  const grid = rows.map((row) => Array.from({ length: columns }, (_, column) => parseCell(row[column] ?? '')));
  const spans = headerSpans(grid.slice(0, 12).map((row) => row.map((run) => run.text)));
  const drafts: CellDraft[] = [];
  for (const [row, runs] of grid.entries())
    for (const [column, run] of runs.entries()) {
      const span = spans.get(`${row},${column}`);
      if (span !== 'covered') drafts.push({ row, column, run, header: row < headerRows || span !== undefined, ...span });
    }
  return makeTable(drafts);
}

/** Characters without which a cell holds no markup. */
const MARKUP = /[\\*~_<[&\n]/;

function parseCell(raw: string): ReturnType<typeof textRun> {
  if (!MARKUP.test(raw))
    return textRun(
      cleanText(raw)
        .replace(/[ \t\r]+/g, ' ')
        .trim(),
    );
  return parseInline(raw).run();
}
