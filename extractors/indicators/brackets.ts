import type { Span } from '../../src/text/found.ts';

/**
 * Stretches between brackets, outermost. A bracket that is opened again before it is closed was never closed by the author:
 * its stretch then ends at the end of the line or, when numbers stand in a row on one line, after its first number.
 */
export function bracketSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('(', at);
    if (open < 0) break;
    const again = text.indexOf('(', open + 1);
    const close = text.indexOf(')', open + 1);
    const closed = close >= 0 && (again < 0 || close < again || closesBoth(text, again, close));
    const end = closed ? (again >= 0 && again < close ? text.indexOf(')', close + 1) : close) + 1 : unclosedEnd(text, open);
    spans.push({ start: open, end });
    at = end;
  }
  return spans;
}

/** «((…) …)»: both are closed before a third is opened. */
function closesBoth(text: string, inner: number, close: number): boolean {
  const second = text.indexOf(')', close + 1);
  const third = text.indexOf('(', inner + 1);
  return second >= 0 && (third < 0 || second < third);
}

function unclosedEnd(text: string, open: number): number {
  const line = text.indexOf('\n', open);
  const limit = line < 0 ? text.length : line;
  const inside = text.slice(open, Math.min(limit, open + 200));
  const words = /^\([^\d]{0,60}\d{1,6}[^\d\n]{0,80}/u.exec(inside);
  const another = words ? text.slice(open + words[0].length, limit).trim() : '';
  return words && another ? open + words[0].trimEnd().length : limit;
}

export function isInside(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}
