import { EFFECT_NAMES } from '../wording/names.ts';
import { figure, type MessageLanguage, message } from '../wording/print.ts';
import type { CrossDraft, Project, ProjectCheck } from './cross-check.ts';
import type { Digest, Value } from './digest.ts';
import { indicatorKey, indicatorTitle, matchIndicators } from './indicator-match.ts';

interface Pair {
  readonly about: string;
  readonly title: Record<MessageLanguage, string>;
  readonly before: Value;
  readonly after: Value;
}

function pairs(interim: Digest, final: Digest): Pair[] {
  const indicators = matchIndicators(interim.indicators, final.indicators).flatMap(({ left, right }): Pair[] => {
    const title = indicatorTitle(left);
    return left.fact && right.fact
      ? [{ about: indicatorKey(left), title: { ru: title, kk: title, en: title }, before: left.fact, after: right.fact }]
      : [];
  });
  const effects = interim.effects.flatMap((left): Pair[] => {
    const right = final.effects.find((other) => other.code === left.code);
    return left.fact && right?.fact ? [{ about: left.code, title: EFFECT_NAMES[left.code], before: left.fact, after: right.fact }] : [];
  });
  return [...effects, ...indicators];
}

/** What was done by the middle cannot have been undone by the end. */
function shrunk({ before, after }: Pair): boolean {
  if (before.comparator === '<=' || after.comparator === '>=' || before.comparator === '~' || after.comparator === '~') return false;
  return (after.max ?? after.value) < before.value;
}

function drafts(project: Project): CrossDraft[] {
  const interims = project.digests.filter((digest) => digest.kind === 'interim-report');
  const finals = project.digests.filter((digest) => digest.kind === 'final-report');
  return interims.flatMap((interim) =>
    finals.flatMap((final) =>
      pairs(interim, final)
        .filter(shrunk)
        .map(({ about, title, before, after }) => ({
          about: `${project.key} ${about}`,
          message: message({
            ru: (n) => `«${title.ru}»: в промежуточном отчете ${n(before.value)}, в заключительном нарастающим итогом ${n(after.value)}.`,
            kk: (n) => `«${title.kk}»: аралық есепте ${n(before.value)}, қорытынды есепте өспелі қорытындымен ${n(after.value)}.`,
            en: (n) => `“${title.en}”: ${n(before.value)} in the interim report, ${n(after.value)} in all in the final one.`,
          }),
          actual: after.value,
          expected: before.value,
          equation: `${figure(after.value)} < ${figure(before.value)}`,
          sides: [
            { path: interim.path, evidence: [before.evidence] },
            { path: final.path, evidence: [after.evidence] },
          ],
        })),
    ),
  );
}

export const versionsDisagree: ProjectCheck = { code: 'versions-disagree', check: drafts };
