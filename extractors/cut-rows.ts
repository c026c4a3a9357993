import type { LogicalTable, TableCell, TableRow } from '../src/model/structure.ts';
import { numberedLabel } from './numbered-label.ts';
import { columnsOf } from './rows.ts';

/**
 * Rows cut right after «Мероприятие 1.»: the label stands alone above the page break, the title below it. Such rows are
 * put together, cell by cell.
 */
export function joinCutRows(table: LogicalTable): TableRow[] {
  const titles = columnsOf(table, 'task', 'activity');
  const rows: TableRow[] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    const cut = above?.kind === 'body' && row.kind === 'body' && titles.some((column) => isCut(above.cells[column], row.cells[column]));
    if (above && cut) rows[rows.length - 1] = { ...above, cells: above.cells.map((cell, index) => joinCells(cell, row.cells[index])) };
    else rows.push(row);
  }
  return rows;
}

function isCut(above: TableCell | undefined, below: TableCell | undefined): boolean {
  if (!above?.text || !below?.text || above.spanned || below.spanned) return false;
  const { kind, title } = numberedLabel(above.text);
  return kind !== null && title.end === title.start && numberedLabel(below.text).number === null;
}

function joinCells(above: TableCell, below: TableCell | undefined): TableCell {
  if (!below || below.spanned || below.passages.length === 0) return above;
  return { ...above, passages: [...above.passages, ...below.passages], text: [above.text, below.text].filter(Boolean).join('\n') };
}
