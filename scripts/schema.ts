import * as z from 'zod';
import { ReportFile } from '../src/model/report-file.ts';

/** JSON Schema of what `esep read` prints and `esep ingest` and `esep export` write. */
export function reportSchema(): string {
  const written = ReportFile.meta({
    title: 'esep report, contract version 1',
    description: 'Normalized report of an NGO grant with evidence for every value, findings, and what became of every rule.',
  });
  return `${JSON.stringify(z.toJSONSchema(written, { reused: 'ref' }), null, 1)}\n`;
}
