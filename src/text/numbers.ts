import { findDates } from './dates.ts';
import { findEmails } from './emails.ts';
import { type Found, found } from './found.ts';
import { findIdentifiers } from './identifiers.ts';
import { findLinks } from './links.ts';
import { foldClean } from './normalize.ts';
import { findPhones } from './phones.ts';

export interface NumberValue {
  readonly value: number;
  /** Digits grouped against the rule: `5400 000`, `17 24 080`. */
  readonly malformed: boolean;
  /** Written with тысяч, мың, млн … */
  readonly scaled: boolean;
  readonly percent: boolean;
  /** Case ending behind a hyphen: `350-ге` → `ге`, `7-ми` → `ми`. */
  readonly suffix: string | null;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыс|мын)/u, 1e3],
  [/^(?:млн|миллион)/u, 1e6],
  [/^(?:млрд|миллиард)/u, 1e9],
  [/^(?:трлн|триллион)/u, 1e12],
];
const SCALE_WORD =
  /^[ ]{0,2}((?:тыс|млн|млрд|трлн)\.?(?!\p{L})|(?:тысяч|миллион|миллиард|триллион)\p{L}{0,6}|мын(?:нан|нын|га|ды|дык|дай|даган|дан|ын)?(?!\p{L}))(?:-?(?:нан|нен|тан|тен|дан|ден|га|ге|ка|ке)(?!\p{L}))?/u;

/** Cardinal endings; every other hyphened ending makes an ordinal (`2-ші`, `1-й`) or a compound (`3-қосымша`). */
const CASE_SUFFIX =
  /^[-‑](?:ми|ти|мя|х|и|ю|а|е(?=\s)|га|ге|ка|ке|на|не|ны|ни|ды|ди|ты|ти|да|де|та|те|дан|ден|тан|тен|нан|нен|нын|нин|дын|дин|тын|тин|ы|сы|си|ын|ин|мен|бен|пен|дай|дей|тай|тей)(?!\p{L})/u;
const GLUED_SUFFIX = /^(?:х|ми|ти|ге|га|ке|ка|нан|нен|тан|тен|дан|ден)(?!\p{L})/u;

const GROUPED = /^\d{1,3}([ .,'’])\d{3}(?:\1\d{3}){0,5}(?!\d)/u;
const LONG_HEAD = /^\d{4,6}(?: \d{3}){1,4}(?!\d)/u;
const RAGGED = /^\d{1,6}(?:([ .])\d{1,6}){1,5}(?!\d)/u;
const PLAIN = /^\d{1,30}/u;
const DECIMALS = /^[.,]\d{1,4}(?!\d|[.,]\d)/u;

/** Words whose number is a name, not a count. Folded, in the forms that stand before such a number. */
const NAMED =
  /(?:№|n°|#|(?<!\p{L})(?:задача|задачи|мероприятие|мероприятию|мероприятия|приложение|приложению|приложения|пункт|пункта|пункту|статья|статьи|раздел|раздела|таблиц[ауеы]|таблицей|рисун(?:ок|ка|ке)|разделе|разделу|пункте|приложении|кесте|сурет|этап|блок|модуль|лот|индикатор|каб|кабинет|офис|оф|кв|дом|д|корпус|стр|пп|п|ст|мкр|микрорайон|уй|патер|миндет|ис-шара|косымша|тармак|бап|бет|кадам|форма|версия|вариант|lot|covid|цур)\.?)[ ]{0,2}$/u;
const NAMED_AFTER =
  /^[ ]{0,2}(?:-(?:кесте|сурет|косымша|тармак|бап(?!\p{L}))|-?(?:микрорайон|этаж|каб\.|шагын аудан|мкр|кабат|км\/ч)|°|[x×х*][ ]?\d[\d.,]*[ ]?(?:м|см|мм)(?!\p{L}))/u;
const SIZE_AFTER = /^[\d.,]{0,4}[ ]?(?:м|см|мм)(?!\p{L})/u;
const SIZE_BEFORE = /\d[ ]?(?:м|см)?[ ]?[x×х*][ ]?$/u;

/** Cardinal numbers as people write them. Dates, phones, identifiers, ordinals, № and enumerators are not numbers. */
export function findNumbers(text: string): Found<NumberValue>[] {
  if (!/\d/.test(text)) return [];
  const folded = foldClean(text);
  const taken = [...findDates(text), ...findPhones(text), ...findIdentifiers(text), ...findLinks(text), ...findEmails(text)].sort(
    (a, b) => a.start - b.start,
  );
  const result: Found<NumberValue>[] = [];
  const digit = /(?<![\p{N}])\d/gu;
  let next = 0;
  for (let match = digit.exec(folded); match; match = digit.exec(folded)) {
    const start = match.index;
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++;
    const other = taken[next];
    if (other && other.start <= start) {
      digit.lastIndex = other.end;
      continue;
    }
    const number = readNumber(folded, start);
    digit.lastIndex = number.end;
    if (number.value && (!other || number.end <= other.start)) result.push(found(text, start, number.end, number.value));
  }
  return result;
}

function readNumber(folded: string, start: number): { readonly end: number; readonly value: NumberValue | null } {
  const rest = folded.slice(start, start + 120);
  const before = folded.slice(Math.max(0, start - 40), start);
  const figures = readFigures(rest);
  const after = rest.slice(figures.length);
  const skip = { end: start + figures.length, value: null };
  if (isLabel(before, rest, figures.length)) return skip;
  if (/^[:]\d{2}/u.test(after) || /\d:$/u.test(before) || /^[/]\d/u.test(after) || /\d[/]$/u.test(before)) return skip;
  let end = figures.length;
  let suffix: string | null = null;
  const ending = CASE_SUFFIX.exec(after) ?? GLUED_SUFFIX.exec(after);
  if (ending) {
    suffix = ending[0].replace(/^[-‑]/u, '');
    end += ending[0].length;
  } else if (/^[-‑]\p{L}/u.test(after))
    return { end: start + figures.length + (/^[-‑]\p{L}{1,30}/u.exec(after)?.[0].length ?? 0), value: null };
  const percent = /^\s?(?:%|процент|пайыз)/u.exec(rest.slice(end));
  const scaled = readScale(rest, end, figures.value);
  return {
    end: start + (scaled?.end ?? end),
    value: {
      value: scaled?.value ?? figures.value,
      malformed: figures.malformed,
      scaled: scaled !== null,
      percent: percent !== null,
      suffix,
    },
  };
}

interface Figures {
  readonly length: number;
  readonly value: number;
  readonly malformed: boolean;
}

function readFigures(rest: string): Figures {
  const whole = GROUPED.exec(rest)?.[0];
  const scaleFollows = whole !== undefined && SCALE_WORD.test(rest.slice(whole.length));
  const onePoint = whole !== undefined && /^\d{1,3}[.,]\d{3}$/u.test(whole);
  // «2,125 млн» and «0,125» are fractions, «12.500» is twelve and a half thousand
  if (whole !== undefined && !(onePoint && (scaleFollows || whole.startsWith('0')))) return withDecimals(rest, whole, false);
  const long = LONG_HEAD.exec(rest)?.[0];
  if (long && !/^(?:19|20)\d\d \d{3}$/u.test(long)) return withDecimals(rest, long, true);
  const plain = PLAIN.exec(rest)?.[0] ?? '';
  const fraction = /^\d{1,15}[.,]\d{1,4}(?!\d|[.,]\d)/u.exec(rest)?.[0];
  if (fraction) return { length: fraction.length, value: Number(fraction.replace(',', '.')), malformed: false };
  const dotted = RAGGED.exec(rest);
  // several dots that are neither groups nor a date: `5.1.2` is a section number, `17.24.0800` a spoiled sum
  if (dotted?.[1] === '.' && /\..*\./u.test(dotted[0]) && dotted[0].replace(/\D/gu, '').length >= 6) {
    return { length: dotted[0].length, value: Number(dotted[0].replace(/\D/gu, '')), malformed: true };
  }
  return { length: plain.length, value: Number(plain), malformed: false };
}

function withDecimals(rest: string, whole: string, malformed: boolean): Figures {
  const fraction = DECIMALS.exec(rest.slice(whole.length))?.[0] ?? '';
  const decimals = /^[.,]\d{1,2}$/u.test(fraction) ? fraction : '';
  return { length: whole.length + decimals.length, value: Number(whole.replace(/\D/gu, '') + decimals.replace(',', '.')), malformed };
}

/** «1 мың 631» = 1631, «1 млрд. 86 млн.» = 1 086 000 000; a following number must be smaller than the scale before it. */
function readScale(rest: string, from: number, first: number): { readonly end: number; readonly value: number } | null {
  let end = from;
  let value = first;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const half = /^ жарым(?= (?:мын|миллион|миллиард|млн|млрд))/u.exec(rest.slice(end));
    if (half) {
      value += 0.5;
      end += half[0].length;
    }
    const word = SCALE_WORD.exec(rest.slice(end));
    const scale = word ? scaleOf(word[1] ?? '') : null;
    if (!word || scale === null || scale >= last)
      return last === Number.POSITIVE_INFINITY ? null : { end, value: total + (value < last ? value : 0) };
    total += round(value * scale);
    end += word[0].length;
    last = scale;
    const next = /^ (?=\d)/u.test(rest.slice(end)) ? readFigures(rest.slice(end + 1)) : null;
    const glued = next ? rest.slice(end + 1 + next.length) : '';
    if (
      !next ||
      next.value >= last ||
      /^[-‑:/)]/u.test(glued) ||
      (/[.,]/u.test(rest.slice(end + 1, end + 1 + next.length)) && !SCALE_WORD.test(glued))
    ) {
      return { end, value: total };
    }
    value = next.value;
    end += 1 + next.length;
  }
}

function scaleOf(word: string): number | null {
  return SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Keeps 28.1 × 1000 at 28100. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Enumerators, named numbers, codes with letters. */
function isLabel(before: string, rest: string, length: number): boolean {
  const after = rest.slice(length);
  if (/\p{L}$/u.test(before) || /\p{L}[-‑_]$/u.test(before) || /\d[.,]$/u.test(before)) return true;
  if (/^[a-z]{2}/u.test(after) || /№\s?\d{1,6}[-/]$/u.test(before)) return true;
  // «в 10-00 часов»
  if (/^-\d{2}\s?(?:час|ч\.|саг)/u.test(after) || (/(?<!\d)\d{1,2}-$/u.test(before) && /^\s?(?:час|ч\.|саг)/u.test(after) && length === 2))
    return true;
  if (NAMED.test(before) || NAMED_AFTER.test(after) || (SIZE_BEFORE.test(before) && SIZE_AFTER.test(after))) return true;
  const lineStart = /(?:^|[\n\t])[ ]{0,8}(?:[-–•*·][ ]{0,3})?(?:\d{1,2}[.-]){0,3}$/u.test(before);
  if (lineStart && length <= 5 && /^(?:\.\d{1,2}){0,3}[.)](?=\s{1,4}[\p{L}«"“(]|$)/u.test(after) && !/^\.$/u.test(after)) return true;
  if (length <= 2 && /^\)/u.test(after) && before.lastIndexOf('(') <= before.lastIndexOf(')')) return true;
  // section numbers `5.1.2`
  return /^\d{1,2}\.\d{1,2}\.\d{1,2}(?!\d)/u.test(rest);
}
