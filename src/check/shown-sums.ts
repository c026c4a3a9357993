import type { Evidence } from '../model/evidence.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { FailedEquation, SumContradiction, SumDoubt, SumRelation } from '../model/sums.ts';
import { type MessageLanguage, message, type Print } from '../wording/print.ts';
import type { Reason } from '../wording/reasons.ts';
import type { Check, Draft, Outcome } from './check.ts';
import { checked, notChecked } from './outcome.ts';
import { leading, looksAt, type ShownCode, shownCode } from './shown-code.ts';
import { shownEquation } from './shown-equation.ts';

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

const DOUBTS: Readonly<Record<SumDoubt, Reason>> = {
  recognized: 'ocr',
  scale: 'doubt-scale',
  neighbour: 'doubt-neighbour',
  many: 'doubt-many',
};

/** «holds in 11 of 12 rows» */
function support({ holds, of, axis }: FailedEquation): Names {
  if (holds === 0) return { ru: '', kk: '', en: '' };
  const rows = axis === 'columns';
  return {
    ru: ` Равенство выполняется в ${holds} из ${of} ${rows ? 'строк' : 'столбцов'}.`,
    kk: rows ? ` Теңдік ${of} жолдың ${holds} жолында орындалады.` : ` Теңдік ${of} бағанның ${holds} бағанында орындалады.`,
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

/** The contradictions of one code that the tables of a document show. */
export function shownSums(document: StructuredDocument, code: ShownCode): Shown {
  const own = document.sums.flatMap((sums) =>
    sums.contradictions.filter((contradiction) => shownCode(contradiction, sums, document) === code),
  );
  return {
    drafts: own.filter(({ doubt }) => doubt === null).flatMap(draftOf),
    doubt: own.find(({ doubt }) => doubt !== null)?.doubt ?? null,
    looked: own.length > 0 || looksAt(document, code),
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

/** What prose tells of the same relation. */
type Told = (document: StructuredDocument) => Pick<Shown, 'drafts' | 'looked'>;

/** A rule that is nothing but what tables show, and prose tells in the same way. */
export function shownCheck(code: ShownCode, told: Told = () => ({ drafts: [], looked: false })): Check {
  return {
    code,
    check({ document }): Outcome {
      const { drafts: shown, doubt, looked } = shownSums(document, code);
      const prose = told(document);
      const drafts = [...shown, ...prose.drafts];
      if (drafts.length) return checked(drafts);
      return doubt ? notChecked(DOUBTS[doubt]) : looked || prose.looked ? checked([]) : notChecked('no-relation');
    },
  };
}
