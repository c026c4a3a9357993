import { figure, message } from '../wording/print.ts';
import type { CrossDraft, Project, ProjectCheck } from './cross-check.ts';
import type { Value } from './digest.ts';
import { indicatorKey, indicatorTitle, matchIndicators } from './indicator-match.ts';

interface Change {
  readonly about: string;
  readonly title: string;
  readonly promised: Value;
  readonly reported: Value;
  readonly plan: string;
  readonly report: string;
}

/** The contract's Приложение № 3 against the plan columns of the reports. */
function changes({ digests }: Project): Change[] {
  const plan = digests.find((digest) => digest.kind === 'project-description');
  if (!plan) return [];
  const reports = digests.filter((digest) => digest.kind === 'interim-report' || digest.kind === 'final-report');
  return reports.flatMap((report) =>
    matchIndicators(plan.indicators, report.indicators).flatMap(({ left, right }): Change[] => {
      if (!left.plan || !right.plan || (left.plan.value === right.plan.value && left.plan.max === right.plan.max)) return [];
      return [
        {
          about: indicatorKey(left),
          title: indicatorTitle(left),
          promised: left.plan,
          reported: right.plan,
          plan: plan.path,
          report: report.path,
        },
      ];
    }),
  );
}

export const planChanged: ProjectCheck = {
  code: 'plan-changed',
  check(project) {
    const groups = Map.groupBy(changes(project), (change) => `${change.about} ${change.reported.value}`);
    return [...groups.values()].flatMap(([first, ...others]): CrossDraft[] => {
      if (!first) return [];
      const { title, promised, reported } = first;
      return [
        {
          about: `${project.key} ${first.about}`,
          message: message({
            ru: (n) => `План изменен: «${title}» — ${n(promised.value)} в Приложении № 3, ${n(reported.value)} в отчете.`,
            kk: (n) => `Жоспар өзгертілген: «${title}» — № 3 қосымшада ${n(promised.value)}, есепте ${n(reported.value)}.`,
            en: (n) => `The plan was changed: “${title}” — ${n(promised.value)} in Annex 3, ${n(reported.value)} in the report.`,
          }),
          actual: reported.value,
          expected: promised.value,
          equation: `${figure(reported.value)} ≠ ${figure(promised.value)}`,
          sides: [
            { path: first.plan, evidence: [promised.evidence] },
            ...[first, ...others].map((change) => ({ path: change.report, evidence: [change.reported.evidence] })),
          ],
        },
      ];
    });
  },
};
