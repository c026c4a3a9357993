import { createHash } from 'node:crypto';
import * as z from 'zod';
import { FindingCode, Severity } from '../model/finding.ts';
import { Tolerances } from './tolerances.ts';

const Reason = z.string().min(3);

/** A contradiction somebody has explained: it is kept aside with the reason instead of being reported. */
const Exception = z.strictObject({
  code: FindingCode,
  /** Name of the grantee in any spelling; absent: every grantee. */
  grantee: z.string().min(2).optional(),
  /** Id of one finding; absent: every finding of the code. */
  finding: z.string().optional(),
  reason: Reason,
});

/** The policy file of a workspace: what the rules find is fixed in code, what it means here is decided in this file. */
export const Policy = z.strictObject({
  severities: z.partialRecord(FindingCode, Severity).default({}),
  tolerances: Tolerances.default(Tolerances.parse({})),
  /** Rules that do not run here, and why. */
  off: z.array(z.strictObject({ code: FindingCode, reason: Reason })).default([]),
  exceptions: z.array(Exception).default([]),
});
export type Policy = z.infer<typeof Policy>;

export const DEFAULT_POLICY: Policy = Policy.parse({});

/** What is recorded with a run and belongs to the cache key: equal policies have equal versions. */
export function policyVersion(policy: Policy): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([left], [right]) => (left < right ? -1 : 1))
              .map(([name, item]) => [name, sorted(item)]),
          )
        : value;
  return createHash('sha256')
    .update(JSON.stringify(sorted(policy)))
    .digest('hex')
    .slice(0, 16);
}
