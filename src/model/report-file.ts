import * as z from 'zod';
import { CheckResult, Finding } from './finding.ts';
import { Report } from './report.ts';

/** A scalar that was not found, as a reviewer states it: it has no place in the document. Only `esep export --corrected` gives it. */
const Entered = z.object({
  /** JSON pointer (RFC 6901) of the null in the report, such as `/project/grantee/bin`. */
  pointer: z.string(),
  value: z.union([z.string(), z.number()]),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
});
export type Entered = z.infer<typeof Entered>;

/** What is stored and written for one document: the report, its findings (those across documents too) and what was checked. */
export const ReportFile = Report.extend({
  findings: z.array(Finding),
  checks: z.array(CheckResult),
  /** Findings that an exception of the workspace's policy explains, with its reason. */
  excepted: z.array(z.object({ finding: Finding, reason: z.string() })).optional(),
  entered: z.array(Entered).optional(),
  /** Path of the input with the same content, whose rows stand in the datasets. */
  duplicateOf: z.string().optional(),
});
export type ReportFile = z.infer<typeof ReportFile>;
