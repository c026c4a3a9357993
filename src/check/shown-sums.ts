import { DEVIATION, MONEY, QUANTITY, REMAINDER } from '../domain/sum-words.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FindingCode } from '../model/finding.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { FailedEquation, SumContradiction, SumDoubt, SumRelation, TableSums } from '../model/sums.ts';
import { fold } from '../text/normalize.ts';
import { type MessageLanguage, message, type Print } from '../wording/print.ts';
import type { Reason } from '../wording/reasons.ts';
import type { Check, Draft, Outcome } from './check.ts';
import { listsEvents } from './lists-events.ts';
import { checked, notChecked } from './outcome.ts';
import { shownEquation } from './shown-equation.ts';

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

type Names = Readonly<Record<MessageLanguage, string>>;

const LEADS: Readonly<Record<SumRelation, Names>> = {
  sum: { ru: 'Сумма не сходится', kk: 'Қосынды сәйкес келмейді', en: 'The sum does not hold' },
  difference: { ru: 'Разность не сходится', kk: 'Айырма сәйкес келмейді', en: 'The difference does not hold' },
  balance: { ru: 'Остаток не сходится', kk: 'Қалдық сәйкес келмейді', en: 'The balance does not hold' },
  product: { ru: 'Произведение не сходится', kk: 'Көбейтінді сәйкес келмейді', en: 'The product does not hold' },
  average: {
    ru: 'Среднее не соответствует своим числам',
    kk: 'Орташа мән өз сандарына сәйкес емес',
    en: 'The average is not that of its figures',
  },
  ratio: {
    ru: 'Процент не соответствует своим числам',
    kk: 'Пайыз өз сандарына сәйкес емес',
    en: 'The percentage is not that of its figures',
  },
  growth: { ru: 'Прирост не соответствует своим числам', kk: 'Өсім өз сандарына сәйкес емес', en: 'The growth is not that of its figures' },
  share: { ru: 'Доля не соответствует своим числам', kk: 'Үлес өз сандарына сәйкес емес', en: 'The share is not that of its figures' },
  'running-total': { ru: 'Нарастающий итог не сходится', kk: 'Өспелі жиынтық сәйкес келмейді', en: 'The running total does not hold' },
  part: { ru: 'Часть больше целого', kk: 'Бөлік бүтіннен үлкен', en: 'A part is larger than its whole' },
};

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

const DOUBTS: Readonly<Record<SumDoubt, Reason>> = {
  recognized: 'ocr',
  scale: 'doubt-scale',
  neighbour: 'doubt-neighbour',
  many: 'doubt-many',
};

function leading({ equations }: SumContradiction): FailedEquation | undefined {
  return [...equations].sort((left, right) => ORDER.indexOf(left.relation) - ORDER.indexOf(right.relation))[0];
}

function sumCode(equation: FailedEquation, sums: TableSums, document: StructuredDocument): ShownCode {
  const column = fold(equation.axis === 'columns' ? equation.what : equation.where);
  const row = fold(equation.axis === 'columns' ? equation.where : equation.what);
  if (document.tables.some((table) => table.blocks.some((block) => sums.blocks.includes(block)) && listsEvents(table)))
    return MONEY.test(column) ? 'budget-does-not-sum' : 'events-do-not-sum';
  const money = MONEY.test(column) || MONEY.test(row) || (sums.money && !QUANTITY.test(column));
  return money ? 'budget-does-not-sum' : 'parts-do-not-sum';
}

const DIFFERENCE_LABEL = new RegExp(`${REMAINDER.source}|${DEVIATION.source}`, 'u');

function differenceCode(labels: readonly string[]): ShownCode {
  const folded = labels.map(fold);
  return folded.some((label) => DEVIATION.test(label)) && !folded.some((label) => REMAINDER.test(label)) ? 'ratio-wrong' : 'balance-wrong';
}

function codeOf(contradiction: SumContradiction, sums: TableSums, document: StructuredDocument): ShownCode | null {
  const equation = leading(contradiction);
  if (!equation) return null;
  switch (equation.relation) {
    case 'sum':
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

/** «holds in 11 of 12 rows» */
function support({ holds, of, axis }: FailedEquation): Names {
  if (holds === 0) return { ru: '', kk: '', en: '' };
  const rows = axis === 'columns';
  return {
    ru: ` Равенство выполняется в ${holds} из ${of} ${rows ? 'строк' : 'столбцов'}.`,
    kk: ` Теңдік ${rows ? 'жолдардың' : 'бағандардың'} көбінде орындалады: ${of}-ден ${holds}.`,
    en: ` It holds in ${holds} of ${of} ${rows ? 'rows' : 'columns'}.`,
  };
}

function blamed({ cell, slip }: SumContradiction): Record<MessageLanguage, (n: Print) => string> {
  if (!cell) return { ru: () => '', kk: () => '', en: () => '' };
  if (slip === null)
    return {
      ru: (n) => ` Все объясняет одна ячейка: ${n(cell.value)}.`,
      kk: (n) => ` Бәрін бір ұяшық түсіндіреді: ${n(cell.value)}.`,
      en: (n) => ` One cell explains all of it: ${n(cell.value)}.`,
    };
  return {
    ru: (n) => ` Похоже на опечатку: ${n(cell.value)} вместо ${n(slip)}.`,
    kk: (n) => ` Қате басылғанға ұқсайды: ${n(slip)} орнына ${n(cell.value)}.`,
    en: (n) => ` It looks like a slip: ${n(cell.value)} for ${n(slip)}.`,
  };
}

const placeKey = ({ place }: Evidence): string => `${place.block}:${place.row}:${place.column}`;

function draftOf(contradiction: SumContradiction): Draft[] {
  const first = leading(contradiction);
  if (!first) return [];
  const equation = contradiction.equations.map(shownEquation).join('; ');
  const lead = LEADS[first.relation];
  const where = [first.where, first.what].filter((label) => label !== '').join(' / ');
  const named = where ? ` («${where}»)` : '';
  const holds = support(first);
  const cell = blamed(contradiction);
  const text = (language: MessageLanguage) => (n: Print) => `${lead[language]}${named}: ${equation}.${holds[language]}${cell[language](n)}`;
  const terms = contradiction.equations.flatMap(({ result, operands }) => [result, ...operands]);
  const evidence = new Map(
    [...(contradiction.cell ? [contradiction.cell] : []), ...terms].map((term) => [placeKey(term.evidence), term.evidence]),
  );
  return [
    {
      about: `${first.relation} ${where} ${equation}`,
      message: message({ ru: text('ru'), kk: text('kk'), en: text('en') }),
      actual: Number(first.computed.toFixed(2)),
      expected: first.result.value,
      equation,
      evidence: [...evidence.values()],
    },
  ];
}

interface Shown {
  readonly drafts: readonly Draft[];
  /** Why contradictions of this code were not brought forward. */
  readonly doubt: SumDoubt | null;
  /** Whether any table shows a relation of this code. */
  readonly looked: boolean;
}

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

const isDifference = (relation: SumRelation, labels: readonly string[]): boolean =>
  relation === 'sum' && labels.length === 3 && DIFFERENCE_LABEL.test(labels.map(fold).join(' / '));

/** The contradictions of one code that the tables of a document show. */
export function shownSums(document: StructuredDocument, code: ShownCode): Shown {
  const own = document.sums.flatMap((sums) =>
    sums.contradictions.filter((contradiction) => codeOf(contradiction, sums, document) === code),
  );
  const relations = document.sums.flatMap(({ families }) =>
    families.flatMap(({ relation, result, operands }) =>
      isDifference(relation, [result, ...operands]) ? [relation, 'difference' as const] : [relation],
    ),
  );
  return {
    drafts: own.filter(({ doubt }) => doubt === null).flatMap(draftOf),
    doubt: own.find(({ doubt }) => doubt !== null)?.doubt ?? null,
    looked: own.length > 0 || relations.some((relation) => RELATIONS[code].includes(relation)),
  };
}

/** Drafts that cite no figure another draft already contradicts with its sum. */
export function withoutRepeats(drafts: readonly Draft[], shown: readonly Draft[]): Draft[] {
  const cited = new Set(drafts.flatMap(({ evidence }) => evidence.map(placeKey)));
  return [...drafts, ...shown.filter(({ evidence }) => !evidence[0] || !cited.has(placeKey(evidence[0])))];
}

/** Whether a figure stands in equations of its table that all hold, whatever its columns were taken for. */
export function isSound(document: StructuredDocument, evidence: Evidence): boolean {
  return document.sums.some(({ sound }) => sound.has(placeKey(evidence)));
}

/** A rule that is nothing but what tables show. */
export function shownCheck(code: ShownCode): Check {
  return {
    code,
    check({ document }): Outcome {
      const { drafts, doubt, looked } = shownSums(document, code);
      if (drafts.length) return checked(drafts);
      return doubt ? notChecked(DOUBTS[doubt]) : looked ? checked([]) : notChecked('no-relation');
    },
  };
}
