import type { Answer, LogicalTable } from '../model/structure.ts';
import { questionKind } from './question.ts';

/** A number of the row, the question and its answer. */
const WIDEST = 3;

/** Questions of forms with the answer beside each, of the kind that a heading of the same words opens. */
export function answersOf(tables: readonly LogicalTable[]): Answer[] {
  return tables
    .filter(({ kind }) => kind === 'key-values' || kind === 'other')
    .flatMap(({ rows, preamble }) =>
      [...preamble, ...rows].flatMap(({ cells, kind: row }): Answer[] => {
        const filled = cells.filter(({ text, spanned }) => text && !spanned);
        const [question, answer, ...more] = filled.filter(({ text }, at) => at > 0 || /\p{L}/u.test(text));
        if (row === 'group' || filled.length > WIDEST || !question || !answer || more.length > 0) return [];
        const kind = questionKind(question);
        return kind === null ? [] : [{ kind, question: question.passages, answer: answer.passages }];
      }),
    );
}
