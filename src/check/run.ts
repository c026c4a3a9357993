import { createHash } from 'node:crypto';
import { type CheckResult, FINDING_CODES, type Finding } from '../model/finding.ts';
import type { Check, CheckInput, Draft } from './check.ts';

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** Same contradiction, same id, whatever the order, wording or language of the messages. */
export function findingId(documentKey: string, code: string, about: string): string {
  return createHash('sha256').update(`${code}\n${documentKey}\n${about}`).digest('hex').slice(0, 16);
}

function finish(check: Check, draft: Draft, documentKey: string): Finding {
  const { about, evidence, ...rest } = draft;
  return {
    id: findingId(documentKey, check.code, about),
    code: check.code,
    severity: FINDING_CODES[check.code],
    ...rest,
    evidence: [...evidence],
  };
}

/** Runs the rules in order; findings come worst first. One contradiction is one finding: a second draft about the same is dropped. */
export function runChecks(checks: readonly Check[], input: CheckInput): { findings: Finding[]; results: CheckResult[] } {
  const findings = new Map<string, Finding>();
  const results: CheckResult[] = [];
  for (const check of checks) {
    const outcome = check.check(input);
    if ('notChecked' in outcome) {
      results.push({ code: check.code, outcome: 'not-checked', reason: outcome.notChecked });
      continue;
    }
    for (const draft of outcome.findings) {
      const finding = finish(check, draft, input.report.document.id);
      if (!findings.has(finding.id)) findings.set(finding.id, finding);
    }
    results.push({ code: check.code, outcome: outcome.findings.length ? 'fired' : 'passed', reason: null });
  }
  return { findings: [...findings.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]), results };
}
