import type { Block } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { OfficePackage } from '../office-package.ts';
import { walkXml } from '../xml.ts';
import { hiddenCells } from './hidden.ts';
import { readNumberFormats } from './numbers.ts';
import { sheetBlocks } from './sheet.ts';
import { uncountedFormulas } from './uncounted.ts';
import { readSharedStrings, readXlsxSheet } from './xlsx-sheet.ts';

/** Excel 2007 and later: lists of participants and budgets beside the reports. Hidden sheets, rows and columns are set aside. */
export const readXlsx: ReadAccepted = async (format, input, options) => {
  const pack = await OfficePackage.open(input.bytes, options);
  const main = pack.mainPart('xl/workbook.xml');
  const part = (type: string): string => pack.part(pack.related(main, type)[0] ?? '') ?? '<none/>';
  const { sheets, epoch1904 } = readWorkbook(pack.part(main) ?? '');
  const book = { strings: readSharedStrings(part('sharedStrings')), formats: readNumberFormats(part('styles')), epoch1904 };
  const targets = new Map(pack.relationships(main).map(({ id, target }) => [id, target]));
  const budget = new CellBudget(options.maxCells);
  let uncounted = 0;
  const blocks: Block[] = sheets.flatMap(({ name, id, hidden }) => {
    const xml = pack.part(targets.get(id) ?? '');
    if (xml === null) return [];
    const sheet = readXlsxSheet(xml, book, budget);
    if (hidden) return hiddenCells(sheet.cells);
    uncounted += sheet.uncounted;
    return [...sheetBlocks(name, sheet.cells, budget), ...hiddenCells(sheet.hidden)];
  });
  if (blocks.length === 0) throw new UnreadableFileError('empty', 'The workbook holds no filled cell; ask the sender for it again.');
  return nativeDocument(format, blocks, { warnings: uncountedFormulas(uncounted) });
};

function readWorkbook(xml: string): { sheets: { name: string; id: string; hidden: boolean }[]; epoch1904: boolean } {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  walkXml(xml, {
    open(element) {
      if (element.name === 'sheet')
        sheets.push({
          name: element.attribute('name') ?? '',
          id: element.attribute('id') ?? '',
          hidden: /hidden/i.test(element.attribute('state') ?? ''),
        });
      if (element.name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(element.attribute('date1904') ?? '');
    },
  });
  return { sheets, epoch1904 };
}
