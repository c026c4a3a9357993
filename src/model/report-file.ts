import * as z from 'zod';
import { CheckResult, Finding } from './finding.ts';
import { Report } from './report.ts';

/** What is stored and written for one document: the report, its findings (those across documents too) and what was checked. */
export const ReportFile = Report.extend({ findings: z.array(Finding), checks: z.array(CheckResult) });
export type ReportFile = z.infer<typeof ReportFile>;
