import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { deviation } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { differs, pairs } from '../plan-fact.ts';
import { bodyOf, saidIn, sectionsOf } from '../section-text.ts';

const MOST = 3;
const LETTERS = /[\p{L}\p{N}]/u;

export const deviationUnexplained: Check = {
  code: 'deviation-unexplained',
  check({ report, document, tolerances }) {
    if (report.document.kind === 'interim-report') return notChecked('interim');
    const fields = sectionsOf(document, 'deviations');
    const first = fields[0];
    if (!first) return notChecked('no-deviations-section');
    const both = pairs(report);
    if (!both.length) return notChecked('no-plan-fact');
    const explained = fields.some(({ section }) => bodyOf(document, section).some((text) => LETTERS.test(saidIn(text))));
    const large = both
      .filter((pair) => differs(pair, tolerances) && deviation(pair.plan.value, pair.fact.value) > tolerances.deviation)
      .sort((left, right) => (left.effect ? 0 : 1) - (right.effect ? 0 : 1));
    const shown = large.slice(0, MOST);
    const worst = shown[0];
    if (explained || !worst) return checked([]);
    const percent = Math.round(tolerances.deviation * 100);
    const list = (language: 'ru' | 'kk' | 'en', n: (value: number) => string) =>
      shown.map(({ name, plan, fact }) => `${name[language]}: ${n(plan.value)} → ${n(fact.value)}`).join('; ');
    return checked([
      {
        about: 'deviations',
        message: message({
          ru: (n) => `Поле для обоснования отклонений пустое, а план и факт расходятся больше чем на ${percent} % — ${list('ru', n)}.`,
          kk: (n) => `Ауытқуларды негіздеу өрісі бос, ал жоспар мен нақты көрсеткіш ${percent} %-дан артық алшақ — ${list('kk', n)}.`,
          en: (n) => `The field for explaining deviations is empty, yet plan and fact differ by more than ${percent} % — ${list('en', n)}.`,
        }),
        actual: worst.fact.value,
        expected: worst.plan.value,
        equation: shown.map(({ plan, fact }) => `${figure(plan.value)} → ${figure(fact.value)}`).join('; '),
        evidence: [first.section.headingEvidence, ...shown.flatMap(({ plan, fact }) => [plan.evidence, fact.evidence])],
      },
    ]);
  },
};
