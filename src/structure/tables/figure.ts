import { fold } from '../../text/normalize.ts';
import { findQuantities } from '../../text/quantities.ts';

/** A cell that is one number, with what belongs to it. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
  /** As printed; null without one. */
  readonly unit: string | null;
  readonly percent: boolean;
  readonly money: boolean;
}

const PLAIN = /^[([]?\s?([-−–+]?)\s?(\d[\d\s\u00a0]{0,20})(?:[.,](\d{1,6}))?\s?(%)?\s?[)\]]?$/u;
const LONGEST = 60;
const MONEY = /^(?:(?:тыс|млн|мын|тысяч\p{L}{0,2}|миллион\p{L}{0,3})\.?\s?)?(?:тенге|тг|kzt|₸|руб|доллар|usd|\$|евро|eur|€|ақш|акш)/u;
/** Letters that may stand behind a number and its unit. */
const MOST_BEHIND = 12;

/** The number of a cell that holds nothing else: «1 234,5», «не менее 60 чел.», «107,5 %». */
export function figureOf(text: string): Figure | null {
  const plain = PLAIN.exec(text);
  if (plain) return plainFigure(plain);
  if (text.length > LONGEST || !/\d/u.test(text)) return null;
  const [found, ...others] = findQuantities(text);
  if (!found || found.start > 2 || others.some(({ start }) => !isBracketed(text, start))) return null;
  const behind = text.slice(found.end).replace(/\([^()]*\)?/gu, '');
  if ((behind.match(/\p{L}/gu) ?? []).length > MOST_BEHIND || /\d/u.test(behind)) return null;
  const { value, unit } = found.value;
  const money = unit !== null && MONEY.test(fold(unit));
  const decimals = /\d[.,](\d{1,2})(?!\d)/u.exec(found.raw)?.[1]?.length ?? 0;
  return { value, decimals: Number.isInteger(value) && !money ? 0 : decimals, unit, percent: unit === '%', money };
}

function plainFigure([, sign, whole = '', fraction = '', percent]: RegExpExecArray): Figure | null {
  const digits = whole.replace(/[\s\u00a0]/gu, '');
  // «1.234» is a thousand when the groups say so; a lone group of three is left to the finder of numbers
  const value = Number(`${digits}${fraction ? `.${fraction}` : ''}`) * (sign === '-' || sign === '−' || sign === '–' ? -1 : 1);
  return Number.isFinite(value)
    ? { value, decimals: fraction.length, unit: percent ? '%' : null, percent: percent !== undefined, money: false }
    : null;
}

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** A year alone in a cell: a heading where others are labels, else a number. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}(?:\s?(?:г\.?|год|ж\.?|жыл))?$/u.test(text);
}
