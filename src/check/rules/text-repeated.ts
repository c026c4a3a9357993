import { cite } from '../../model/passage.ts';
import type { Passage } from '../../model/structure.ts';
import { message, plural } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { isInstruction } from '../form-text.ts';
import { checked, notChecked } from '../outcome.ts';
import { mayRepeat, repeatedRuns } from '../repeated-runs.ts';

const SHOWN = 8;
/** So much behind a heading on its line is an answer of its own. */
const LEAST_LETTERS = 150;

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
      [...groups.values()].flatMap((runs): Draft[] => {
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
              cite(first.earlier, first.earlierStart, first.earlierEnd),
              ...runs.map((run) => cite(run.passage, run.start, run.end)),
            ],
          },
        ];
      }),
    );
  },
};
