import * as z from 'zod';
import { CheckResult, Finding } from '../src/model/finding.ts';
import { Report } from '../src/model/report.ts';

/** JSON Schema of what `esep read` prints. */
export function reportSchema(): string {
  const printed = z.object({ ...Report.shape, findings: z.array(Finding), checks: z.array(CheckResult) }).meta({
    title: 'esep report, contract version 1',
    description: 'Normalized report of an NGO grant with evidence for every value, findings, and what became of every rule.',
  });
  return `${JSON.stringify(z.toJSONSchema(printed, { reused: 'ref' }), null, 1)}\n`;
}
