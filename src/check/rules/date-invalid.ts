import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Passage } from '../../model/structure.ts';
import { MONTH_LIKE } from '../../text/months.ts';
import { fold } from '../../text/normalize.ts';
import { datesIn } from '../../text/passage-dates.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

/** A field for a date that holds digits which are no date: «Дата заполнения: 20242». On folded text. */
const DATE_FIELD =
  /(?:дата (?:заполнения|подачи|составления|сдачи|предоставления)[^:\d]{0,20}|(?:толтырылган|берилген|тапсырылган) куни)\s{0,3}:?\s{0,3}(\d{5,7})(?![\d.])/u;
const LONGEST = 20_000;
/** A numeric date, a month's name, or a field of digits: nothing else can hold an impossible date. */
const DATE_LIKE = new RegExp(`\\d\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d|(?<!\\d)\\d{5,7}(?!\\d)|${MONTH_LIKE.source}`);

interface Wrong {
  readonly raw: string;
  readonly evidence: Evidence;
}

/** «9/30/2011»: a date of a country that puts the month first. */
const MONTH_FIRST = /^\D{0,3}(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:\d{2}|\d{4})\D{0,3}$/u;

function wrongDates(passage: Passage): Wrong[] {
  const said = passage.clean.slice(0, LONGEST);
  const dates = datesIn(passage)
    .filter((date) => date.value.invalid !== null && !MONTH_FIRST.test(date.raw))
    .map((date) => ({ raw: date.raw, evidence: cite(passage, date.start, date.end) }));
  const field = /\d{5}/.test(said) ? DATE_FIELD.exec(fold(said)) : null;
  const digits = field?.[1];
  if (!field || !digits) return dates;
  const start = field.index + field[0].length - digits.length;
  return [...dates, { raw: digits, evidence: cite(passage, start, start + digits.length) }];
}

/** The same date written with or without «г.», «года», «ж.» is one. */
const sameKey = (raw: string): string => fold(raw).replace(/\s{1,5}|(?:года|год|г|ж|жыл)\.?$/gu, '');

export const dateInvalid: Check = {
  code: 'date-invalid',
  check({ document }) {
    const passages = document.passages.filter((passage) => !passage.doubtful && DATE_LIKE.test(passage.folded));
    if (!document.passages.length) return notChecked('no-dates');
    const groups = Map.groupBy(passages.flatMap(wrongDates), (wrong) => sameKey(wrong.raw));
    return checked(
      [...groups].flatMap(([about, wrong]): Draft[] => {
        const raw = wrong[0]?.raw.trim();
        if (!raw) return [];
        return [
          {
            about,
            message: message({
              ru: () => `Дата «${raw}» невозможна.`,
              kk: () => `«${raw}» күні болуы мүмкін емес.`,
              en: () => `The date “${raw}” cannot exist.`,
            }),
            actual: raw,
            expected: null,
            equation: null,
            evidence: wrong.map((item) => item.evidence),
          },
        ];
      }),
    );
  },
};
