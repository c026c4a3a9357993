import type { CellValue, ColumnType } from '../../column.ts';
import { cellXml, columnLetters, STYLE, textCell } from './cells.ts';
import type { OfficePackage, Part } from './package.ts';
import { linkRelation, RELATIONS_END, RELATIONS_HEAD, SHEET_END, type SheetExtent, sheetFilter, sheetHead } from './parts.ts';

/** Rows and links that Excel takes in one sheet. */
export const MOST_ROWS = 1_048_576;
const MOST_LINKS = 65_530;

export interface SheetColumn {
  readonly header: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** False: it is full. `link` is where the cell of a column leads to. */
  add(row: readonly (CellValue | undefined)[], link?: { readonly column: number; readonly target: string } | null): boolean;
  finish(): SheetExtent;
}

/** Begins the sheet `number` (from 1) of a workbook with its header. */
export function beginSheet(book: OfficePackage, number: number, name: string, columns: readonly SheetColumn[]): Sheet {
  const part = book.part(`xl/worksheets/sheet${number}.xml`);
  const letters = columns.map((_, index) => columnLetters(index));
  const links: { places: string; relations: Part | null; count: number } = { places: '', relations: null, count: 0 };
  let rows = 1;
  part.write(sheetHead(columns.map(({ width }) => width)));
  part.write(`<row r="1">${columns.map(({ header }, index) => textCell(`${letters[index]}1`, header, STYLE.header)).join('')}</row>`);

  function linkTo(reference: string, target: string): void {
    links.count += 1;
    links.relations ??= book.part(`xl/worksheets/_rels/sheet${number}.xml.rels`);
    if (links.count === 1) links.relations.write(RELATIONS_HEAD);
    links.relations.write(linkRelation(links.count, target));
    links.places += `<hyperlink ref="${reference}" r:id="rId${links.count}"/>`;
  }

  return {
    add: (row, link = null) => {
      if (rows === MOST_ROWS) return false;
      rows += 1;
      const leads = link !== null && links.count < MOST_LINKS ? link : null;
      const cells = columns.map(({ type }, index) =>
        cellXml(`${letters[index]}${rows}`, row[index] ?? null, type, leads?.column === index),
      );
      part.write(`<row r="${rows}">${cells.join('')}</row>`);
      if (leads) linkTo(`${letters[leads.column]}${rows}`, leads.target);
      return true;
    },
    finish: () => {
      const extent = { name, columns: columns.length, rows };
      part.write(sheetFilter(extent));
      if (links.count > 0) part.write(`<hyperlinks>${links.places}</hyperlinks>`);
      part.write(SHEET_END);
      part.close();
      links.relations?.write(RELATIONS_END);
      links.relations?.close();
      return extent;
    },
  };
}
