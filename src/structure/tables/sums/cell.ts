import type { Passage } from '../../../model/structure.ts';
import { ageBracket } from '../../../text/ages.ts';
import { fold } from '../../../text/normalize.ts';

/**
 * `number`: nothing but one figure with or without a unit; `blank`, `dash`: nothing stated; `covered`: inside a merged
 * cell that begins elsewhere; `text`: anything else, sentences with numbers in them too.
 */
export type CellKind = 'number' | 'blank' | 'dash' | 'covered' | 'text';

export interface SumCell {
  readonly kind: CellKind;
  /** Exact up to 15 digits; 0 unless `kind` is `number`. */
  readonly value: number;
  /** Digits printed behind the decimal mark. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Recognized with doubt, or readable in two ways (`12.500`). */
  readonly doubtful: boolean;
  readonly passage: Passage | null;
  readonly text: string;
}

export const NO_CELL: SumCell = { kind: 'blank', value: 0, decimals: 0, percent: false, doubtful: false, passage: null, text: '' };

const DASH = /^[-–—−_]{1,3}$/u;
const FIGURE =
  /^([-–−+]?|\()\s?(\d{1,3}(?:([ \u00a0\u202f'’.,])\d{3})(?:\3\d{3}){0,4}|\d{1,15})(?:([.,])(\d{1,4}))?\)?\s?(%|[\p{L}₸€$][\p{L}.₸€$/²³]{0,11}(?:\s\p{L}{1,8}\.?)?)?[*]{0,3}$/u;
/** Too long to be a figure with its unit. */
const LONGEST = 40;
const LARGEST = 1e13;
const ORDINAL_ENDING = /^(?:-|г\.?$|год|ж\.?$|жыл|й$|я$|е$|ші|ши|мкр|кв|день|кун|шт\/|раз\/)/u;

/** `passage` is the whole of the cell. */
export function cellOf(passage: Passage | null): SumCell {
  const text = passage?.clean.trim() ?? '';
  const plain: SumCell = { ...NO_CELL, passage, text, doubtful: passage?.doubtful ?? false };
  if (text === '') return plain;
  if (DASH.test(text)) return { ...plain, kind: 'dash' };
  const match = text.length <= LONGEST ? FIGURE.exec(text) : null;
  // «46 и старше» names people of that age
  if (!match || (/\p{L}/u.test(text) && ageBracket(text) !== null)) return { ...plain, kind: 'text' };
  const [, sign = '', whole = '', group, point, fraction = '', unit = ''] = match;
  if (unit && unit !== '%' && ORDINAL_ENDING.test(fold(unit))) return { ...plain, kind: 'text' };
  // «12.500» and «0,125»: thousands or a fraction
  const single = group !== undefined && /[.,]/.test(group) && /^\d{1,3}[.,]\d{3}$/u.test(whole) && !point;
  const value = Number(`${whole.replace(/\D/gu, '')}.${fraction || '0'}`);
  if (!(value < LARGEST) || (point !== undefined && point === group)) return { ...plain, kind: 'text' };
  const negative = /[-–−(]/u.test(sign);
  return {
    ...plain,
    kind: 'number',
    value: negative ? -value : value,
    decimals: fraction.length,
    percent: unit === '%',
    doubtful: plain.doubtful || single,
  };
}
