import type { DraftTable } from './draft.ts';
import { isFieldLabel } from './field-label.ts';
import { questionKind } from './question.ts';

const FEWEST_QUESTIONS = 3;
const KNOWN = 0.5;

/** «№ | Вопрос | Ответ»: two columns besides that of the numbers, the first of which asks for what a heading or a field of a report is. */
export function isQuestionnaire({ columns, rows }: DraftTable): boolean {
  const told = columns.flatMap(({ role }, index) => (role === 'number' ? [] : [index]));
  const [asked, ...answers] = told;
  if (asked === undefined || answers.length !== 1 || asked > 1) return false;
  const questions = rows.flatMap(({ kind, cells }) => (kind === 'body' && cells[asked]?.text ? [cells[asked]] : []));
  const known = questions.filter((cell) => isFieldLabel(cell.text) || questionKind(cell) !== null);
  return questions.length >= FEWEST_QUESTIONS && known.length >= questions.length * KNOWN;
}
