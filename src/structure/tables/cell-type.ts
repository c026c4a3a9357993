import type { CellType } from '../../model/understood-table.ts';
import { findDates } from '../../text/dates.ts';
import { findEmails } from '../../text/emails.ts';
import { findPersons } from '../../text/names.ts';
import { findPhones } from '../../text/phones.ts';
import { remembered } from '../../text/remembered.ts';
import type { GridCell } from '../grid.ts';
import { ageOf } from '../label.ts';
import { type Figure, figureOf, isYear } from './figure.ts';
import { saysOf } from './says.ts';

export interface Typed {
  readonly type: CellType;
  readonly figure: Figure | null;
}

const DASH = /^[-–—−_.\s]{1,12}$|^(?:х|x)$/iu;
const ORDINAL = /^№?\s?\d{1,3}(?:\.\d{1,3}){0,3}[.)]$|^\d{1,2}\.\d{1,2}\.\d{1,2}$|^[IVXІХ]{1,5}[.)]?$|^[а-яa-z][.)]$/u;
const SHORT = 80;
/** What is a date, a phone or a name covers so much of its cell. */
const MOST = 0.6;

const BLANK: Typed = { type: 'blank', figure: null };

const shortType = remembered(readType);

/** The type of a cell by its content, and its number. */
export function typeOf({ text }: Pick<GridCell, 'text'>): Typed {
  if (!text) return BLANK;
  return text.length <= SHORT ? shortType(text) : readType(text);
}

function readType(text: string): Typed {
  if (DASH.test(text)) return { type: 'dash', figure: null };
  if (ORDINAL.test(text)) return { type: 'ordinal', figure: null };
  if (text.length > SHORT) return { type: isPhone(text) ? 'phone' : 'text', figure: null };
  if (!/\d/u.test(text)) return { type: wordsType(text), figure: null };
  const plain = /^[\d\s\u00a0.,%+−–-]+$/u.test(text);
  if (isYear(text)) return { type: 'number', figure: figureOf(text) };
  if (covers(text, findDates(text))) return { type: 'date', figure: null };
  if (isPhone(text)) return { type: 'phone', figure: null };
  if (/@/u.test(text) && findEmails(text).length) return { type: 'email', figure: null };
  if (ageOf(text) || (!plain && saysOf(text).period)) return { type: 'label', figure: null };
  const figure = figureOf(text);
  if (!figure) return { type: wordsType(text), figure: null };
  return { type: figure.percent ? 'percent' : figure.money ? 'money' : 'number', figure };
}

function wordsType(text: string): CellType {
  if (text.length <= SHORT && /@/u.test(text) && findEmails(text).length) return 'email';
  if (text.length <= SHORT && /\p{Lu}/u.test(text) && covers(text, findPersons(text))) return 'name';
  return text.length > SHORT || /[.!?]\s+\p{Lu}\p{Ll}{2}/u.test(text) ? 'text' : 'label';
}

function isPhone(text: string): boolean {
  return /\d{2}/u.test(text) && covers(text, findPhones(text));
}

function covers(text: string, found: readonly { readonly start: number; readonly end: number }[]): boolean {
  const letters = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return letters >= text.length * MOST;
}

export function isFigure(type: CellType): type is 'number' | 'percent' | 'money' {
  return type === 'number' || type === 'percent' || type === 'money';
}
