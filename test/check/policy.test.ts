import { expect, test } from 'vitest';
import { applyPolicy } from '../../src/check/apply-policy.ts';
import { DEFAULT_POLICY, Policy, policyVersion } from '../../src/check/policy.ts';
import { otherDominates } from '../../src/check/rules/other-dominates.ts';
import { partsDoNotSum } from '../../src/check/rules/parts-do-not-sum.ts';
import { runChecks } from '../../src/check/run.ts';
import { breakdown, report, structured } from './builder.ts';

const facts = report({ breakdowns: [breakdown('social', 100, { youth: 45, other: 54 })] });
const run = (policy: Policy) =>
  runChecks([partsDoNotSum, otherDominates], { report: facts, document: structured([]), statements: [], tolerances: policy.tolerances });

test('the default policy leaves what the rules found', () => {
  const found = run(DEFAULT_POLICY);
  expect(applyPolicy(DEFAULT_POLICY, found, null)).toEqual({ ...found, excepted: [] });
  expect(found.findings.map((finding) => finding.code)).toEqual(['parts-do-not-sum', 'other-dominates']);
});

test('severities are changed and findings sorted again', () => {
  const policy = Policy.parse({ severities: { 'parts-do-not-sum': 'low', 'other-dominates': 'high' } });
  expect(applyPolicy(policy, run(policy), null).findings.map((finding) => [finding.code, finding.severity])).toEqual([
    ['other-dominates', 'high'],
    ['parts-do-not-sum', 'low'],
  ]);
});

test('a switched-off rule is reported as not checked with the reason', () => {
  const policy = Policy.parse({ off: [{ code: 'other-dominates', reason: 'small rural projects' }] });
  const judged = applyPolicy(policy, run(policy), null);
  expect(judged.findings.map((finding) => finding.code)).toEqual(['parts-do-not-sum']);
  expect(judged.results.at(-1)).toEqual({
    code: 'other-dominates',
    outcome: 'not-checked',
    reason: 'switched off by the policy: small rural projects',
  });
});

test('an exception holds for its grantee in any spelling and keeps the finding with the reason', () => {
  const policy = Policy.parse({ exceptions: [{ code: 'parts-do-not-sum', grantee: 'ОФ «Кен дала»', reason: 'letter 14 of the grantee' }] });
  const own = applyPolicy(policy, run(policy), 'Общественный фонд "Кен дала"');
  expect(own.excepted).toMatchObject([{ finding: { code: 'parts-do-not-sum' }, reason: 'letter 14 of the grantee' }]);
  expect(own.findings).toHaveLength(1);
  expect(applyPolicy(policy, run(policy), 'ОО «Дауыс»').findings).toHaveLength(2);
});

test('tolerances reach the rules', () => {
  const policy = Policy.parse({ tolerances: { otherShare: 0.6 } });
  expect(run(policy).findings.map((finding) => finding.code)).toEqual(['parts-do-not-sum']);
});

test('equal policies have one version, unknown keys and empty reasons are refused', () => {
  const left = Policy.parse({ severities: { 'total-missing': 'high', 'phone-unusable': 'medium' } });
  const right = Policy.parse({ severities: { 'phone-unusable': 'medium', 'total-missing': 'high' } });
  expect(policyVersion(left)).toBe(policyVersion(right));
  expect(policyVersion(left)).not.toBe(policyVersion(DEFAULT_POLICY));
  expect(Policy.safeParse({ severity: {} }).success).toBe(false);
  expect(Policy.safeParse({ off: [{ code: 'total-missing', reason: '' }] }).success).toBe(false);
});
