import { LEGAL_FORMS } from '../../src/domain/concepts/legal-forms.ts';
import type { Span } from '../../src/text/found.ts';
import { linesOf, trimSpan } from '../reading/flow.ts';

const NUMBERED = /(?:(?<=^|[\n;:.,]\s{0,3})|(?<=\s))\d{1,2}[.)]\s{0,3}(?=["«“]?\p{Lu})/gu;
const LEGAL_FORM = new RegExp(`(?<=\\s)(?=(?:${LEGAL_FORMS.flatMap(({ short }) => short).join('|')})\\s)`, 'gu');
const MAX_NAMES = 60;

/**
 * Names listed in a text: «3 партнера: 1. … 2. …», one a line, or between semicolons. An introduction that ends in a colon
 * (it counts the partners) is left out.
 */
export function listedNames(text: string): Span[] {
  const start = introductionEnd(text);
  const numbered = [...text.slice(start).matchAll(NUMBERED)].map((match) => ({ at: start + match.index, skip: match[0].length }));
  const pieces =
    numbered.length > 0
      ? numbered.map(({ at, skip }, index) => ({ start: at + skip, end: numbered[index + 1]?.at ?? text.length }))
      : separated(text, start);
  return pieces
    .map((piece) => bare(text, piece))
    .filter((piece) => /\p{L}{2}/u.test(text.slice(piece.start, piece.end)))
    .slice(0, MAX_NAMES);
}

/** The colon of a first line or sentence that counts: «всего 7 партнеров:». */
function introductionEnd(text: string): number {
  const counted = [...text.matchAll(/(?:партн|әріптес|серіктес)[^:;«»"]{0,80}:/giu)].at(-1);
  if (counted) return counted.index + counted[0].length;
  const colon = text.indexOf(':');
  if (colon < 0 || colon > 400) return 0;
  const before = text.slice(0, colon);
  return /\d/u.test(before) && !/[«"][^»"]{0,200}$/u.test(before) ? colon + 1 : 0;
}

function separated(text: string, start: number): Span[] {
  const part = text.slice(start);
  const lines = linesOf(part).map((line) => ({ start: line.start + start, end: line.end + start }));
  if (part.includes(';')) return cut(text, start, /;/gu);
  if (lines.length > 1) return joinWrapped(text, lines);
  const forms = [...part.matchAll(LEGAL_FORM)].map((match) => start + match.index);
  if (forms.length > 1) return forms.map((at, index) => ({ start: index === 0 ? start : at, end: forms[index + 1] ?? text.length }));
  return cut(text, start, /,\s(?=["«“]?\p{Lu})/gu);
}

function cut(text: string, start: number, separator: RegExp): Span[] {
  const marks = [...text.slice(start).matchAll(separator)].map((match) => ({
    at: start + match.index,
    next: start + match.index + match[0].length,
  }));
  const starts = [start, ...marks.map(({ next }) => next)];
  return starts.map((from, index) => ({ start: from, end: marks[index]?.at ?? text.length }));
}

/** A line that begins in lower case goes on with the one above. */
function joinWrapped(text: string, lines: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && /^[\p{Ll}(]/u.test(text.slice(line.start, line.end))) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function bare(text: string, span: Span): Span {
  const inner = trimSpan(text, span);
  const lead = /^(?:[-–—•*·]\s{0,5}|\d{1,2}[.)]\s{0,5})/u.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
  const tail = /[\s;,.]{0,5}$/u.exec(text.slice(inner.start + lead, inner.end))?.[0].length ?? 0;
  return { start: inner.start + lead, end: inner.end - tail };
}
