import { CURRENCIES, type CurrencyCode } from '../domain/concepts/currencies.ts';
import { type Found, found } from './found.ts';
import { foldClean } from './normalize.ts';
import { parseNumberWords } from './number-words.ts';
import { findNumbers } from './numbers.ts';

export interface Money {
  readonly value: number;
  readonly currency: CurrencyCode | null;
  /** The amount in words as printed, without brackets and currency; null when it is not given. */
  readonly words: string | null;
  /** Whole tenge. Null when the words are cut off, unreadable or make no number. */
  readonly wordsValue: number | null;
  readonly malformed: boolean;
}

export interface MoneyOptions {
  /** The text is known to hold a sum: a number counts without a currency. */
  readonly expected?: boolean;
}

const ANY = CURRENCIES.flatMap(({ printed }) => printed).join('|');
const PATTERNS = CURRENCIES.map(({ code, printed }) => ({ code, pattern: new RegExp(`(?<!\\p{L})(?:${printed.join('|')})`, 'u') }));

const CURRENCY = new RegExp(`^[\\s,.;:-]{0,3}(?:${ANY})(?!\\p{L}{2})(?:\\p{L}{0,4})\\.?`, 'u');
const CURRENCY_WORD = new RegExp(`(?:(?:${ANY})(?:\\p{L}{0,4}))(?!\\p{L})\\.?`, 'u');
const CURRENCY_BEFORE = new RegExp(`(?:${CURRENCIES.flatMap(({ ahead }) => ahead).join('|')})\\s{0,2}$`, 'u');
const MINOR = /(?:,\s*)?(?:\d{1,2}|ноль|нол|нөл)\s{0,2}тиын\p{L}{0,4}/u;

/** Which currency a printed one is; the tenge is tried first. */
export function currencyOf(printed: string): CurrencyCode | null {
  const folded = foldClean(printed);
  return PATTERNS.find(({ pattern }) => pattern.test(folded))?.code ?? null;
}

/** Sums of money: digits, their words in brackets or behind a dash, currency on either side. */
export function findMoney(text: string, options: MoneyOptions = {}): Found<Money>[] {
  const folded = foldClean(text);
  let reached = 0;
  return findNumbers(text).flatMap((number) => {
    if (number.start < reached || /^\s?тиын/u.test(folded.slice(number.end, number.end + 8))) return [];
    if (number.value.percent || number.value.suffix !== null) return [];
    const rest = folded.slice(number.end, number.end + 500);
    const first = CURRENCY.exec(rest);
    const spelled = wordsOf(rest, first?.[0].length ?? 0);
    const last = spelled ? CURRENCY.exec(rest.slice(spelled.end)) : null;
    const inside = spelled !== null && CURRENCY_WORD.test(rest.slice(spelled.start, spelled.end));
    const before = CURRENCY_BEFORE.exec(folded.slice(Math.max(0, number.start - 10), number.start))?.[0];
    const within = spelled && inside ? rest.slice(spelled.start, spelled.end) : undefined;
    const printed = first?.[0] ?? last?.[0] ?? within ?? before;
    const currency = printed === undefined ? null : currencyOf(printed);
    // «1 (один) ролик» spells a count, not a sum
    if (currency === null && !options.expected && !(spelled?.certain && number.value.value >= 1000)) return [];
    const end = number.end + (spelled ? spelled.end + (last?.[0].length ?? 0) : (first?.[0].length ?? 0));
    reached = end;
    const words = spelled ? text.slice(number.end + spelled.wordsStart, number.end + spelled.wordsEnd).trim() : null;
    return [
      found(text, number.start, end, {
        value: number.value.value,
        currency,
        words,
        wordsValue: words === null || spelled?.cut ? null : wholeTenge(words),
        malformed: number.value.malformed,
      }),
    ];
  });
}

interface Spelled {
  readonly start: number;
  readonly end: number;
  readonly wordsStart: number;
  readonly wordsEnd: number;
  /** The closing bracket is missing or dots stand for the rest. */
  readonly cut: boolean;
  /** The words are number words without doubt. */
  readonly certain: boolean;
}

/** «(четыре миллиона) тенге»: the bracket behind the digits, when it begins like a number in words. */
function wordsOf(rest: string, from: number): Spelled | null {
  const open = /^\s{0,3}[([/]\s{0,2}|^\s{1,2}[-–—]\s{1,2}(?=\p{L})/u.exec(rest.slice(from));
  if (!open) return null;
  const wordsStart = from + open[0].length;
  const bracket = /[([/]/u.test(open[0]);
  const body = /^[^()[\]/\n\t;]{3,300}/u.exec(rest.slice(wordsStart))?.[0] ?? '';
  const text = bracket ? body : (/^[^,.;]{3,300}/u.exec(body)?.[0] ?? '');
  const firstWord = /^\p{L}{2,20}/u.exec(text)?.[0] ?? '';
  const certain =
    /^(?:\p{L}{2,20}\s+){0,8}?\p{L}{0,20}(?:тысяч|миллион|миллиард|мын|млн)/u.test(text) || parseNumberWords(firstWord) !== null;
  if (!certain) return null;
  const currency = CURRENCY_WORD.exec(text);
  const wordsEnd = wordsStart + (currency?.index ?? text.length);
  const closed = !bracket || /[)\]/]/u.test(rest.charAt(wordsStart + text.length));
  const textEnd = bracket && closed ? wordsStart + text.length + 1 : currency ? wordsStart + currency.index + currency[0].length : wordsEnd;
  return { start: from, end: textEnd, wordsStart, wordsEnd, cut: !closed || /\.{2,}|…/u.test(text) || /[-–]\s*$/u.test(text), certain };
}

function wholeTenge(words: string): number | null {
  return parseNumberWords(words.replace(MINOR, '').replace(/\s(?:00|0)$/u, ''));
}
