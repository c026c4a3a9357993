import { join } from 'node:path';
import type { ReportFile } from '../model/report-file.ts';
import { type PendingFile, pendingFile } from './atomic.ts';
import { BOM, csv } from './csv.ts';
import type { Dataset } from './dataset.ts';

/** One CSV per dataset, filled report by report in the order given. */
export interface DatasetWriter {
  add(report: ReportFile): void;
  commit(): void;
  discard(): void;
}

/** Begins `DIR/<table>.csv` for every table; nothing is to be seen of it before `commit`. */
export function datasetWriter(directory: string, tables: readonly Dataset[], { bom }: { readonly bom: boolean }): DatasetWriter {
  const files = tables.map((table): [Dataset, PendingFile] => [table, pendingFile(join(directory, `${table.name}.csv`))]);
  for (const [table, file] of files) file.write((bom ? BOM : '') + csv([table.columns]));
  return {
    add: (report) => {
      for (const [table, file] of files) {
        const rows = table.rows(report);
        if (rows.length > 0) file.write(csv(rows));
      }
    },
    commit: () => {
      for (const [, file] of files) file.commit();
    },
    discard: () => {
      for (const [, file] of files) file.discard();
    },
  };
}
