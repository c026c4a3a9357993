import * as z from 'zod';
import { maybeText, text, time } from '../export/column.ts';
import { archiveTable } from '../export/table.ts';
import type { ReportFile } from '../model/report-file.ts';
import { type Correction, holds, valueAt } from '../store/corrections.ts';

interface Line {
  readonly path: string;
  readonly report: ReportFile;
  readonly correction: Correction;
}

/** What was read, what a reviewer says, and whether it still fits. */
export const corrections = archiveTable<Line>('corrections', [
  ['path', text, ({ path }) => path],
  ['pointer', text, ({ correction }) => correction.pointer],
  ['extracted', maybeText, ({ report, correction }) => cell(correction.was ?? valueAt(report, correction.pointer))],
  ['corrected', maybeText, ({ correction }) => cell(correction.value)],
  ['who', text, ({ correction }) => correction.who],
  ['at', time, ({ correction }) => correction.at],
  ['why', text, ({ correction }) => correction.why],
  ['holds', z.boolean(), ({ report, correction }) => holds(report, correction)],
]);

/** Corrections of one document, oldest first; `report` as it was extracted. */
export function correctionLines(path: string, report: ReportFile, corrections: readonly Correction[]): Line[] {
  return corrections.map((correction) => ({ path, report, correction }));
}

function cell(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
