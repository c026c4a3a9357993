import type { Evidence } from '../../src/model/evidence.ts';
import { cite } from '../../src/model/passage.ts';
import type { DateValue, Text } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';

/** A stretch of one passage; `rest` when a line or page break cut the value. */
export interface Span {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly rest?: readonly Span[];
}

export function textOf(span: Span): string {
  return [span, ...(span.rest ?? [])].map(({ passage, start, end }) => passage.clean.slice(start, end)).join('\n');
}

export function evidenceOf(span: Span): Evidence {
  const first = cite(span.passage, span.start, span.end);
  return span.rest?.length ? { ...first, continued: span.rest.map(({ passage, start, end }) => cite(passage, start, end)) } : first;
}

/** The part of a span between two offsets of its own text; parts beyond the first passage are not reached. */
export function within(span: Span, start: number, end: number): Span {
  return { passage: span.passage, start: span.start + start, end: Math.min(span.end, span.start + end) };
}

/** The span without blanks and loose punctuation at its ends. */
export function trimmed(span: Span): Span {
  if (span.rest?.length) return span;
  const text = textOf(span);
  const start = /^[\s:;,.–—_*-]*/u.exec(text)?.[0].length ?? 0;
  const end = text.length - (/[\s:;,_*–—-]*$/u.exec(text)?.[0].length ?? 0);
  return start < end ? within(span, start, end) : span;
}

export function textValue(span: Span, value = textOf(span)): Text | null {
  const plain = value.replace(/\s+/gu, ' ').trim();
  return plain ? { value: plain, evidence: evidenceOf(span) } : null;
}

export function dateValue(span: Span, value: string | null): DateValue | null {
  return value === null ? null : { value, evidence: evidenceOf(span) };
}
