import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import { findNumbers } from '../../text/numbers.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

const CURRENCY = /тенге|теңге|(?<!\p{L})(?:тг|kzt|usd|eur|gbp|rub|chf|kgs|uzs)(?!\p{L})|[₸€$£₽]|евро|еуро|долл|рубл|фунт/iu;
const LONGEST = 20_000;

interface Malformed {
  readonly raw: string;
  readonly value: number;
  readonly evidence: Evidence;
}

function malformedNumbers({ document }: CheckInput): Malformed[] {
  return document.passages
    .filter((passage) => !passage.doubtful && /\d{4} \d{3}/.test(passage.clean))
    .flatMap((passage) =>
      findNumbers(passage.clean.slice(0, LONGEST))
        .filter((number) => number.value.malformed)
        .map((number) => ({ raw: number.raw.trim(), value: number.value.value, evidence: cite(passage, number.start, number.end) })),
    );
}

/** The form asks for the grant amount in tenge; neither the amount nor its line names a currency. */
function withoutCurrency({ report, document }: CheckInput): Draft[] {
  const amount = report.project.amount;
  if (!amount || amount.value === null || amount.currency !== null) return [];
  const value = amount.value;
  const { block, row } = amount.evidence.place;
  const line = document.passages.filter((passage) => passage.block === block && passage.row === row);
  if (!line.length || line.some((passage) => CURRENCY.test(passage.clean))) return [];
  return [
    {
      about: 'currency',
      message: message({
        ru: (n) => `Сумма гранта ${n(value)} названа без валюты.`,
        kk: (n) => `Грант сомасы ${n(value)} валютасыз көрсетілген.`,
        en: (n) => `The grant amount ${n(value)} names no currency.`,
      }),
      actual: amount.evidence.quote,
      expected: null,
      equation: null,
      evidence: [amount.evidence],
    },
  ];
}

export const numberMalformed: Check = {
  code: 'number-malformed',
  check(input) {
    if (input.report.document.textLayer === 'ocr') return notChecked('ocr');
    if (!input.document.passages.length) return notChecked('no-numbers');
    const groups = Map.groupBy(malformedNumbers(input), (number) => number.value);
    const drafts = [...groups].flatMap(([value, numbers]): Draft[] => {
      const raw = numbers[0]?.raw ?? '';
      return [
        {
          about: String(value),
          message: message({
            ru: (n) => `Число «${raw}» разбито на группы неверно; по-видимому, это ${n(value)}.`,
            kk: (n) => `«${raw}» санының топтары қате бөлінген; ${n(value)} болса керек.`,
            en: (n) => `The number “${raw}” is grouped wrongly; it seems to be ${n(value)}.`,
          }),
          actual: raw,
          expected: value,
          equation: `${raw} → ${figure(value)}`,
          evidence: numbers.map((number) => number.evidence),
        },
      ];
    });
    return checked([...drafts, ...withoutCurrency(input)]);
  },
};
