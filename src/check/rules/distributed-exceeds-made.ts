import { DISTRIBUTED, EACH_EDITION, FROM_STOCK, HANDED_OUT, MADE } from '../../domain/handed-out.ts';
import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Report } from '../../model/report.ts';
import type { Passage } from '../../model/structure.ts';
import { findCounts } from '../../text/counts.ts';
import { fold } from '../../text/normalize.ts';
import { findSentences } from '../../text/sentences.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { handedParts } from '../handed-parts.ts';
import { checked, checkedEach } from '../outcome.ts';
import { exactValue } from '../totals.ts';

interface Handed {
  readonly code: string;
  readonly made: boolean;
  readonly value: number;
  readonly evidence: Evidence;
  readonly stock: boolean;
}

/** From a count to the thing counted: «500 экземпляров цветных буклетов». */
const REACH = 45;
const INEXACT = /(?:не менее|более|свыше|около|порядка|кеминде|шамамен|жуык|до|из)\s{0,2}$/u;
const FEWEST = 10;
const UNCOUNTED = [FROM_STOCK, EACH_EDITION];

/** Clauses say one thing each: made, or handed out. */
function clausesOf(sentence: string): { readonly start: number; readonly text: string }[] {
  const clauses: { start: number; text: string }[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/[,;:–—]\s|\s(?:и|а|из них|оның|ал|және)\s/gu)) {
    clauses.push({ start: from, text: sentence.slice(from, match.index) });
    from = match.index + 1;
  }
  clauses.push({ start: from, text: sentence.slice(from) });
  return clauses;
}

function handedIn(passage: Passage): Handed[] {
  if (!HANDED_OUT.some(({ pattern }) => pattern.test(passage.folded)) || !/\d/.test(passage.clean)) return [];
  return findSentences(passage.clean).flatMap((sentence) => {
    let lastThing: string | null = null;
    return clausesOf(sentence.value).flatMap((clause): Handed[] => {
      const folded = fold(clause.text);
      const thing = HANDED_OUT.find(({ pattern }) => pattern.test(folded))?.code ?? lastThing;
      lastThing = thing;
      const [made, given] = [MADE.test(folded), DISTRIBUTED.test(folded)];
      const counts = findCounts(clause.text).filter(({ value, percent }) => !percent && value >= FEWEST);
      const [count] = counts;
      if (!thing || made === given || counts.length !== 1 || !count || INEXACT.test(folded.slice(0, count.start))) return [];
      const at = folded.search(HANDED_OUT.find(({ code }) => code === thing)?.pattern ?? /$/u);
      if (at >= 0 && Math.min(Math.abs(at - count.end), Math.abs(count.start - at)) > REACH) return [];
      const start = sentence.start + clause.start + count.start;
      const evidence = cite(passage, start, sentence.start + clause.start + count.end);
      return [{ code: thing, made, value: count.value, evidence, stock: UNCOUNTED.some((pattern) => pattern.test(fold(sentence.value))) }];
    });
  });
}

/** «Тираж буклета» beside «Распространено буклетов» among the indicators. */
function handedIndicators(report: Report): Handed[] {
  return report.indicators.flatMap(({ name, fact }): Handed[] => {
    const folded = fold(name);
    const thing = HANDED_OUT.find(({ pattern }) => pattern.test(folded));
    const value = exactValue(fact);
    const [made, given] = [MADE.test(folded), DISTRIBUTED.test(folded)];
    return thing && fact && value !== null && made !== given
      ? [{ code: thing.code, made, value, evidence: fact.evidence, stock: false }]
      : [];
  });
}

function draftsOf(items: readonly Handed[]): Draft[] {
  const [code = ''] = items.map((item) => item.code);
  const made = items.filter((item) => item.made);
  const given = items.filter((item) => !item.made);
  const [one, ...others] = [...new Set(made.map(({ value }) => value))];
  const most = given.find(({ value }) => value === Math.max(...given.map((item) => item.value)));
  if (one === undefined || others.length || !most || most.value <= one || items.some(({ stock }) => stock)) return [];
  return [
    {
      about: `${code} ${one} ${most.value}`,
      message: message({
        ru: (n) => `Роздано больше, чем изготовлено: ${n(most.value)} при ${n(one)}.`,
        kk: (n) => `Таратылғаны жасалғанынан көп: ${n(one)} орнына ${n(most.value)}.`,
        en: (n) => `More was handed out than made: ${n(most.value)} of ${n(one)}.`,
      }),
      actual: most.value,
      expected: one,
      equation: `${figure(most.value)} > ${figure(one)}`,
      evidence: [most.evidence, ...made.map(({ evidence }) => evidence)],
    },
  ];
}

export const distributedExceedsMade: Check = {
  code: 'distributed-exceeds-made',
  check({ report, document }) {
    const told = document.passages.filter(({ row }) => row === null).flatMap(handedIn);
    const groups = [...Map.groupBy([...told, ...handedIndicators(report)], ({ code }) => code).values()];
    const both = groups.filter((items) => items.some(({ made }) => made) && items.some(({ made }) => !made));
    const parts = document.passages.flatMap(handedParts);
    if (parts.length) return checked([...both.flatMap(draftsOf), ...parts]);
    return checkedEach(both, 'no-handed-out', draftsOf);
  },
};
