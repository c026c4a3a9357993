import type { Block } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { nativeDocument } from '../builder/native-document.ts';
import { CellBudget } from '../builder/table-builder.ts';
import { type HiddenRanges, hiddenCells, withoutHidden } from '../office/sheets/hidden.ts';
import { numberFormatOf, printNumber } from '../office/sheets/numbers.ts';
import { type SheetCell, sheetBlocks } from '../office/sheets/sheet.ts';
import { uncountedFormulas } from '../office/sheets/uncounted.ts';
import type { ReadAccepted } from '../reader.ts';
import { type OldCell, type OldSheet, type OldWorkbook, openWorkbook } from './sheetjs.ts';

/** Workbooks of before 2007 (BIFF), in binary parts (XLSB) and in XML as 1C exports them. */
export const readXls: ReadAccepted = async (format, input, options) => {
  const book = open(input.bytes);
  const budget = new CellBudget(options.maxCells);
  let uncounted = 0;
  const blocks: Block[] = book.sheets.flatMap((sheet): Block[] => {
    const cells = cellsOf(sheet, book.epoch1904, budget);
    if (sheet.hidden) return hiddenCells(cells);
    uncounted += sheet.cells.filter(({ isFormula, value }) => isFormula && value === null).length;
    const shown = withoutHidden(cells, ranges(sheet.hiddenRows), ranges(sheet.hiddenColumns));
    return [...sheetBlocks(sheet.name, shown.cells, budget), ...hiddenCells(shown.hidden)];
  });
  if (blocks.length === 0) throw new UnreadableFileError('empty', 'The workbook holds no filled cell; ask the sender for it again.');
  return nativeDocument(format, blocks, { warnings: uncountedFormulas(uncounted) });
};

function open(bytes: Uint8Array): OldWorkbook {
  try {
    return openWorkbook(bytes);
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new UnreadableFileError('encrypted', 'The workbook is protected with a password; ask the sender for an open copy.', {
        cause: error,
      });
    throw error;
  }
}

function cellsOf({ cells, merges }: OldSheet, epoch1904: boolean, budget: CellBudget): SheetCell[] {
  const spans = new Map(merges.map(({ row, column, ...span }) => [`${row},${column}`, span]));
  return cells.flatMap((cell) => {
    const text = printed(cell, epoch1904);
    if (text.trim() === '') return [];
    budget.spend(1);
    return [{ row: cell.row, column: cell.column, rowSpan: 1, columnSpan: 1, ...spans.get(`${cell.row},${cell.column}`), text }];
  });
}

function printed({ value, format }: OldCell, epoch1904: boolean): string {
  if (typeof value === 'number') return printNumber(String(value), numberFormatOf(format), epoch1904);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}

function ranges(numbers: readonly number[]): HiddenRanges {
  return numbers.map((number) => [number, number]);
}
