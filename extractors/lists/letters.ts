import { type DateRange, findDates } from '../../src/text/dates.ts';
import type { Found, Span } from '../../src/text/found.ts';

/** «Письмо от 24 октября 2022 года №22», «2024 жылғы 14 қараша № 77 хат», «исх. 03-12/45 от 1.11.2024». */
export interface Letter {
  readonly number: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly span: Span;
}

const AFTER_SIGN =
  /(?:№|(?<![\p{L}\p{N}])N[oо]?\.?|(?<!\p{L})(?:исх(?:одящ\p{L}{0,4})?|шығ(?:ыс)?|вх|нөмірі?|номер)\.?\s{0,2}:?\s{0,2}№?)\s{0,3}([\p{L}\d][\p{L}\d/\\.\-–]{0,30})/giu;
const BARE = /(?<![\p{L}\p{N}./-])(\d{1,6}(?:[-–/]\p{L}{0,4}\d{0,8}){0,3})(?![\p{L}\p{N}])/gu;

/** Letters told in a cell, in order; the number and the date may stand in either order. */
export function lettersOf(text: string, year: number | null = null): Letter[] {
  const dates = findDates(text, { expected: true, ...(year === null ? {} : { year }) });
  const masked = dates.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
  const signed = [...masked.matchAll(AFTER_SIGN)].flatMap((match) => numberIn(match)).filter(({ value }) => /\d|^б/iu.test(value));
  const numbers =
    signed.length > 0 ? signed : dates.length > 0 ? [...masked.matchAll(BARE)].flatMap((match) => numberIn(match)).slice(0, 1) : [];
  const count = Math.max(numbers.length, dates.length > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const number = numbers[index];
    const date = numbers.length === dates.length || index < dates.length ? dates[index] : dates.at(-1);
    const bounds = [number, date].filter((part) => part !== undefined);
    return {
      number: number?.value ?? null,
      date: dayOf(date),
      span: { start: Math.min(...bounds.map(({ start }) => start)), end: Math.max(...bounds.map(({ end }) => end)) },
    };
  });
}

function numberIn(match: RegExpExecArray): { start: number; end: number; value: string }[] {
  const value = (match[1] ?? '').replace(/[.\-–/\\]+$/u, '');
  const start = match.index + match[0].lastIndexOf(match[1] ?? '');
  return value ? [{ start, end: start + value.length, value }] : [];
}

function dayOf(date: Found<DateRange> | undefined): string | null {
  return date && date.value.invalid === null && date.value.precision === 'day' ? date.value.start : null;
}
