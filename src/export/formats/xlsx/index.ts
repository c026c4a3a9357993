import { columnWords } from '../../../wording/tables/columns.ts';
import { BOOK, tableWords } from '../../../wording/tables/tables.ts';
import type { CellValue, ColumnShape } from '../../column.ts';
import { headersOf, type TableShape } from '../../table.ts';
import { type Format, type FormatSettings, writerPerTable } from '../format.ts';
import { type OfficePackage, officePackage } from './package.ts';
import { contentTypes, ROOT_RELATIONS, type SheetExtent, STYLES, workbook, workbookRelations } from './parts.ts';
import { beginSheet, type Sheet, type SheetColumn } from './sheet.ts';

const FILE = 'esep.xlsx';
/** So long a name of a sheet may be, and what may not stand in it. */
const MOST_IN_NAME = 31;
const NOT_IN_NAME = /[[\]:*?/\\]/g;

/** One workbook: a sheet for each table behind one that says what the columns are. */
export const xlsx: Format = {
  resource: ({ name }, { language }) => ({
    path: FILE,
    format: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    dialect: { sheetName: sheetName(tableWords(name).label[language]) },
    headerOf: (column) => columnWords(column.name)[language],
  }),
  begin: (output, tables, settings) => {
    const book = officePackage(output, settings.folder + FILE);
    const sheets = sheetsIn(book);
    describe(sheets, tables, settings);
    const writer = writerPerTable(tables, (table) => tableSheets(sheets, table, settings));
    return {
      add: writer.add,
      finish: () => {
        writer.finish();
        const extents = sheets.finished();
        whole(book, '[Content_Types].xml', contentTypes(extents.length));
        whole(book, '_rels/.rels', ROOT_RELATIONS);
        whole(book, 'xl/workbook.xml', workbook(extents));
        whole(book, 'xl/_rels/workbook.xml.rels', workbookRelations(extents.length));
        whole(book, 'xl/styles.xml', STYLES);
        book.finish();
      },
    };
  },
};

interface Sheets {
  begin(name: string, columns: readonly SheetColumn[]): { readonly sheet: Sheet; finish(): void };
  /** In the order in which they were begun. */
  finished(): SheetExtent[];
}

function sheetsIn(book: OfficePackage): Sheets {
  const names: string[] = [];
  const extents = new Map<number, SheetExtent>();
  return {
    begin: (wanted, columns) => {
      const name = nameApart(wanted, names);
      const number = names.push(name);
      const sheet = beginSheet(book, number, name, columns);
      return { sheet, finish: () => extents.set(number, sheet.finish()) };
    },
    finished: () => [...extents].sort(([left], [right]) => left - right).map(([, extent]) => extent),
  };
}

function sheetName(wanted: string, tail = ''): string {
  return (
    wanted
      .replace(NOT_IN_NAME, ' ')
      .slice(0, MOST_IN_NAME - tail.length)
      .trimEnd() + tail
  );
}

function nameApart(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = sheetName(wanted, number === 1 ? '' : ` (${number})`);
    if (!taken.includes(name)) return name;
  }
}

function tableSheets(sheets: Sheets, table: TableShape, { language, review }: FormatSettings) {
  const columns = table.columns.map((column) => ({
    header: columnWords(column.name)[language],
    type: column.type,
    width: widthOf(column),
  }));
  const begin = () => sheets.begin(tableWords(table.name).label[language], columns);
  const linkOf = linksOf(table, review);
  let current = begin();
  return {
    add: (rows: readonly (readonly CellValue[])[]) => {
      for (const row of rows) {
        const link = linkOf(row);
        if (current.sheet.add(row, link)) continue;
        current.finish();
        current = begin();
        current.sheet.add(row, link);
      }
    },
    finish: () => current.finish(),
  };
}

/** Where a row leads to in the review: its finding, else its document. */
function linksOf({ name, columns }: TableShape, review: string) {
  const at = (header: string) => columns.findIndex((column) => column.name === header);
  const finding = at(name === 'findings' ? 'id' : 'finding');
  const [path, report] = [at('path'), at('report_id')];
  return (row: readonly CellValue[]) => {
    const [id, document] = [row[finding] ?? null, row[report] ?? null];
    if (id !== null) return { column: finding, target: `${review}/findings/${encodeURIComponent(String(id))}` };
    return path >= 0 && document !== null ? { column: path, target: `${review}/documents/${encodeURIComponent(String(document))}` } : null;
  };
}

function widthOf({ name, type }: ColumnShape): number {
  if (type !== 'text') return type === 'time' ? 19 : 12;
  return /(?:title|name|goal|quote|message\w\w|text|path)$/i.test(name) ? 40 : 18;
}

/** The first sheet: every column of every table, what it is called there and in the other formats. */
function describe(sheets: Sheets, tables: readonly TableShape[], { language }: FormatSettings): void {
  const words = BOOK.columns.map((column) => column[language]);
  const { sheet, finish } = sheets.begin(
    BOOK.sheet[language],
    words.map((header) => ({ header, type: 'text', width: 30 })),
  );
  for (const table of tables) {
    const { label, about } = tableWords(table.name);
    sheet.add([label[language], table.name, null, null, about[language]]);
    for (const name of headersOf(table)) sheet.add([label[language], table.name, columnWords(name)[language], name, null]);
  }
  finish();
}

function whole(book: OfficePackage, path: string, xml: string): void {
  const part = book.part(path);
  part.write(xml);
  part.close();
}
