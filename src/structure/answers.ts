import type { Answer, LogicalTable, Passage, SectionKind, TableCell } from '../model/structure.ts';
import { headingOf } from './heading.ts';

const LONGEST_QUESTION = 200;
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
        const kind = kindOf(question);
        return kind === null ? [] : [{ kind, question: question.passages, answer: answer.passages }];
      }),
    );
}

/** The kind of the question, or of either half of one in two languages. */
function kindOf({ text, passages }: TableCell): SectionKind | null {
  const [passage] = passages;
  if (!passage || text.length > LONGEST_QUESTION) return null;
  const halves = text.split(/\s\/\s|\n/u);
  return (
    [text, ...(halves.length > 1 ? halves : [])].map((words) => headingOf(asHeading(passage, words), 1)?.kind).find((kind) => kind) ?? null
  );
}

function asHeading(passage: Passage, words: string): Passage {
  return { ...passage, clean: words.trim(), emphasis: [] };
}
