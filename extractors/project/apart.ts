import { type Span, textOf } from './span.ts';
import { fieldOfLabel } from './stemmed.ts';

/** Where a sentence ends and the next begins with a label of its own: «Заказчик: … . Договор № 7 от … . Сумма договора: …». */
const NEXT = /(?<=[\p{L}\p{N}»")][.;]|\d\s?[гж]\.|[гж]{2}\.)\s{1,3}(?=\p{Lu}[^:№\n.;]{2,60}[:№])/gu;
const LABEL = /^[^:№\n.;]{3,60}(?=[:№])/u;
/** Longer lines are prose. */
const LONGEST = 700;

/** The labelled answers of a line that holds several; the line itself where it holds one or none. */
export function apart(line: Span, isKnown: (text: string) => boolean): Span[] {
  const text = textOf(line);
  const isLabelled = (part: string) => isKnown(part) || fieldOfLabel(LABEL.exec(part)?.[0] ?? '') !== null;
  if (text.length > LONGEST || line.rest?.length || !isLabelled(text)) return [line];
  const starts = [...text.matchAll(NEXT)].map((match) => match.index + match[0].length).filter((at) => isLabelled(text.slice(at)));
  return [0, ...starts].map((start, index) => ({ ...line, start: line.start + start, end: line.start + (starts[index] ?? text.length) }));
}
