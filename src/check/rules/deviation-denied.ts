import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { deviation } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { differs, pairs } from '../plan-fact.ts';
import { type BodyText, bodyOf, sectionsOf } from '../section-text.ts';

/** «Отклонений от плана не было», «без отклонений», «ауытқу болған жоқ», «ауытқусыз»; on folded text. */
const DENIAL = [
  /отклонени[а-я]{0,3}(?:(?! кроме| за исключен)[^.;]){0,80}?(?:не (?:было|имеется|имелось|имеются|допущено|выявлено|зафиксировано|наблюдалось|произошло)|нет(?![\p{L}])|отсутству)/u,
  /(?:нет|не было|отсутству[а-я]{1,4}|без)(?: каких-либо| существенных| значительных)? отклонени/u,
  /ауыткусыз|ауытку[\p{L}]{0,6}(?:[^.;]){0,60}?(?:жок|болмады|болмаган|байкалмады|орын алмады|кездеспеди|тиркелмеди)/u,
];
const MOST = 3;

const DEVIATION = /отклонени|ауытку/u;

/** Elsewhere than in its own field a denial must speak of the plan or the project. */
const OF_THE_PLAN = /план|проект|график|срок|жоспар|жоба|кесте|меже|показател|корсеткиш/u;

/** «Ниже плана ничего нет», «жоспардан төмен көрсеткіш жоқ»: only a shortfall is denied. */
const NOTHING_BELOW = /(?<!\p{L})(?:ниже|меньш|недовыполн|невыполн|отставан|недостиж|томен|кем(?!инде)|аз(?!\p{L})|орындалма)/u;
/** What was exceeded is said in the same breath. */
const EXCEEDED = /перевыполн|превы[шс]|сверх|больше|выше|артыгымен|артык|асыра|асып|жогары/u;

interface Denial {
  readonly evidence: Evidence;
  /** What was exceeded is owned up to. */
  readonly shortfalls: boolean;
}

function denialIn({ passage, start }: BodyText, elsewhere: boolean): Denial | null {
  if (!DEVIATION.test(passage.folded)) return null;
  const said = passage.folded.slice(start);
  if (elsewhere && (passage.row !== null || !OF_THE_PLAN.test(said))) return null;
  for (const pattern of DENIAL) {
    const match = pattern.exec(said);
    if (!match) continue;
    const evidence = cite(passage, start + match.index, start + match.index + match[0].length);
    const sentence = /^[^.;!?\n]*/u.exec(said.slice(match.index))?.[0] ?? '';
    return { evidence, shortfalls: NOTHING_BELOW.test(match[0]) || EXCEEDED.test(sentence) };
  }
  return null;
}

/** The sentence that denies deviations: in the field for them, else anywhere in the prose. */
function denialOfDeviations(document: StructuredDocument): Denial | null {
  for (const { section } of sectionsOf(document, 'deviations')) {
    for (const text of bodyOf(document, section)) {
      const denial = denialIn(text, false);
      if (denial) return denial;
    }
  }
  for (const passage of document.passages) {
    const denial = denialIn({ passage, start: 0 }, true);
    if (denial) return denial;
  }
  return null;
}

export const deviationDenied: Check = {
  code: 'deviation-denied',
  check({ report, document, tolerances }) {
    if (!document.passages.length) return notChecked('no-text');
    const both = pairs(report);
    if (!both.length) return notChecked('no-plan-fact');
    const denial = denialOfDeviations(document);
    if (!denial) return checked([]);
    const changed = both.filter((pair) => differs(pair, tolerances) && (!denial.shortfalls || pair.fact.value < pair.plan.value));
    const direct = changed.find((pair) => pair.effect === 'direct-beneficiaries');
    const ranked = changed
      .filter((pair) => pair !== direct)
      .sort((left, right) => deviation(right.plan.value, right.fact.value) - deviation(left.plan.value, left.fact.value));
    // what falls short contradicts the denial more than what was exceeded
    const short = ranked.filter(({ plan, fact }) => fact.value < plan.value);
    const shown = [...new Set([...(direct ? [direct] : []), ...short, ...ranked])].slice(0, MOST);
    const first = shown[0];
    if (!first) return checked([]);
    const list = (language: 'ru' | 'kk' | 'en', n: (value: number) => string) =>
      shown.map(({ name, plan, fact }) => `${name[language]}: ${n(plan.value)} → ${n(fact.value)}`).join('; ');
    return checked([
      {
        about: 'deviations',
        message: message({
          ru: (n) => `Сказано, что отклонений не было, но план и факт расходятся — ${list('ru', n)}.`,
          kk: (n) => `Ауытқу болмаған делінген, бірақ жоспар мен нақты көрсеткіш әртүрлі — ${list('kk', n)}.`,
          en: (n) => `No deviations are stated, yet plan and fact differ — ${list('en', n)}.`,
        }),
        actual: first.fact.value,
        expected: first.plan.value,
        equation: shown.map(({ plan, fact }) => `${figure(fact.value)} ≠ ${figure(plan.value)}`).join('; '),
        evidence: [denial.evidence, ...shown.flatMap(({ plan, fact }) => [plan.evidence, fact.evidence])],
      },
    ]);
  },
};
