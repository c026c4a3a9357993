import { fold } from '../../text/normalize.ts';
import { rememberedOf } from '../../text/remembered.ts';
import { labelOf } from '../label.ts';
import { isFigure } from './cell-type.ts';
import { isYear } from './figure.ts';
import { saysOf } from './says.ts';
import { holdsFigure, type TypedGrid } from './typed-grid.ts';

/** Where the headings of a table stand, and the rows that only number its columns. */
export interface HeadingRows {
  /** Rows over the headings with a text each: the title of the table. */
  readonly titles: readonly number[];
  /** The heading rows, [from, to). */
  readonly from: number;
  readonly to: number;
}

const MOST_LEVELS = 4;
const LONGEST_LABEL = 200;
/** Figures are so much of what stands in a column of figures. */
const MOST = 0.6;
const KNOWN = 0.6;

export const headingRowsOf = rememberedOf((sheet: TypedGrid): HeadingRows => {
  const titles: number[] = [];
  let from = 0;
  while (from < sheet.rows && (isBlankRow(sheet, from) || sheet.isBand(from))) {
    if (sheet.isBand(from)) titles.push(from);
    from++;
  }
  const none = { titles: [], from: 0, to: 0 };
  if (from >= sheet.rows || !isHeadingLike(sheet, from)) return none;
  const data = firstDataRow(sheet, from);
  const figures = data === null ? [] : figureColumns(sheet, data);
  if (!isHeading(sheet, from, data, figures)) return none;
  let to = from + 1;
  while (to < sheet.rows && to - from < MOST_LEVELS && goesOn(sheet, from, to, data, figures)) to++;
  return { titles, from, to };
});

function isBlankRow(sheet: TypedGrid, row: number): boolean {
  return sheet.filled(row).length === 0;
}

const NUMBER_OR_LETTER = /^(?:\d{1,2}|\p{L})$/u;

/** «1 | 2 | 3 | 4», «А | Б | 1 | 2» under a heading. */
export function isNumberRow(sheet: TypedGrid, row: number): boolean {
  const filled = sheet.filled(row);
  if (filled.length < 3 || filled.length < sheet.columns * MOST) return false;
  const texts: string[] = [];
  for (const column of filled) {
    const text = sheet.text(row, column).replace(/[().\s]/gu, '');
    if (!NUMBER_OR_LETTER.test(text)) return false;
    texts.push(text);
  }
  const numbers = texts.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  const letters = texts.length - numbers.length;
  return (
    numbers.length >= 2 &&
    letters <= 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) &&
    (numbers[0] === 1 || numbers[0] === letters + 1)
  );
}

/** Labels only, from a column on: nothing that is counted, dated or reached by phone. A year beside labels is one. */
export function isHeadingLike(sheet: TypedGrid, row: number, from = 0): boolean {
  const filled = sheet.filled(row).filter((column) => column >= from);
  if (!filled.length || sheet.isBand(row)) return false;
  return filled.every((column) => {
    const text = sheet.text(row, column);
    const type = sheet.type(row, column);
    if (text.length > LONGEST_LABEL || type === 'phone' || type === 'email' || type === 'dash') return false;
    if (type === 'date') return saysOf(text).period !== null;
    return !isFigure(type) || isYear(text);
  });
}

function firstDataRow(sheet: TypedGrid, from: number): number | null {
  for (let row = from; row < sheet.rows; row++) {
    if (isNumberRow(sheet, row)) continue;
    if (Array.from({ length: sheet.columns }, (_, column) => column).some((column) => holdsFigure(sheet, row, column))) return row;
  }
  return null;
}

/** Columns in which most of what stands from a row on is figures. */
export function figureColumns(sheet: TypedGrid, from: number): number[] {
  return Array.from({ length: sheet.columns }, (_, column) => column).filter((column) => {
    let figures = 0;
    let others = 0;
    for (let row = from; row < sheet.rows; row++) {
      const cell = sheet.at(row, column);
      if (!cell?.text || cell.row !== row || sheet.isBand(row)) continue;
      const type = sheet.type(row, column);
      if (isFigure(type)) figures++;
      else if (type !== 'dash') others++;
    }
    return figures > 0 && figures >= (figures + others) * MOST;
  });
}

function isHeading(sheet: TypedGrid, row: number, data: number | null, figures: readonly number[]): boolean {
  const filled = sheet.filled(row);
  if (filled.length < 2 && !(filled.length === 1 && (filled[0] ?? 0) > 0)) return false;
  if (data !== null && data > row && figures.some((column) => sheet.text(row, column) !== '' && !isPlainFigure(sheet, row, column)))
    return true;
  if (filled.every((column) => sheet.at(row, column)?.header)) return true;
  const known = filled.filter((column) => (labelOf(sheet.text(row, column))?.score ?? 0) >= KNOWN).length;
  if (known >= 2 && known * 2 >= filled.length) return true;
  return isBold(sheet, row) && !isBold(sheet, row + 1) && filled.length >= 2;
}

function isPlainFigure(sheet: TypedGrid, row: number, column: number): boolean {
  return holdsFigure(sheet, row, column);
}

function isBold(sheet: TypedGrid, row: number): boolean {
  const filled = sheet.filled(row);
  return (
    filled.length > 0 &&
    filled.every((column) => {
      const cell = sheet.at(row, column);
      const bold = cell?.passage.emphasis.filter(({ kind }) => kind === 'bold') ?? [];
      return bold.reduce((sum, { start, end }) => sum + end - start, 0) >= (cell?.text.length ?? 1) * 0.9;
    })
  );
}

/** Another level of the heading: under a merged cell, beside one that runs down, or labels over figures. */
function goesOn(sheet: TypedGrid, from: number, row: number, data: number | null, figures: readonly number[]): boolean {
  if (data !== null && row >= data) return false;
  if (isNumberRow(sheet, row) || !isHeadingLike(sheet, row)) return false;
  const columns = Array.from({ length: sheet.columns }, (_, column) => column);
  const runsDown = columns.some((column) => {
    const cell = sheet.at(row, column);
    return cell !== null && cell.row < row && cell.row >= from && cell.text !== '';
  });
  if (runsDown) return true;
  const own = sheet.filled(row);
  const underMerged = columns.some((column) => {
    const above = sheet.at(row - 1, column);
    if (!above?.text || above.columnSpan < 2 || above.column !== column) return false;
    return own.filter((at) => at >= column && at < column + above.columnSpan).length >= 2;
  });
  if (underMerged) return true;
  // a text alone in the first column opens a group
  return (own.length > 1 || (own[0] ?? 0) > 0) && figures.some((column) => own.includes(column));
}

/** The words of a row, to see whether a heading is repeated. */
export function wordsOf(sheet: TypedGrid, row: number): string {
  return fold(
    sheet
      .filled(row)
      .map((column) => sheet.text(row, column))
      .join('|'),
  ).replace(/[^\p{L}\p{N}|]/gu, '');
}
