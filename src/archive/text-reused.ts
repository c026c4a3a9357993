import type { Evidence } from '../model/evidence.ts';
import { message, plural } from '../wording/print.ts';
import type { ArchiveCheck, Compared, CrossDraft } from './cross-check.ts';
import { RUN } from './fingerprints.ts';
import { type Mark, Marks } from './marks.ts';
import type { Prose } from './prose-cache.ts';
import { longestRun, type SharedRun } from './shared-runs.ts';

const SHORTEST = 60;
/** Words that stand in reports of more projects than this are the form's or the law's, not the author's. */
const COMMON = 5;
const SHOWN = 8;

/** Pairs of documents that are surely of different projects with the places of their equal marks. */
function candidates(marks: Marks, { projectOf, differ }: Pick<Compared, 'projectOf' | 'differ'>): [Mark, Mark][][] {
  const pairs = new Map<string, [Mark, Mark][]>();
  for (const group of marks.equal()) {
    const projects = new Set(group.map(({ document }) => projectOf(document)));
    if (projects.size < 2 || projects.size > COMMON) continue;
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        if (projectOf(left.document) === projectOf(right.document) || !differ(left.document, right.document)) continue;
        const key = `${left.document} ${right.document}`;
        const known = pairs.get(key);
        if (known) known.push([left, right]);
        else pairs.set(key, [[left, right]]);
      }
    }
  }
  return [...pairs.values()];
}

/** Grows each pair of equal marks to the whole run and keeps the longest of at least sixty words. */
function reusedRun(left: Prose, right: Prose, marks: readonly [Mark, Mark][]): SharedRun | null {
  let best: SharedRun | null = null;
  for (const [one, other] of marks) {
    if (best && one.position >= best.left.from && one.position + RUN <= best.left.to) continue;
    const run = longestRun(left, right, one.position, other.position);
    if (run && (!best || run.words.length > best.words.length)) best = run;
  }
  return best && best.words.length >= SHORTEST ? best : null;
}

function draft(run: SharedRun, left: string, right: string): CrossDraft {
  const opening = run.words.slice(0, SHOWN).join(' ');
  const count = run.words.length;
  const side = (path: string, evidence: Evidence) => ({ path, evidence: [evidence] });
  return {
    about: opening,
    message: message({
      ru: (n) => `Отрывок в ${n(count)} ${plural(count, 'слово', 'слова', 'слов')} стоит в отчетах разных проектов: «${opening}…».`,
      kk: (n) => `${n(count)} сөзден тұратын үзінді әртүрлі жобалардың есептерінде тұр: «${opening}…».`,
      en: (n) => `A passage of ${n(count)} words stands in reports of different projects: “${opening}…”.`,
    }),
    actual: count,
    expected: null,
    equation: null,
    sides: [side(left, run.left.evidence), side(right, run.right.evidence)],
  };
}

export const textReused: ArchiveCheck = {
  code: 'text-reused',
  collect() {
    const marks = new Marks();
    const paths: string[] = [];
    return {
      add({ path, fingerprints }) {
        for (const [hash, position] of fingerprints) marks.add(hash, { document: paths.length, position });
        paths.push(path);
      },
      drafts({ proseOf, ...projects }) {
        const found = candidates(marks, projects).flatMap((pairs): CrossDraft[] => {
          const [one, other] = pairs[0]?.map(({ document }) => document) ?? [];
          if (one === undefined || other === undefined) return [];
          const run = reusedRun(proseOf(one), proseOf(other), pairs);
          return run ? [draft(run, paths[one] ?? '', paths[other] ?? '')] : [];
        });
        return [...Map.groupBy(found, (item) => item.about).values()].flatMap(([first, ...others]) =>
          first ? [{ ...first, sides: [...first.sides, ...others.flatMap((other) => other.sides)] }] : [],
        );
      },
    };
  },
};
