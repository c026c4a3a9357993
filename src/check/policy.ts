import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Excepted } from '../model/finding.ts';
import { type CheckResult, type Finding, FindingCode, Severity } from '../model/finding.ts';
import { sameOrganization } from '../text/organizations.ts';
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

export interface Judged {
  readonly findings: readonly Finding[];
  /** Findings an exception explains. */
  readonly excepted: readonly Excepted[];
  readonly results: readonly CheckResult[];
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

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

function exceptionFor(policy: Policy, finding: Finding, grantee: string | null): string | null {
  const exception = policy.exceptions.find(
    (item) =>
      item.code === finding.code &&
      (item.finding === undefined || item.finding === finding.id) &&
      (item.grantee === undefined || (grantee !== null && sameOrganization(item.grantee, grantee))),
  );
  return exception?.reason ?? null;
}

/** Applies severities, switched-off rules and exceptions to what the rules found on one report. */
export function applyPolicy(
  policy: Policy,
  found: { findings: readonly Finding[]; results: readonly CheckResult[] },
  grantee: string | null,
): Judged {
  const off = new Map(policy.off.map((item) => [item.code, item.reason]));
  const findings: Finding[] = [];
  const excepted: Excepted[] = [];
  for (const finding of found.findings) {
    if (off.has(finding.code)) continue;
    const judged = { ...finding, severity: policy.severities[finding.code] ?? finding.severity };
    const reason = exceptionFor(policy, finding, grantee);
    if (reason === null) findings.push(judged);
    else excepted.push({ finding: judged, reason });
  }
  const results = found.results.map((result): CheckResult => {
    const reason = off.get(result.code);
    return reason === undefined ? result : { code: result.code, outcome: 'not-checked', reason: `switched off by the policy: ${reason}` };
  });
  return { findings: findings.sort((left, right) => RANK[left.severity] - RANK[right.severity]), excepted, results };
}
