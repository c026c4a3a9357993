import { DEVIATION, MONEY, QUANTITY, REMAINDER, RUNNING } from '../domain/sum-words.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FindingCode } from '../model/finding.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { FailedEquation, SumContradiction, SumRelation, SumTerm, TableSums } from '../model/sums.ts';
import { fold } from '../text/normalize.ts';
import { listsEvents } from './lists-events.ts';

/** Codes of findings that follow from the figures of a table alone. */
export type ShownCode = Extract<
  FindingCode,
  | 'parts-do-not-sum'
  | 'budget-does-not-sum'
  | 'events-do-not-sum'
  | 'product-wrong'
  | 'balance-wrong'
  | 'running-total-wrong'
  | 'ratio-wrong'
  | 'part-exceeds-whole'
>;

const DIFFERENCE_LABEL = new RegExp(`${REMAINDER.source}|${DEVIATION.source}`, 'u');

/** The first of these that a contradiction breaks says what it is about. */
const ORDER: readonly SumRelation[] = [
  'sum',
  'balance',
  'running-total',
  'product',
  'difference',
  'part',
  'average',
  'ratio',
  'growth',
  'share',
];

/** The equation a contradiction is told by. */
export function leading({ equations, cell }: SumContradiction): FailedEquation | undefined {
  const ordered = [...equations].sort((left, right) => ORDER.indexOf(left.relation) - ORDER.indexOf(right.relation));
  const [first] = ordered;
  // a wrong estimate or expense is no wrong remainder, though that does not fit either
  const total = ordered.find((equation) => equation.relation === 'sum' && !isRemainder(equation));
  return first && total && isRemainder(first) && cell && !isCellOfRemainder(first, cell) ? total : first;
}

const isRemainder = ({ relation, operands, what, lines }: FailedEquation): boolean =>
  relation === 'difference' ||
  (relation === 'sum' && operands.length === 2 && DIFFERENCE_LABEL.test([what, ...lines].map(fold).join(' / ')));

/** The wrong cell is what is left itself. */
function isCellOfRemainder({ what, lines, result, operands }: FailedEquation, cell: SumTerm): boolean {
  const at = [what, ...lines].findIndex((label) => DIFFERENCE_LABEL.test(fold(label)));
  return samePlace([result, ...operands][at]?.evidence, cell.evidence);
}

const samePlace = (left: Evidence | undefined, right: Evidence): boolean =>
  left?.place.block === right.place.block && left.place.row === right.place.row && left.place.column === right.place.column;

function sumCode(equation: FailedEquation, sums: TableSums, document: StructuredDocument): ShownCode {
  const column = fold(equation.axis === 'columns' ? equation.what : equation.where);
  const row = fold(equation.axis === 'columns' ? equation.where : equation.what);
  const listed = document.tables.some((table) => table.blocks.some((block) => sums.blocks.includes(block)) && listsEvents(table));
  // men and women of one occasion are groups of people
  if (listed && equation.axis === 'rows') return MONEY.test(column) ? 'budget-does-not-sum' : 'events-do-not-sum';
  const money = MONEY.test(column) || MONEY.test(row) || (sums.money && !QUANTITY.test(column));
  return money ? 'budget-does-not-sum' : 'parts-do-not-sum';
}

function differenceCode(labels: readonly string[]): ShownCode {
  const folded = labels.map(fold);
  return folded.some((label) => DEVIATION.test(label)) && !folded.some((label) => REMAINDER.test(label)) ? 'ratio-wrong' : 'balance-wrong';
}

/** Under which code a contradiction of a table is told; null: it shows nothing. */
export function shownCode(contradiction: SumContradiction, sums: TableSums, document: StructuredDocument): ShownCode | null {
  const equation = leading(contradiction);
  if (!equation) return null;
  switch (equation.relation) {
    case 'sum':
      if (countsUp('sum', [equation.what, ...equation.lines])) return 'running-total-wrong';
      // «получено = израсходовано + остаток» is a difference told the other way round
      return equation.operands.length === 2 && DIFFERENCE_LABEL.test(equation.lines.map(fold).join(' / '))
        ? differenceCode(equation.lines)
        : sumCode(equation, sums, document);
    case 'difference':
      return differenceCode([equation.what, ...equation.lines]);
    case 'balance':
      return 'balance-wrong';
    case 'product':
      return 'product-wrong';
    case 'running-total':
      return 'running-total-wrong';
    case 'part':
      return 'part-exceeds-whole';
    default:
      return 'ratio-wrong';
  }
}

/** Relations that tables must show for a code to have been looked at. */
const RELATIONS: Readonly<Record<ShownCode, readonly SumRelation[]>> = {
  'parts-do-not-sum': ['sum'],
  'budget-does-not-sum': ['sum'],
  'events-do-not-sum': ['sum'],
  'product-wrong': ['product'],
  'balance-wrong': ['balance', 'difference'],
  'running-total-wrong': ['running-total'],
  'ratio-wrong': ['ratio', 'growth', 'share', 'average', 'difference'],
  'part-exceeds-whole': ['part'],
};

/** «На 30.06 | За период | Всего с начала»: what was reached before, and since. */
const countsUp = (relation: SumRelation, labels: readonly string[]): boolean =>
  relation === 'sum' && labels.length === 3 && RUNNING.test(fold(labels[0] ?? ''));

const isDifference = (relation: SumRelation, labels: readonly string[]): boolean =>
  relation === 'sum' && labels.length === 3 && DIFFERENCE_LABEL.test(labels.map(fold).join(' / '));

/** Whether any table shows a relation of this code. */
export function looksAt({ sums }: StructuredDocument, code: ShownCode): boolean {
  return sums.some(({ families }) =>
    families.some(({ relation, result, operands }) => {
      const labels = [result, ...operands];
      const told = isDifference(relation, labels) ? 'difference' : countsUp(relation, labels) ? 'running-total' : relation;
      return RELATIONS[code].includes(relation) || RELATIONS[code].includes(told);
    }),
  );
}
