import { type Block, textRun } from '../../../model/document.ts';
import { cleanText } from '../../builder/run-builder.ts';
import { type CellBudget, type CellDraft, makeTable } from '../../builder/table-builder.ts';
import { typedMarker } from '../../text/lines.ts';

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

/** Titles above a table, and lines between its last row and the header of the next one or the end, are paragraphs; the rest are rows. */
function regionBlocks(region: readonly SheetCell[], budget: CellBudget): Block[] {
  const rows = [...Map.groupBy(region, ({ row }) => row).values()];
  const spanned = new Set(
    region.flatMap(({ row, rowSpan }) => Array.from({ length: Math.min(rowSpan, MOST_SPANNED) - 1 }, (_, at) => row + at + 1)),
  );
  const left = region.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const isAlone = (cells: readonly SheetCell[] | undefined) => {
    const [only, ...others] = cells ?? [];
    return (
      only !== undefined &&
      !others.length &&
      /\p{L}/u.test(only.text) &&
      only.column === left &&
      only.rowSpan === 1 &&
      !spanned.has(only.row)
    );
  };
  const blocks: Block[] = [];
  let open: SheetCell[] = [];
  const close = () => {
    if (open.length) blocks.push(table(open, budget));
    open = [];
  };
  for (let index = 0; index < rows.length; index++) {
    let end = index;
    while (isAlone(rows[end])) end++;
    const lines = rows.slice(index, end).flat();
    if (!open.length || (lines.length > 0 && (end === rows.length || isHeader(rows[end])))) {
      const wide = open.length ? lines.findIndex(({ columnSpan }) => columnSpan > 1) : 0;
      open.push(...lines.slice(0, Math.max(0, wide)));
      close();
      for (const { text } of lines.slice(Math.max(0, wide))) blocks.push(...text.split('\n').map((line) => paragraph(line, null)));
    } else open.push(...lines);
    open.push(...(rows[end] ?? []));
    index = end;
  }
  close();
  return blocks;
}

/** Words over the columns of a table that begins here. */
function isHeader(cells: readonly SheetCell[] | undefined): boolean {
  return (
    cells !== undefined &&
    cells.length > 1 &&
    cells.every(({ text }) => /\p{L}/u.test(text) && !/\d/.test(text) && text.length < LONGEST_LABEL)
  );
}

const LONGEST_LABEL = 80;
/** Rows a merged cell is followed over. */
const MOST_SPANNED = 1000;

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
