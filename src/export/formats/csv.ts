import type { CellValue } from '../column.ts';
import { BOM, type CsvProfile, csvIn } from '../csv.ts';
import { headersOf } from '../table.ts';
import { type Format, filePerTable, writerPerTable } from './format.ts';

/** Rows are turned into text in groups of this many. */
const GROUP = 100;

/** CSV files in one of the profiles. */
export function csvFormat(profile: CsvProfile, { bom }: { readonly bom: boolean }): Format {
  return {
    files: filePerTable('csv'),
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
