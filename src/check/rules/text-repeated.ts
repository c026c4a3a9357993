import { cite } from '../../model/passage.ts';
import type { Passage } from '../../model/structure.ts';
import { message, plural } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { isInstruction } from '../form-text.ts';
import { checked, notChecked } from '../outcome.ts';
import { mayRepeat, type Run, repeatedRuns } from '../repeated-runs.ts';

const SHOWN = 8;
/** So much behind a heading on its line is an answer of its own. */
const LEAST_LETTERS = 150;

/** Paragraphs so near each other in both places were copied in one go. */
const BESIDE = 2;

const isNext = (run: Run, after: Run): boolean =>
  Math.abs(after.passage.block - run.passage.block) <= BESIDE && Math.abs(after.earlier.block - run.earlier.block) <= BESIDE;

/** Groups of one passage, those that follow each other in both places joined: several paragraphs copied together are one thing. */
function copiedTogether(groups: readonly (readonly Run[])[]): Run[][] {
  const joined: Run[][] = [];
  for (const runs of groups) {
    const last = joined.at(-1);
    const [first] = runs;
    if (last && first && last.some((run) => isNext(run, first))) last.push(...runs);
    else joined.push([...runs]);
  }
  return joined;
}

export const textRepeated: Check = {
  code: 'text-repeated',
  check({ document, tolerances }) {
    const headings = new Map(document.sections.map((section) => [section.headingEvidence.place.block, section.bodyStart]));
    const isProse = (passage: Passage) => {
      const body = headings.get(passage.block);
      const said = body === undefined ? passage.clean.length : body === null ? 0 : passage.clean.length - body;
      return (said >= LEAST_LETTERS || body === undefined || passage.clean.length >= 400) && !isInstruction(passage);
    };
    if (!document.passages.some(isProse)) return notChecked('no-text');
    const long = document.passages.filter((passage) => mayRepeat(passage, tolerances.repeatedWords) && isProse(passage));
    const groups = Map.groupBy(repeatedRuns(long, tolerances.repeatedWords), (run) =>
      run.words.slice(0, tolerances.repeatedWords).join(' '),
    );
    return checked(
      copiedTogether([...groups.values()]).flatMap((runs): Draft[] => {
        const first = runs[0];
        if (!first) return [];
        const count = Math.max(...runs.map((run) => run.words.length));
        const opening = first.words.slice(0, SHOWN).join(' ');
        return [
          {
            about: opening,
            message: message({
              ru: (n) => `Отрывок в ${n(count)} ${plural(count, 'слово', 'слова', 'слов')} повторяется дословно: «${opening}…».`,
              kk: (n) => `${n(count)} сөзден тұратын үзінді сөзбе-сөз қайталанады: «${opening}…».`,
              en: (n) => `A passage of ${n(count)} words stands twice: “${opening}…”.`,
            }),
            actual: count,
            expected: null,
            equation: null,
            evidence: [
              ...new Map(runs.map((run) => [run.earlier, cite(run.earlier, run.earlierStart, run.earlierEnd)])).values(),
              ...runs.map((run) => cite(run.passage, run.start, run.end)),
            ],
          },
        ];
      }),
    );
  },
};
