import type { SourceDocument } from '../model/document.ts';
import type { LogicalTable, Passage, Section, TableRow } from '../model/structure.ts';
import { countOf, LETTER, NUMBER } from '../text/characters.ts';
import { key } from '../text/normalize.ts';
import { columnsOf, type DraftColumn } from './columns.ts';
import { continuesRow, isLooseRow } from './continuation.ts';
import { type DraftTable, emptyCell, mergedRow, rowOf } from './draft.ts';
import { finished } from './finish.ts';
import { byBlock, filledCells, type Grid, gridIn } from './grid.ts';
import { headingOf } from './heading.ts';
import { labelOf } from './label.ts';
import { classOf, isSubHeader, looksLikeHeader } from './row-class.ts';
import { reanchored, withoutStrayTask } from './shift.ts';
import { type FormPart, formParts } from './tables/form-parts.ts';
import { headingRowsOf } from './tables/heading-rows.ts';
import { typedGrid } from './tables/typed-grid.ts';
import { taskHeadingOf } from './task-heading.ts';
import { tornHeader } from './torn-header.ts';

/** A line that a stamp, a page number or OCR left between two halves of a table. */
const NOISE_LETTERS = 12;

/** Joins the tables of the source into tables as the author meant them. */
export function tablesOf(source: SourceDocument, passages: readonly Passage[], sections: readonly Section[]): LogicalTable[] {
  const blocks = byBlock(passages);
  const drafts: DraftTable[] = [];
  let open = false;
  let between: Passage[] = [];
  source.blocks.forEach((block, index) => {
    const own = blocks.get(index) ?? [];
    if (block.kind === 'furniture') return;
    if (block.kind === 'paragraph') {
      const line = own[0];
      if (open && line && taskHeadingOf(line.clean)?.kind === 'task') between.push(line);
      else if (line && !isNoise(line, block.headingLevel)) open = false;
      return;
    }
    const parts = formParts(gridIn(passages, block, index));
    const [first] = parts;
    if (!first) return;
    if (parts.length > 1) {
      drafts.push(...parts.flatMap((part) => readPart(part, own[0]?.section ?? null)));
      open = true;
      between = [];
      return;
    }
    const { grid } = first;
    const last = open ? (drafts.at(-1) ?? null) : null;
    const goesOn = between.length ? (last && startsWithBody(grid, last) ? last : null) : last;
    if (goesOn) goesOn.rows.push(...between.map((line) => groupRow(line, goesOn.columns.length)));
    const columns = goesOn && !between.length ? tornHeader(goesOn, grid) : null;
    const whole = goesOn && columns ? { ...goesOn, blocks: [...goesOn.blocks, grid.block], columns } : goesOn;
    if (whole && columns) drafts[drafts.length - 1] = whole;
    drafts.push(...readGrid(grid, whole, own[0]?.section ?? null, columns ? 1 : 0));
    open = true;
    between = [];
  });
  return drafts.flatMap((draft) =>
    finished(draft, draft.titled ?? (draft.section === null ? null : (sections[draft.section]?.kind ?? null))),
  );
}

/** A part of a form is a table of its own; its title says what it is about. */
function readPart({ title, grid }: FormPart, section: number | null): DraftTable[] {
  const titled = title ? (headingOf(title, 1)?.kind ?? null) : null;
  return readGrid(grid, null, section, 0).map((draft) => ({ ...draft, titled }));
}

/** «Задача 2. …» between two pieces of a table: the second piece has no header and the columns of the first. */
function startsWithBody(grid: Grid, table: DraftTable): boolean {
  const first = grid.rows.findIndex((_, index) => classOf(grid, index) !== 'empty');
  return (
    grid.columns === table.columns.length &&
    first >= 0 &&
    classOf(grid, first) === 'body' &&
    table.columns.some((column) => column.role === 'plan')
  );
}

function groupRow(line: Passage, width: number): TableRow {
  const heading = { column: 0, columnSpan: width, passages: [line], text: line.clean.trim(), spanned: false };
  return { kind: 'group', cells: Array.from({ length: width }, (_, column) => (column === 0 ? heading : emptyCell(column))) };
}

function isNoise(passage: Passage, headingLevel: number | null): boolean {
  return (
    headingLevel === null &&
    countOf(passage.clean, LETTER | NUMBER) <= NOISE_LETTERS &&
    !headingOf(passage, null) &&
    !taskHeadingOf(passage.clean)
  );
}

/** Reads one source table from row `from`: goes on with the open table, and returns the new ones that begin in it. */
function readGrid(grid: Grid, open: DraftTable | null, section: number | null, from: number): DraftTable[] {
  const drafts: DraftTable[] = [];
  const before: number[] = [];
  let current = open;
  let ownHeader = false;
  for (let index = from; index < grid.rows.length; index++) {
    const kind = classOf(grid, index);
    if (kind === 'empty' || isColumnNumbers(grid, index)) continue;
    if (kind === 'header' && !(ownHeader && !isSureHeader(grid, index, current))) {
      const rows = headerRows(grid, index);
      const columns = columnsOf(grid, rows);
      if (current && sameHeader(current.columns, columns)) goOn(current, grid, before);
      else {
        current = begin(grid, columns, section, before);
        drafts.push(current);
      }
      before.length = 0;
      ownHeader = true;
      index += rows.length - 1;
    } else if (current && !ownHeader && isRepeatedLeaves(grid, index)) {
      // the lower header row alone, repeated at the top of a page
    } else if (current === open && !ownHeader && !before.length && current && isOwnHeader(grid, index)) {
      current = null;
      before.push(index);
    } else if (current && (ownHeader || (kind !== 'group' && kind !== 'key-value'))) {
      // no header followed the headings held back: they belong to this table
      if (before.length) goOn(current, grid, before.splice(0));
      push(current, grid, index);
    } else before.push(index);
  }
  if (!before.length) return drafts;
  if (current) goOn(current, grid, before);
  else drafts.push(headless(grid, before, section));
  return drafts;
}

/** A first row that names its columns, if only one of them in known words: the table above does not go on here. */
function isOwnHeader(grid: Grid, index: number): boolean {
  return (
    looksLikeHeader(grid, index) && filledCells(grid.rows[index] ?? [], index).some((cell) => (labelOf(cell.text)?.score ?? 0) >= 0.95)
  );
}

/** Rows above a repeated header; a task heading that the page break only repeats is dropped. */
function goOn(table: DraftTable, grid: Grid, rows: readonly number[]): void {
  const group = table.rows.findLast((row) => row.kind === 'group');
  for (const row of rows) {
    const repeated =
      classOf(grid, row) === 'group' && group && key(textOfRow(rowOf(grid, row, table.columns.length, 'group'))) === key(textOfRow(group));
    if (!repeated) push(table, grid, row);
  }
}

function textOfRow(row: TableRow): string {
  return row.cells.map((cell) => cell.text).join('');
}

function begin(grid: Grid, columns: readonly DraftColumn[], section: number | null, before: readonly number[]): DraftTable {
  const draft: DraftTable = { blocks: [grid.block], page: grid.page, section, columns, preamble: [], rows: [], keyValues: false };
  for (const row of before) {
    if (classOf(grid, row) === 'group' && taskHeadingOf(filledCells(grid.rows[row] ?? [], row)[0]?.text ?? '')) push(draft, grid, row);
    else draft.preamble.push(rowOf(grid, row, columns.length, 'body'));
  }
  return draft;
}

/** A table without a header of its own and none to go on with. */
function headless(grid: Grid, rows: readonly number[], section: number | null): DraftTable {
  const labelled = rows.filter((row) => classOf(grid, row) === 'key-value').length;
  const colons = rows.filter((row) => /:\s*$/u.test(filledCells(grid.rows[row] ?? [], row)[0]?.text ?? '')).length;
  const keyValues = grid.columns <= 4 && (labelled > 0 || (grid.columns === 2 && colons >= rows.length / 2));
  const [first] = rows;
  const header = keyValues || first === undefined ? [] : looksLikeHeader(grid, first) ? [first] : headingAmong(grid, rows);
  const columns = columnsOf(grid, header);
  const draft: DraftTable = { blocks: [grid.block], page: grid.page, section, columns, preamble: [], rows: [], keyValues };
  for (const row of rows.slice(header.length)) push(draft, grid, row);
  return draft;
}

/** The heading rows that the figures below them and their looks tell, where no label is known. */
function headingAmong(grid: Grid, rows: readonly number[]): number[] {
  const { from, to } = headingRowsOf(typedGrid(grid));
  const heading = Array.from({ length: to - from }, (_, index) => from + index);
  return heading.length < rows.length && heading.every((row, index) => rows[index] === row) ? heading : [];
}

/** Adds a row, or lets the row above go on with it: the first of a block after a page break, and loose rows anywhere. */
function push(table: DraftTable, grid: Grid, index: number): void {
  const joins = table.blocks.at(-1) !== grid.block;
  if (joins) table.blocks.push(grid.block);
  const read = rowOf(grid, index, table.columns.length, rowKind(classOf(grid, index)));
  const last = table.rows.at(-1);
  if (joins && repeatsHeading(table, read)) return;
  const row = reanchored(table, last && joins ? withoutStrayTask(table, last, read) : read);
  if (last && (continuesRow(table, row, joins) || isLooseRow(table, row))) table.rows[table.rows.length - 1] = mergedRow(last, row);
  else table.rows.push(row);
}

/** The heading again at the top of a page, in words that nobody knows. */
function repeatsHeading({ columns }: DraftTable, row: TableRow): boolean {
  const labelled = columns.filter(({ label }) => label !== '');
  const same = columns.filter(({ label }, column) => label !== '' && key(label) === key(row.cells[column]?.text ?? ''));
  return labelled.length > 1 && same.length === labelled.length;
}

function rowKind(kind: ReturnType<typeof classOf>): TableRow['kind'] {
  return kind === 'group' || kind === 'total' ? kind : 'body';
}

function headerRows(grid: Grid, first: number): number[] {
  const rows = [first];
  while (rows.length < 3 && isSubHeader(grid, first + rows.length)) rows.push(first + rows.length);
  return rows;
}

/** A second header inside a block must repeat the first or be beyond doubt. */
function isSureHeader(grid: Grid, index: number, current: DraftTable | null): boolean {
  const columns = columnsOf(grid, headerRows(grid, index));
  if (current && sameHeader(current.columns, columns)) return true;
  return columns.filter((column) => column.score >= 0.8).length >= Math.max(3, grid.columns * 0.6);
}

function sameHeader(a: readonly DraftColumn[], b: readonly DraftColumn[]): boolean {
  if (a.length !== b.length || !a.length) return false;
  const same = a.filter((column, index) => {
    const other = b[index];
    return (
      other &&
      (key(column.label) === key(other.label) || (column.role === other.role && column.code === other.code && column.role !== 'unknown'))
    );
  }).length;
  return same / a.length >= 0.8;
}

/** «1 | 2 | 3 | 4» under a header. */
function isColumnNumbers(grid: Grid, index: number): boolean {
  const cells = filledCells(grid.rows[index] ?? [], index);
  return cells.length >= 3 && cells.length === grid.columns && cells.every((cell, column) => cell.text === String(column + 1));
}

/** Only the lower level of a header stands again at the top of a page. */
function isRepeatedLeaves(grid: Grid, index: number): boolean {
  const cells = filledCells(grid.rows[index] ?? [], index);
  return cells.length > 0 && cells.length <= 3 && isSubHeaderText(cells.map((cell) => cell.text));
}

function isSubHeaderText(texts: readonly string[]): boolean {
  return texts.every((text) => /^(?:план|факт|жоспар|нақты)[.:]?$/iu.test(text));
}
