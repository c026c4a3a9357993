import type { Evidence } from '../../src/model/evidence.ts';
import { cite } from '../../src/model/passage.ts';
import type { Text } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';

/** Passages read one after another: a cell cut by a page break, or a paragraph. Offsets of `text` lead back to the passages. */
export interface Flow {
  /** Clean texts joined with "\n". */
  readonly text: string;
  readonly pieces: readonly { readonly passage: Passage; readonly at: number }[];
}

export function flowOf(passages: readonly Passage[]): Flow {
  const pieces: { passage: Passage; at: number }[] = [];
  let text = '';
  for (const passage of passages) {
    if (pieces.length > 0) text += '\n';
    pieces.push({ passage, at: text.length });
    text += passage.clean;
  }
  return { text, pieces };
}

/** Evidence for a stretch of the flow, without the spaces at its ends; later passages stand in `continued`. Null for an empty flow. */
export function citeFlow(flow: Flow, span: Span = { start: 0, end: flow.text.length }): Evidence | null {
  const { start, end } = trimSpan(flow.text, span);
  const parts: Evidence[] = [];
  for (const { passage, at } of flow.pieces) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + passage.clean.length);
    if (to > from) parts.push(cite(passage, from - at, to - at));
  }
  const [first, ...rest] = parts;
  if (first) return rest.length > 0 ? { ...first, continued: rest } : first;
  const piece = flow.pieces.findLast(({ at }) => at <= start);
  return piece
    ? cite(piece.passage, Math.min(start - piece.at, piece.passage.text.length), Math.min(start - piece.at, piece.passage.text.length))
    : null;
}

export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}

/** A cell of values or names is never longer; what is gets read no further. */
const LONGEST_CELL = 20_000;

/** The part of a cell that is searched for numbers, dates and names: guards against cells of a megabyte. */
export function head(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
}

/** Runs of white space become one space, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of a stretch on one line with their evidence, or null when there are none. */
export function textValue(flow: Flow, span: Span = { start: 0, end: flow.text.length }): Text | null {
  const value = oneLine(flow.text.slice(span.start, span.end));
  const evidence = value ? citeFlow(flow, span) : null;
  return evidence ? { value, evidence } : null;
}

/** True where a stretch touches a passage whose numbers are unsure. */
export function isDoubtful(flow: Flow, span: Span): boolean {
  return flow.pieces.some(({ passage, at }) => passage.doubtful && at < span.end && at + passage.clean.length > span.start);
}

/** Lines with something on them. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}
