import { UnreadableFileError } from '../../model/errors.ts';
import { zipHolds } from '../containers/zip/names.ts';
import { isParserError } from '../parser-error.ts';
import { loadedWhenUsed } from '../reader.ts';
import { isCompoundFile, openCompoundFile } from './cfb.ts';
import { isWorkbookXml } from './xml-kinds.ts';

/** Workbooks of before 2007 (BIFF), in binary parts (XLSB) and in XML as 1C exports them. */
export const xls = loadedWhenUsed(
  {
    format: 'xls',
    mediaType: 'application/vnd.ms-excel',
    accepts: ({ bytes }) => isOldWorkbook(bytes) || zipHolds(bytes, 'xl/workbook.bin') || isWorkbookXml(bytes),
  },
  async () => (await import('./read-xls.ts')).readXls,
);

function isOldWorkbook(bytes: Uint8Array): boolean {
  if (!isCompoundFile(bytes)) return false;
  try {
    const { names } = openCompoundFile(bytes);
    return !names.includes('WordDocument') && (names.includes('Workbook') || names.includes('Book'));
  } catch (error) {
    if (error instanceof UnreadableFileError || isParserError(error)) return false;
    throw error;
  }
}
