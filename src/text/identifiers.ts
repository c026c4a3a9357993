import { isValidIBAN } from 'ibantools';
import { type Found, found } from './found.ts';
import { clean, fold, foldClean } from './normalize.ts';

export interface IdentifierValue {
  readonly kind: 'BIN' | 'IIN' | 'IBAN';
  /** Without spaces, letters in upper case. */
  readonly value: string;
  /** Checksum and length are right. */
  readonly valid: boolean;
}

/** Every identifier has so many digits, or begins like an account. */
const LIKE = /\d(?: ?\d){6}|kz ?\d\d/;
const TWELVE = /(?<![\p{L}\p{N}+№.,-])\d(?: ?\d){11}(?![\p{L}\p{N}]|[.,]\d| \d)/gu;
const LABELLED = /(?:бин|иин|бсн|жсн|биы)(?:[ ]?\/[ ]?(?:бин|иин|бсн|жсн))?[\s:№)\]–-]{0,6}$/u;
const LABELLED_LOOSE = /(?:бин|иин|бсн|жсн)(?:[ ]?\/[ ]?(?:бин|иин|бсн|жсн))?[\s:№)–-]{0,6}(?<digits>\d(?: ?\d){6,17})(?!\d)/gu;
const IBAN = /(?<![\p{L}\p{N}])kz ?\d{2}(?: ?[a-z0-9]){8,24}(?![\p{L}\p{N}])/gu;

export interface IdentifierOptions {
  /** What stands before the text: the cell to the left, the column's heading. */
  readonly label?: string;
}

/** BIN, IIN (12 digits) and Kazakh IBAN. Numbers without a label count only when the checksum holds. */
export function findIdentifiers(text: string, options: IdentifierOptions = {}): Found<IdentifierValue>[] {
  const folded = foldClean(text);
  if (!LIKE.test(folded)) return [];
  const label = fold(clean(options.label ?? '')).trimEnd();
  const before = (at: number) => `${label} ${folded.slice(Math.max(0, at - 24), at)}`.slice(-24);
  const result: Found<IdentifierValue>[] = [];
  for (const match of folded.matchAll(IBAN)) {
    const value = match[0].replaceAll(' ', '').toUpperCase();
    if (value.length < 14 || !/\d{6}/u.test(value)) continue;
    result.push(
      found(text, match.index, match.index + match[0].length, { kind: 'IBAN', value, valid: value.length === 20 && isValidIBAN(value) }),
    );
  }
  const numbers = new Map<number, string>();
  for (const match of folded.matchAll(TWELVE)) {
    const labelled = LABELLED.test(before(match.index));
    if (labelled || (hasCheckDigit(match[0].replaceAll(' ', '')) && !match[0].includes(' '))) numbers.set(match.index, match[0]);
  }
  for (const match of folded.matchAll(LABELLED_LOOSE)) {
    const digits = match.groups?.digits ?? '';
    const start = match.index + match[0].length - digits.length;
    if (!numbers.has(start)) numbers.set(start, digits);
  }
  for (const [start, raw] of numbers) {
    const value = raw.replaceAll(' ', '');
    result.push(found(text, start, start + raw.length, { kind: kindOf(before(start), value), value, valid: hasCheckDigit(value) }));
  }
  return result.sort((a, b) => a.start - b.start);
}

/** The label decides; without one the fifth digit does: 4 and more is a company's type, less a day's tens digit. */
function kindOf(before: string, digits: string): 'BIN' | 'IIN' {
  const label = /(бин|бсн|иин|жсн)[^\p{L}]{0,6}$/u.exec(before)?.[1];
  const both = /(?:бин|бсн|иин|жсн) ?\/ ?(?:бин|бсн|иин|жсн)[^\p{L}]{0,6}$/u.test(before);
  if (label && !both) return label === 'бин' || label === 'бсн' ? 'BIN' : 'IIN';
  return Number(digits.charAt(4)) >= 4 ? 'BIN' : 'IIN';
}

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Twelve digits whose last is the check digit of P030000565_ and P070000406_. */
function hasCheckDigit(digits: string): boolean {
  if (!/^\d{12}$/u.test(digits)) return false;
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0) % 11;
  const first = sum(FIRST);
  const check = first === 10 ? sum(SECOND) : first;
  return check !== 10 && check === Number(digits.charAt(11));
}
