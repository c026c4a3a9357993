import type { CheckResult, Excepted, Finding } from '../model/finding.ts';
import { sameOrganization } from '../text/organizations.ts';
import type { Policy } from './policy.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  /** Findings an exception explains. */
  readonly excepted: readonly Excepted[];
  readonly results: readonly CheckResult[];
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

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
