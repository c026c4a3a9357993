import type { Block, SourceDocument } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { Format, ReadAccepted, ReadOptions } from '../../reader.ts';
import { OfficePackage } from '../office-package.ts';
import { hiddenCells, withoutHidden } from '../sheets/hidden.ts';
import { type SheetCell, sheetBlocks } from '../sheets/sheet.ts';
import { decodeXml, walkXml, type XmlElement } from '../xml.ts';
import { rejectEncryptedOdf } from './package.ts';

/** Filled cells and rows are repeated at most this often. */
const MAX_REPEATED = 1000;

/** OpenDocument spreadsheets. */
export const readOds: ReadAccepted = async (format, input, options) => {
  const pack = await OfficePackage.open(input.bytes, options);
  rejectEncryptedOdf(pack);
  return workbook(format, pack.part('content.xml') ?? '<none/>', options);
};

/** OpenDocument spreadsheets in one XML file. */
export const readFods: ReadAccepted = async (format, input, options) => workbook(format, decodeXml(input.bytes), options);

function workbook(format: Format, xml: string, options: ReadOptions): SourceDocument {
  const blocks = sheets(xml, new CellBudget(options.maxCells));
  if (blocks.length === 0) throw new UnreadableFileError('empty', 'The workbook holds no filled cell; ask the sender for it again.');
  return nativeDocument(format, blocks);
}

function sheets(xml: string, budget: CellBudget): Block[] {
  const blocks: Block[] = [];
  let name = '';
  let cells: SheetCell[] = [];
  let row = 0;
  let column = 0;
  let rowStart = 0;
  let repeatedRows = 1;
  let text: string | null = null;
  let skipped = 0;
  let hiddenRows: [number, number][] = [];
  let hiddenColumns: [number, number][] = [];
  let columns = 0;
  let rowHidden = false;
  let style = '';
  let tableHidden = false;
  const hiddenStyles = new Set<string>();
  const finishCell = (element: XmlElement): void => {
    const times = count(element, 'number-columns-repeated');
    const shown = (text ?? '').trim();
    if (shown !== '') {
      budget.spend(Math.min(times, MAX_REPEATED));
      const rowSpan = count(element, 'number-rows-spanned');
      const columnSpan = count(element, 'number-columns-spanned');
      for (let time = 0; time < Math.min(times, MAX_REPEATED); time++)
        cells.push({ row, column: column + time, rowSpan, columnSpan, text: shown });
    }
    column += times;
    text = null;
  };
  const finishRow = (): void => {
    const own = repeatedRows > 1 ? cells.slice(rowStart) : [];
    for (let time = 1; time < Math.min(repeatedRows, MAX_REPEATED) && own.length > 0; time++) {
      budget.spend(own.length);
      cells.push(...own.map((cell) => ({ ...cell, row: row + time })));
    }
    if (rowHidden) hiddenRows.push([row, row + repeatedRows - 1]);
    row += repeatedRows;
  };
  const finishTable = (): void => {
    const shown = withoutHidden(cells, hiddenRows, hiddenColumns);
    if (tableHidden) blocks.push(...hiddenCells(cells));
    else blocks.push(...sheetBlocks(name, shown.cells, budget), ...hiddenCells(shown.hidden));
  };
  walkXml(xml, {
    open(element) {
      if (skipped > 0 || element.name === 'annotation') skipped++;
      else if (element.name === 'table') {
        name = element.attribute('name') ?? '';
        cells = [];
        row = 0;
        columns = 0;
        hiddenRows = [];
        hiddenColumns = [];
        tableHidden = hiddenStyles.has(element.attribute('style-name') ?? '');
      } else if (element.name === 'style') style = element.attribute('name') ?? '';
      else if (element.name === 'table-properties') {
        if (element.attribute('display') === 'false') hiddenStyles.add(style);
      } else if (element.name === 'table-column') {
        const times = count(element, 'number-columns-repeated');
        if (isHidden(element)) hiddenColumns.push([columns, columns + times - 1]);
        columns += times;
      } else if (element.name === 'table-row') {
        rowHidden = isHidden(element);
        column = 0;
        rowStart = cells.length;
        repeatedRows = count(element, 'number-rows-repeated');
      } else if (element.name === 'table-cell' || element.name === 'covered-table-cell') text = '';
      else if (element.name === 'p' && text) text += '\n';
      else if ((element.name === 's' || element.name === 'tab') && text !== null) text += ' ';
    },
    close(element) {
      if (skipped > 0) skipped--;
      else if (element.name === 'table-cell' || element.name === 'covered-table-cell') finishCell(element);
      else if (element.name === 'table-row') finishRow();
      else if (element.name === 'table') finishTable();
    },
    text(piece) {
      if (text !== null && skipped === 0) text += piece;
    },
  });
  return blocks;
}

function isHidden(element: XmlElement): boolean {
  const visibility = element.attribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function count(element: XmlElement, attribute: string): number {
  const number = Number(element.attribute(attribute) ?? 1);
  return number >= 1 && number < 2_000_000 ? Math.floor(number) : 1;
}
