import type { ReportFile } from '../model/report-file.ts';
import { pendingFile } from './atomic.ts';
import { BOM, csv } from './csv.ts';
import type { CellValue, Dataset } from './dataset.ts';

/** One CSV per dataset, filled report by report in the order given. */
export interface DatasetWriter {
  add(report: ReportFile): void;
  commit(): void;
  discard(): void;
}

/** Rows are turned into CSV in groups of this many. */
const GROUP = 100;

/** Begins `datasets/<table>.csv` for every table; nothing is to be seen of it before `commit`. */
export function datasetWriter(out: string, tables: readonly Dataset[], { bom }: { readonly bom: boolean }): DatasetWriter {
  const parts = tables.map((table) => tableWriter(out, `datasets/${table.name}.csv`, table, bom));
  return {
    add: (report) => {
      for (const part of parts) part.add(report);
    },
    commit: () => {
      for (const part of parts) part.commit();
    },
    discard: () => {
      for (const part of parts) part.discard();
    },
  };
}

function tableWriter(out: string, path: string, table: Dataset, bom: boolean): DatasetWriter {
  const file = pendingFile(out, path);
  file.write((bom ? BOM : '') + csv([table.columns]));
  let rows: CellValue[][] = [];
  const flush = () => {
    if (rows.length > 0) file.write(csv(rows));
    rows = [];
  };
  return {
    add: (report) => {
      for (const row of table.rows(report)) {
        rows.push(row);
        if (rows.length >= GROUP) flush();
      }
    },
    commit: () => {
      flush();
      file.commit();
    },
    discard: () => file.discard(),
  };
}
