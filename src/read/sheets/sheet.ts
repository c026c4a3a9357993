import { type Block, textRun } from '../../model/document.ts';
import { cleanText } from '../run-builder.ts';
import { type CellBudget, type CellDraft, makeTable } from '../table-builder.ts';
import { typedMarker } from '../text/lines.ts';

/** A filled cell of a sheet; rows and columns from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A sheet as blocks: its name as a heading, a table for each run of rows without an empty one between; rows of one text alone are paragraphs. */
export function sheetBlocks(name: string, cells: readonly SheetCell[], budget: CellBudget): Block[] {
  const clean = cells.map((cell) => ({ ...cell, text: cellText(cell.text) })).filter((cell) => cell.text !== '');
  if (clean.length === 0) return [];
  const blocks: Block[] = [];
  if (!/^(?:лист|sheet|бет|парақ)\s{0,2}\d{0,3}$/iu.test(name)) blocks.push(paragraph(cellText(name), 1));
  for (const region of regions(clean)) blocks.push(...regionBlocks(region, budget));
  return blocks;
}

function cellText(text: string): string {
  return cleanText(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function paragraph(text: string, headingLevel: number | null): Block {
  const marker = typedMarker(text);
  return { kind: 'paragraph', ...textRun(text), headingLevel, list: marker ? { level: 0, marker, automatic: false } : null };
}

function regions(cells: readonly SheetCell[]): SheetCell[][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: SheetCell[][] = [];
  let end = -1;
  for (const cell of sorted) {
    const current = found.at(-1);
    if (!current || cell.row > end + 1) found.push([cell]);
    else current.push(cell);
    end = Math.max(end, cell.row + cell.rowSpan - 1);
  }
  return found;
}

function regionBlocks(region: readonly SheetCell[], budget: CellBudget): Block[] {
  const perRow = new Map<number, number>();
  for (const { row } of region) perRow.set(row, (perRow.get(row) ?? 0) + 1);
  const isAlone = ({ row, rowSpan }: SheetCell) => perRow.get(row) === 1 && rowSpan === 1;
  const first = region.findIndex((cell) => !isAlone(cell));
  const titles = first < 0 ? region : region.slice(0, first);
  const blocks = titles.flatMap((cell) => cell.text.split('\n').map((line) => paragraph(line, null)));
  return first < 0 ? blocks : [...blocks, table(region.slice(first), budget)];
}

function table(cells: readonly SheetCell[], budget: CellBudget): Block {
  const top = cells.reduce((least, cell) => Math.min(least, cell.row), Number.POSITIVE_INFINITY);
  const left = cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const drafts = cells.map(
    ({ row, column, rowSpan, columnSpan, text }): CellDraft => ({
      row: row - top,
      column: column - left,
      rowSpan,
      columnSpan,
      run: textRun(text),
    }),
  );
  const rows = drafts.reduce((most, cell) => Math.max(most, cell.row + (cell.rowSpan ?? 1)), 0);
  const columns = drafts.reduce((most, cell) => Math.max(most, cell.column + (cell.columnSpan ?? 1)), 0);
  budget.spend(rows * columns);
  return makeTable(drafts);
}
