import type { ReportFile } from '../model/report-file.ts';
import type { Output } from './atomic.ts';
import { BOM, csv } from './csv.ts';
import type { CellValue, Dataset, InArchive } from './dataset.ts';

/** One CSV per dataset, filled report by report in the order given. */
export interface DatasetWriter {
  add(report: ReportFile, place: InArchive): void;
  finish(): void;
}

/** Rows are turned into CSV in groups of this many. */
const GROUP = 100;

/** Begins `datasets/<table>.csv` for every table. */
export function datasetWriter(output: Output, tables: readonly Dataset[], { bom }: { readonly bom: boolean }): DatasetWriter {
  const parts = tables.map((table) => tableWriter(output, `datasets/${table.name}.csv`, table, bom));
  return {
    add: (report, place) => {
      for (const part of parts) part.add(report, place);
    },
    finish: () => {
      for (const part of parts) part.finish();
    },
  };
}

function tableWriter(output: Output, path: string, table: Dataset, bom: boolean): DatasetWriter {
  const file = output.begin(path);
  file.write((bom ? BOM : '') + csv([table.columns]));
  let rows: CellValue[][] = [];
  const flush = () => {
    if (rows.length > 0) file.write(csv(rows));
    rows = [];
  };
  return {
    add: (report, place) => {
      for (const row of table.rows(report, place)) {
        rows.push(row);
        if (rows.length >= GROUP) flush();
      }
    },
    finish: () => {
      flush();
      file.finish();
    },
  };
}
