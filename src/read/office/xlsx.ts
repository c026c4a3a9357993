import { zipHolds } from '../containers/zip/names.ts';
import { loadedWhenUsed } from '../reader.ts';

/** Excel 2007 and later: lists of participants and budgets beside the reports. Hidden sheets, rows and columns are set aside. */
export const xlsx = loadedWhenUsed(
  {
    format: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    accepts: ({ bytes }) => zipHolds(bytes, 'xl/') && !zipHolds(bytes, 'xl/workbook.bin'),
  },
  async () => (await import('./sheets/read-xlsx.ts')).readXlsx,
);
