import * as z from 'zod';
import { Evidence } from './evidence.ts';
import { Comparator } from './report.ts';

const Value = z.object({ value: z.number(), comparator: Comparator, evidence: Evidence }).nullable();

/** Plan against reports of one project, as it comes back from the store. */
export const Reconciliation = z.object({
  contract: z.string().nullable(),
  /** Workspaces of earlier versions do not name these two. */
  grantee: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  plan: z.string(),
  interim: z.string().nullable(),
  final: z.string().nullable(),
  rows: z.array(
    z.object({
      activity: z.string().nullable(),
      indicator: z.string(),
      promised: Value,
      interimFact: Value,
      reportedPlan: Value,
      reportedFact: Value,
      verdict: z.string(),
    }),
  ),
});
export type Reconciliation = z.infer<typeof Reconciliation>;
export type ReconciledValue = z.infer<typeof Value>;
