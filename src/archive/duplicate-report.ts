import type { Evidence } from '../model/evidence.ts';
import { message } from '../wording/print.ts';
import type { CrossDraft, Project, ProjectCheck } from './cross-check.ts';
import type { Digest, IndicatorLine } from './digest.ts';
import { indicatorKey } from './indicator-match.ts';

/** Share of equal numbers and of equal prose that makes two files one report in two formats. */
const SAME_FACTS = 0.9;
const SAME_PROSE = 0.6;
const FEWEST_FACTS = 10;
/** So many equal facts are cited: enough to see that two files say the same, few enough to be read. */
const CITED_FACTS = 3;

function shared<T>(left: readonly T[], right: readonly T[]): number {
  const known = new Set(right);
  const common = left.filter((item) => known.has(item)).length;
  return common / Math.max(1, Math.max(left.length, right.length));
}

/** Share of marks in common; null when there is too little prose to compare. */
function proseLikeness(left: Digest, right: Digest): number | null {
  const marks = (digest: Digest) => digest.fingerprints.map(([hash]) => hash);
  return Math.min(left.fingerprints.length, right.fingerprints.length) < 5 ? null : shared(marks(left), marks(right));
}

/** The same bytes, or the same kind of report of one project with the same numbers and words. */
function sameReport(left: Digest, right: Digest): boolean {
  if (left.id === right.id) return true;
  if (left.kind !== right.kind) return false;
  const facts = shared(left.facts, right.facts);
  const prose = proseLikeness(left, right);
  if (left.facts.length < FEWEST_FACTS) return prose !== null && prose >= 0.9 && facts >= SAME_FACTS;
  return facts >= SAME_FACTS && (prose === null || prose >= SAME_PROSE);
}

const factKey = (line: IndicatorLine): string => `${indicatorKey(line)}=${line.fact?.value}`;

/** Where every copy states the first facts that all of them state, copy by copy. */
function sharedFacts(copies: readonly Digest[]): Evidence[][] {
  const stated = copies.map(({ indicators }) => new Map(indicators.toReversed().map((line) => [factKey(line), line.fact?.evidence])));
  const common = [...new Set(copies[0]?.indicators.map(factKey))].filter((fact) => stated.every((facts) => facts.get(fact)));
  return stated.map((facts) => common.slice(0, CITED_FACTS).flatMap((fact) => facts.get(fact) ?? []));
}

function draft(copies: readonly Digest[]): CrossDraft[] {
  const [first, ...others] = copies;
  if (!first || !others.length) return [];
  const paths = copies.map((digest) => digest.path).join(', ');
  const facts = sharedFacts(copies);
  const bytes = others.every((other) => other.id === first.id);
  return [
    {
      about: [...new Set(copies.map((digest) => digest.id))].sort().join(' '),
      message: message({
        ru: () => (bytes ? `Файлы совпадают байт в байт: ${paths}.` : `Файлы — один и тот же отчет: ${paths}.`),
        kk: () => (bytes ? `Файлдар байтына дейін бірдей: ${paths}.` : `Файлдар — бір есеп: ${paths}.`),
        en: () => (bytes ? `The files are the same bytes: ${paths}.` : `The files are one report: ${paths}.`),
      }),
      actual: others.length + 1,
      expected: 1,
      equation: null,
      sides: copies.map(({ path, names }, index) => ({ path, evidence: [...names, ...(facts[index] ?? [])] })),
    },
  ];
}

function copiesIn({ digests }: Project): CrossDraft[] {
  const groups: Digest[][] = [];
  for (const digest of digests) {
    const group = groups.find(([first]) => first !== undefined && sameReport(first, digest));
    if (group) group.push(digest);
    else groups.push([digest]);
  }
  return groups.flatMap(draft);
}

export const duplicateReport: ProjectCheck = { code: 'duplicate-report', check: copiesIn };
