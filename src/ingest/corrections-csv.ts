import { csv } from '../export/csv.ts';
import type { ReportFile } from '../model/report-file.ts';
import { type Correction, holds, valueAt } from '../store/corrections.ts';

export const CORRECTION_COLUMNS = ['path', 'pointer', 'extracted', 'corrected', 'who', 'at', 'why', 'holds'];

/** A report as it was extracted, and all that was ever corrected in it. */
export interface CorrectedDocument {
  readonly path: string;
  readonly report: ReportFile;
  readonly corrections: readonly Correction[];
}

/** Every correction of the documents given, oldest first: what was read, what a reviewer says, and whether it still fits. */
export function correctionsCsv(documents: readonly CorrectedDocument[]): string {
  const rows = documents.flatMap(({ path, report, corrections }) =>
    corrections.map((correction) => {
      const { pointer, value, was, who, at, why } = correction;
      return [path, pointer, cell(was ?? valueAt(report, pointer)), cell(value), who, at, why, holds(report, correction)];
    }),
  );
  return csv([CORRECTION_COLUMNS, ...rows]);
}

function cell(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
