import { PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from '../../../domain/concepts/people.ts';
import { NOT_ADDED, ORDINAL_LABEL, PERCENT, ROUNDED_UNIT, TOTAL_LABEL, UNIT_LABEL } from '../../../domain/sum-words.ts';
import { IS_PART } from '../../../domain/table-words.ts';
import { fold } from '../../../text/normalize.ts';
import { arePeople } from '../../../text/people.ts';
import { anyOf } from '../../../text/word-forms.ts';
import type { Grid } from '../../grid.ts';
import { saysOf } from '../says.ts';
import { cellOf, NO_CELL, type SumCell } from './cell.ts';
import type { LineInfo, SumGrid } from './grid.ts';

const MOST_ROWS = 2000;
const MOST_COLUMNS = 40;
const NUMBERING = /^[\s]{0,3}(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]|(?=\s)|$)/u;
const YEAR_CELL = /^(?:19|20)\d\d$/u;

type Typed = readonly SumCell[];

/** One block of a table: rows under one heading. */
interface Block {
  readonly heading: Typed[];
  readonly body: { readonly cells: Typed; readonly band: boolean }[];
}

/** Grids of the numeric parts of tables that go on in each other; `caption` is what stands before the first. */
export function sumGrids(grids: readonly Grid[], caption: string): SumGrid[] {
  const rows = grids.flatMap((grid) => grid.rows.slice(0, MOST_ROWS).map((row, index) => typedRow(row, index)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || width > MOST_COLUMNS || rows.length > MOST_ROWS) return [];
  return blocksOf(rows).flatMap((block) => gridOfBlock(block, width, caption));
}

const COVERED: SumCell = { ...NO_CELL, kind: 'covered' };

function typedRow(row: Grid['rows'][number], index: number): Typed {
  return row.map((cell, column): SumCell => {
    if (!cell) return NO_CELL;
    if (cell.row === index && cell.column === column) return cellOf(cell.passage);
    return { ...COVERED, text: cell.text };
  });
}

const isNumber = (cell: SumCell) => cell.kind === 'number';
const isFilled = (cell: SumCell) => cell.kind === 'number' || cell.kind === 'text';

/** Years over columns, or the ordinals of columns: numbers that name. */
function isNaming(row: Typed): boolean {
  const numbers = row.filter(isNumber);
  if (!numbers.length) return false;
  const years = numbers.every((cell) => YEAR_CELL.test(cell.text));
  const ordinals =
    numbers.length >= 3 &&
    row.every((cell) => cell.kind !== 'text' || cell.text.length <= 2) &&
    numbers.every((cell, at) => at === 0 || cell.value === (numbers[at - 1]?.value ?? 0) + 1) &&
    (numbers[0]?.value ?? 9) <= 2;
  return (years && numbers.length >= 2) || ordinals;
}

function blocksOf(rows: readonly Typed[]): Block[] {
  const blocks: Block[] = [];
  let open: Block = { heading: [], body: [] };
  const numeric: number[] = [];
  for (const row of rows) {
    if (!row.some(isFilled)) continue;
    const numbers = row.some(isNumber) && !isNaming(row);
    const filled = row.filter((cell) => cell.kind === 'text');
    if (!open.body.length && !numbers) {
      open.heading.push(row);
      continue;
    }
    const known = numeric.flatMap((count, column) =>
      count > 0 && (row[column]?.kind === 'text' || row[column]?.kind === 'number') ? [column] : [],
    );
    const named = known.filter((column) => row[column]?.kind === 'text').length;
    if (!numbers && (isNaming(row) || (filled.length >= 2 && named >= 1 && named === known.length))) {
      if (isSameHeading(open, row)) continue;
      blocks.push(open);
      open = { heading: [row], body: [] };
      numeric.length = 0;
      continue;
    }
    row.forEach((cell, column) => {
      if (isNumber(cell)) numeric[column] = (numeric[column] ?? 0) + 1;
    });
    open.body.push({ cells: row, band: !numbers && filled.length === 1 });
  }
  blocks.push(open);
  return blocks;
}

/** The heading that the next page repeats. */
function isSameHeading(block: Block, row: Typed): boolean {
  return block.heading.some((heading) => heading.every((cell, column) => cell.text === (row[column]?.text ?? '')));
}

function gridOfBlock(block: Block, width: number, caption: string): SumGrid[] {
  const body = block.body.filter(({ band }) => !band).map(({ cells }) => cells);
  const headings = Array.from({ length: width }, (_, column) => headingOf(block, column));
  const ordinal = headings.findIndex((_, column) => isOrdinal(body, column, headings[column]?.at(-1) ?? ''));
  const numeric = headings.flatMap((_, column) => (column !== ordinal && isNumeric(body, column) ? [column] : []));
  if (!numeric.length || body.length < 1) return [];
  const units = headings.findIndex((heading) => UNIT_LABEL.test(fold(heading.join(' '))));
  const columns = numeric.map((column) => columnInfo(headings[column] ?? [], body, column));
  const rows: LineInfo[] = [];
  const cells: SumCell[][] = [];
  let broken = true;
  for (const { cells: row, band } of block.body) {
    if (!band && numeric.some((column) => row[column]?.kind === 'number')) {
      rows.push(rowInfo(row, numeric, { ordinal, units }, broken));
      cells.push(numeric.map((column) => row[column] ?? NO_CELL));
      broken = false;
    } else broken = true;
  }
  const rounded = [caption, ...headings.flat()].some((text) => ROUNDED_UNIT.test(fold(text)));
  return rows.length ? [{ rows, columns, cells, rounded }] : [];
}

/** Columns that number the rows and name their units; −1: none. */
interface Naming {
  readonly ordinal: number;
  readonly units: number;
}

function headingOf(block: Block, column: number): string[] {
  const texts = block.heading
    .filter((row) => !isNaming(row) || row.some((cell) => YEAR_CELL.test(cell.text)))
    .map((row) => row[column]?.text ?? '');
  return texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
}

/** Numbers from the first row on that only count the rows. */
function isOrdinal(body: readonly Typed[], column: number, heading: string): boolean {
  if (column > 1) return false;
  const filled = body.flatMap((row) => (row[column] && isFilled(row[column]) ? [row[column]] : []));
  const numbered = filled.filter((cell) => NUMBERING.test(cell.text) && cell.text.length <= 9);
  if (!numbered.length || numbered.length < filled.length * 0.6) return false;
  if (ORDINAL_LABEL.test(fold(heading).trim())) return true;
  const values = numbered.map((cell) => cell.text.split('.').map(Number));
  const grows = values.every((value, at) => at === 0 || compare(values[at - 1] ?? [], value) < 0);
  return values.length >= 2 && grows && values[0]?.[0] === 1 && values.every((value, at) => (value[0] ?? 0) <= at + 1);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference) return difference;
  }
  return 0;
}

function isNumeric(body: readonly Typed[], column: number): boolean {
  const filled = body.flatMap((row) => (row[column] && isFilled(row[column]) ? [row[column]] : []));
  const numbers = filled.filter(isNumber);
  if (!numbers.length || numbers.length * 2 < filled.length) return false;
  return !(numbers.length >= 2 && numbers.every((cell) => YEAR_CELL.test(cell.text)));
}

const PEOPLE = new RegExp(`(?<!\\p{L})(?:${anyOf([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND])})`, 'u');

function isPartOfYear(heading: readonly string[]): boolean {
  return heading.some((text) => {
    const { period, measure } = saysOf(text);
    return period !== null && period.kind !== 'year' && !period.cumulative && measure === null;
  });
}

function columnInfo(heading: readonly string[], body: readonly Typed[], column: number): LineInfo {
  const own = fold(heading.at(-1) ?? '').trim();
  const label = fold(heading.join(' / '));
  const numbers = body.flatMap((row) => (row[column]?.kind === 'number' ? [row[column]] : []));
  return {
    label,
    printed: heading.join(' / ').replaceAll('\n', ' '),
    total: own.length < 60 && (TOTAL_LABEL.test(own) || heading.some((text) => TOTAL_LABEL.exec(fold(text).trim())?.index === 0)),
    ofWhich: IS_PART.test(own) || heading.some((text) => IS_PART.test(fold(text))),
    percent: PERCENT.test(own) || numbers.filter(({ percent }) => percent).length * 2 > numbers.length,
    notAdded: NOT_ADDED.test(own),
    period: isPartOfYear(heading),
    people: false,
    unit: null,
    depth: null,
    breakBefore: false,
  };
}

function rowInfo(row: Typed, numeric: readonly number[], { ordinal, units }: Naming, broken: boolean): LineInfo {
  const texts = row.flatMap((cell, column) =>
    (cell.kind === 'text' || cell.kind === 'covered') && !numeric.includes(column) && cell.text ? [cell.text] : [],
  );
  const printed = [...new Set(texts)].join(' ').replaceAll('\n', ' ');
  const bare = fold(printed).replace(NUMBERING, '').trim();
  const numbering = NUMBERING.exec(ordinal >= 0 ? (row[ordinal]?.text ?? '') : printed)?.[1] ?? null;
  const named = TOTAL_LABEL.exec(bare);
  return {
    label: bare,
    printed: printed.slice(0, 120),
    total: named !== null && (named.index === 0 || bare.length < 40),
    ofWhich: IS_PART.test(bare),
    percent: PERCENT.test(bare) || (row.some(({ percent }) => percent) && row.every((cell) => cell.kind !== 'number' || cell.percent)),
    notAdded: NOT_ADDED.test(bare),
    period: isPartOfYear([printed]),
    people: PEOPLE.test(bare) || (units >= 0 && arePeople(row[units]?.text ?? '')),
    unit: units >= 0 ? fold(row[units]?.text ?? '').trim() || null : null,
    depth: numbering === null ? null : numbering.split('.').length,
    breakBefore: broken,
  };
}
