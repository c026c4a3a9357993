import * as z from 'zod';
import { CheckResult, Finding } from './finding.ts';
import { Report } from './report.ts';

/** What is stored and written for one document: the report, its findings (those across documents too) and what was checked. */
export const ReportFile = Report.extend({
  findings: z.array(Finding),
  checks: z.array(CheckResult),
  /** Findings that an exception of the workspace's policy explains, with its reason. */
  excepted: z.array(z.object({ finding: Finding, reason: z.string() })).optional(),
});
export type ReportFile = z.infer<typeof ReportFile>;
