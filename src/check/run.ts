import { createHash } from 'node:crypto';
import { certaintyOf } from '../model/certainty.ts';
import { type CheckResult, FINDING_CODES, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { REASONS } from '../wording/reasons.ts';
import type { Check, CheckInput, Draft, Outcome } from './check.ts';
import { type Believed, believed } from './doubt.ts';
import { needsPagesLeftOut } from './left-out.ts';
import { oneCause } from './one-cause.ts';
import { notChecked } from './outcome.ts';
import { type Repair, repairEffects } from './repair.ts';
import { DEFAULT_TOLERANCES, type Tolerances } from './tolerances.ts';
import { trustIn } from './trust.ts';

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** Same contradiction, same id, whatever the order, wording or language of the messages. */
export function findingId(documentKey: string, code: string, about: string): string {
  return createHash('sha256').update(`${code}\n${documentKey}\n${about}`).digest('hex').slice(0, 16);
}

/** Says that a finding rests on values moved back beside their labels. */
const REPAIRED: Finding['message'] = {
  ru: ' (значения взяты после исправления сдвига строк)',
  kk: ' (мәндер жолдардың ығысуы түзетілгеннен кейін алынды)',
  en: ' (values taken after the shifted rows were put right)',
};

function messageOf(draft: Draft, repair: Repair | null): Finding['message'] {
  const { ru, kk, en } = draft.message;
  if (!repair || !draft.evidence.some((item) => repair.evidence.has(item))) return draft.message;
  return { ru: ru + REPAIRED.ru, kk: kk + REPAIRED.kk, en: en + REPAIRED.en };
}

function finish(check: Check, { draft, read }: Believed, { report, repair }: CheckInput): Finding {
  const { about, evidence, ...rest } = draft;
  return {
    id: findingId(report.document.id, check.code, about),
    code: check.code,
    severity: FINDING_CODES[check.code],
    ...rest,
    certainty: certaintyOf(read),
    ...read,
    message: check.code === 'rows-shifted' ? draft.message : messageOf(draft, repair),
    evidence: [...evidence],
  };
}

/** Why a rule is not asked at all. */
function silenced(code: Check['code'], document: Report['document']): Outcome | null {
  if (document.kind === 'other') return notChecked('no-report');
  return needsPagesLeftOut(code, document) ? notChecked('pages-left-out') : null;
}

/** Runs the rules in order; findings come worst first. One contradiction is one finding: a second draft about the same is dropped. */
export interface Facts extends Omit<CheckInput, 'repair' | 'tolerances'> {
  readonly tolerances?: Tolerances;
}

export function runChecks(checks: readonly Check[], facts: Facts): { findings: Finding[]; results: CheckResult[] } {
  const repair = repairEffects(facts.report, facts.document);
  const printed: CheckInput = { ...facts, repair, tolerances: facts.tolerances ?? DEFAULT_TOLERANCES };
  const input = repair ? { ...printed, report: { ...facts.report, effects: [...repair.effects] } } : printed;
  const trust = trustIn(facts.document, repair);
  const findings = new Map<string, Finding>();
  const results: CheckResult[] = [];
  for (const check of checks) {
    const outcome = silenced(check.code, facts.report.document) ?? check.check(check.code === 'rows-shifted' ? printed : input);
    if ('notChecked' in outcome) {
      results.push({ code: check.code, outcome: 'not-checked', reason: outcome.notChecked });
      continue;
    }
    const { kept, doubt } = believed(check.code, outcome.findings, facts.document, trust);
    for (const one of kept) {
      const finding = finish(check, one, input);
      if (!findings.has(finding.id)) findings.set(finding.id, finding);
    }
    if (doubt && !kept.length) results.push({ code: check.code, outcome: 'not-checked', reason: REASONS[doubt].en });
    else results.push({ code: check.code, outcome: kept.length ? 'fired' : 'passed', reason: null });
  }
  const causes = oneCause([...findings.values()], facts.document);
  return { findings: causes.sort((a, b) => RANK[a.severity] - RANK[b.severity]), results };
}
