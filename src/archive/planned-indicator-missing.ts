import { message } from '../wording/print.ts';
import type { CrossDraft, Project, ProjectCheck } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { indicatorKey, indicatorTitle, matchIndicators } from './indicator-match.ts';

/** Fewer planned indicators than this share found in the report: it was read badly, and nothing is called missing. */
const UNDERSTOOD = 0.6;

function missingFrom(report: Digest, plan: Digest, project: Project): CrossDraft[] {
  const found = new Set(matchIndicators(plan.indicators, report.indicators).map((match) => match.left));
  const missing = plan.indicators.filter((indicator) => !found.has(indicator) && indicator.plan !== null);
  if (found.size < plan.indicators.length * UNDERSTOOD) return [];
  return missing.map((indicator) => {
    const title = indicatorTitle(indicator);
    const task =
      report.indicators.find((other) => other.activity !== null && other.activity === indicator.activity) ?? report.indicators[0];
    return {
      about: `${project.key} ${indicatorKey(indicator)}`,
      message: message({
        ru: () => `Индикатора «${title}» из Приложения № 3 нет в заключительном отчете.`,
        kk: () => `№ 3 қосымшадағы «${title}» индикаторы қорытынды есепте жоқ.`,
        en: () => `The indicator “${title}” of Annex 3 is absent from the final report.`,
      }),
      actual: null,
      expected: indicator.plan?.value ?? null,
      equation: null,
      sides: [
        { path: plan.path, evidence: [indicator.evidence, ...(indicator.plan ? [indicator.plan.evidence] : [])] },
        { path: report.path, evidence: task ? [task.evidence] : [] },
      ],
    };
  });
}

export const plannedIndicatorMissing: ProjectCheck = {
  code: 'planned-indicator-missing',
  check(project) {
    const plan = project.digests.find((digest) => digest.kind === 'project-description');
    const finals = project.digests.filter((digest) => digest.kind === 'final-report' && digest.indicators.length > 0);
    return plan ? finals.flatMap((report) => missingFrom(report, plan, project)) : [];
  },
};
