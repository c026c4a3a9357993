import type { Project } from './cross-check.ts';
import type { Digest, IndicatorLine, Value } from './digest.ts';
import { matchIndicators } from './indicator-match.ts';
import { projectsOf } from './projects.ts';

export type Verdict = 'kept' | 'exceeded' | 'missed' | 'shrunk' | 'plan-changed' | 'missing' | 'added' | 'unknown';

/** One indicator through the documents of a project. `shrunk`: the final report states less than the interim one did. */
export interface ReconciledRow {
  readonly activity: string | null;
  readonly indicator: string;
  /** Приложение № 3. */
  readonly promised: Value | null;
  readonly interimFact: Value | null;
  readonly reportedPlan: Value | null;
  readonly reportedFact: Value | null;
  readonly verdict: Verdict;
}

export interface Reconciliation {
  readonly contract: string | null;
  /** As the first document that states it prints it. */
  readonly grantee: string | null;
  readonly title: string | null;
  readonly plan: string;
  readonly interim: string | null;
  readonly final: string | null;
  readonly rows: readonly ReconciledRow[];
}

function outcome(plan: Value | null, fact: Value | null): Verdict {
  if (!plan || !fact) return 'unknown';
  if (fact.comparator === '>=' || fact.comparator === '~') return fact.value >= plan.value ? 'kept' : 'unknown';
  if (fact.value < plan.value) return 'missed';
  return fact.value > (plan.max ?? plan.value) ? 'exceeded' : 'kept';
}

function verdict(promised: Value | null, before: Value | null, reported: IndicatorLine | null): Verdict {
  if (!reported) return 'missing';
  if (promised && reported.plan && promised.value !== reported.plan.value) return 'plan-changed';
  if (before?.comparator === '=' && reported.fact?.comparator === '=' && reported.fact.value < before.value) return 'shrunk';
  return outcome(promised ?? reported.plan, reported.fact);
}

function rows(plan: Digest, interim: Digest | null, final: Digest | null): ReconciledRow[] {
  const report = final ?? interim;
  const matches = report ? matchIndicators(plan.indicators, report.indicators) : [];
  const midway = interim && final ? matchIndicators(plan.indicators, interim.indicators) : matches;
  const planned = plan.indicators.map((line): ReconciledRow => {
    const reported = matches.find((match) => match.left === line)?.right ?? null;
    const before = interim ? (midway.find((match) => match.left === line)?.right ?? null) : null;
    return {
      activity: line.activity,
      indicator: line.name,
      promised: line.plan,
      interimFact: before?.fact ?? null,
      reportedPlan: reported?.plan ?? null,
      reportedFact: final ? (reported?.fact ?? null) : null,
      verdict: final ? verdict(line.plan, before?.fact ?? null, reported) : 'unknown',
    };
  });
  const known = new Set(matches.map((match) => match.right));
  const added = (final?.indicators ?? []).filter((line) => !known.has(line));
  return [
    ...planned,
    ...added.map(
      (line): ReconciledRow => ({
        activity: line.activity,
        indicator: line.name,
        promised: null,
        interimFact: null,
        reportedPlan: line.plan,
        reportedFact: line.fact,
        verdict: 'added',
      }),
    ),
  ];
}

/** Promised, reported plan, reported fact and verdict for every indicator of a project that has its plan in the archive. */
export function reconcileProject({ digests }: Project): Reconciliation[] {
  const plan = digests.find((digest) => digest.kind === 'project-description');
  const interim = digests.findLast((digest) => digest.kind === 'interim-report') ?? null;
  const final = digests.find((digest) => digest.kind === 'final-report') ?? null;
  if (!plan || (!interim && !final)) return [];
  return [
    {
      contract: digests.find((digest) => digest.contract.number)?.contract.number ?? null,
      grantee: digests.find((digest) => digest.grantee)?.grantee?.name ?? null,
      title: digests.find((digest) => digest.title)?.title ?? null,
      plan: plan.path,
      interim: interim?.path ?? null,
      final: final?.path ?? null,
      rows: rows(plan, interim, final),
    },
  ];
}

/** The same for every project of an archive. */
export function reconcile(digests: readonly Digest[]): Reconciliation[] {
  return projectsOf(digests).flatMap(reconcileProject);
}
