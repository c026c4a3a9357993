import { message, plural } from '../check/print.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Prose } from './archive.ts';
import type { CrossCheck, CrossDraft } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { RUN } from './fingerprints.ts';
import { compare } from './projects.ts';
import { longestRun, type SharedRun } from './shared-runs.ts';

const SHORTEST = 60;
/** Words that stand in reports of more projects than this are the form's or the law's, not the author's. */
const COMMON = 5;
const SHOWN = 8;

interface Mark {
  readonly document: number;
  readonly position: number;
}

/** Pairs of documents of different projects with the places of their equal marks. */
function candidates(digests: readonly Digest[], projectOf: ReadonlyMap<Digest, number>): Map<string, [Mark, Mark][]> {
  const marks = new Map<number, Mark[]>();
  for (const [document, digest] of digests.entries()) {
    for (const [hash, position] of digest.fingerprints) {
      const known = marks.get(hash);
      if (known) known.push({ document, position });
      else marks.set(hash, [{ document, position }]);
    }
  }
  const pairs = new Map<string, [Mark, Mark][]>();
  for (const group of marks.values()) {
    if (group.length < 2) continue;
    const projects = new Set(group.map((mark) => digestProject(digests, projectOf, mark)));
    if (projects.size < 2 || projects.size > COMMON) continue;
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        if (digestProject(digests, projectOf, left) === digestProject(digests, projectOf, right)) continue;
        const key = `${left.document} ${right.document}`;
        const known = pairs.get(key);
        if (known) known.push([left, right]);
        else pairs.set(key, [[left, right]]);
      }
    }
  }
  return pairs;
}

function digestProject(digests: readonly Digest[], projectOf: ReadonlyMap<Digest, number>, mark: Mark): number {
  const digest = digests[mark.document];
  return (digest && projectOf.get(digest)) ?? -1;
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

function draft(run: SharedRun, left: Digest, right: Digest): CrossDraft {
  const opening = run.words.slice(0, SHOWN).join(' ');
  const count = run.words.length;
  const side = (digest: Digest, evidence: Evidence) => ({ path: digest.path, evidence: [evidence] });
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

export const textReused: CrossCheck = {
  code: 'text-reused',
  check({ digests, projects, proseOf }) {
    const projectOf = new Map(projects.flatMap((project, index) => project.digests.map((digest) => [digest, index])));
    const sorted = [...digests].sort((left, right) => compare(left.path, right.path));
    const found = [...candidates(sorted, projectOf)].flatMap(([key, marks]): CrossDraft[] => {
      const [left, right] = key.split(' ').map((index) => sorted[Number(index)]);
      const run = left && right ? reusedRun(proseOf(left), proseOf(right), marks) : null;
      return left && right && run ? [draft(run, left, right)] : [];
    });
    return [...Map.groupBy(found, (item) => item.about).values()].flatMap(([first, ...others]) =>
      first ? [{ ...first, sides: [...first.sides, ...others.flatMap((other) => other.sides)] }] : [],
    );
  },
};
