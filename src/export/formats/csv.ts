import type { CellValue, ColumnType } from '../column.ts';
import { BOM, type CsvProfile, csvIn } from '../csv.ts';
import { headersOf } from '../table.ts';
import { type Format, writerPerTable } from './format.ts';

/** Rows are turned into text in groups of this many. */
const GROUP = 100;

const DIALECTS: Readonly<Record<CsvProfile, Readonly<Record<string, unknown>>>> = {
  guarded: { delimiter: ',', lineTerminator: '\n' },
  machine: { delimiter: ',', lineTerminator: '\r\n' },
  excel: { delimiter: ';', lineTerminator: '\r\n' },
};
const EXCEL_FIELDS: Readonly<Partial<Record<ColumnType, Readonly<Record<string, unknown>>>>> = {
  number: { decimalChar: ',' },
  time: { format: '%Y-%m-%d %H:%M:%S' },
};

/** CSV files in one of the profiles. */
export function csvFormat(profile: CsvProfile, { bom }: { readonly bom: boolean }): Format {
  return {
    resource: ({ name }) => ({
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      dialect: DIALECTS[profile],
      ...(profile === 'excel' ? { fieldOf: ({ type }) => EXCEL_FIELDS[type] ?? {} } : {}),
    }),
    begin: (output, tables, { folder }) =>
      writerPerTable(tables, (table) => {
        const file = output.begin(`${folder}${table.name}.csv`);
        file.write((bom ? BOM : '') + csvIn(profile, [headersOf(table)], null));
        let kept: (readonly CellValue[])[] = [];
        const flush = () => {
          file.write(csvIn(profile, kept, table.columns));
          kept = [];
        };
        return {
          add: (rows) => {
            for (const row of rows) {
              kept.push(row);
              if (kept.length >= GROUP) flush();
            }
          },
          finish: () => {
            flush();
            file.finish();
          },
        };
      }),
  };
}
