import { FACT_SAID, PLAN_SAID } from '../../src/domain/table-words.ts';
import type { Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { linesOf, trimSpan } from '../reading/flow.ts';
import { topQuantities, type ValueItem } from './value-list.ts';

/** «Количество семинаров: план – 2, факт – 2»: one indicator with both its values in one stretch. */
export interface PlanFactPair {
  readonly name: Span;
  readonly plan: ValueItem;
  readonly fact: ValueItem;
}

const AFTER = '\\s{0,2}[–—:=-]?\\s{0,2}';
/** On folded text: the word for plan, its value, the word for fact, its value; one line or sentence. */
const PAIR = new RegExp(
  `(?<!\\p{L})${PLAN_SAID}${AFTER}([^\\n;]{1,60}?)[\\s,;/|(]{1,4}(?:а\\s)?${FACT_SAID}${AFTER}((?:(?!\\.\\s)[^\\n;]){1,60})`,
  'gu',
);
/** «60 / 64» where the header says «план / факт». */
const SLASH = /(?<![\d/])(\d[\d\s]{0,11})\s{0,2}\/\s{0,2}(\d[\d\s]{0,11})(?![\d/])/gu;

/** Every indicator of a text that states plan and fact side by side; `slashed` also reads «60 / 64». */
export function planFactPairs(text: string, slashed = false): PlanFactPair[] {
  return linesOf(text).flatMap((line) => {
    const said = text.slice(line.start, line.end);
    const folded = fold(said);
    const matches = [...folded.matchAll(PAIR), ...(slashed ? folded.matchAll(SLASH) : [])].sort((a, b) => a.index - b.index);
    let from = 0;
    return matches.flatMap((match): PlanFactPair[] => {
      const [whole, left = '', right = ''] = match;
      const name = nameBefore(text, { start: line.start + from, end: line.start + match.index });
      const planAt = line.start + match.index + whole.indexOf(left);
      const factAt = line.start + match.index + whole.lastIndexOf(right);
      const plan = valueIn(text, { start: planAt, end: planAt + left.length });
      const fact = valueIn(text, { start: factAt, end: factAt + right.length });
      from = fact ? fact.end - line.start : match.index + whole.length;
      return name && plan?.quantity && fact?.quantity ? [{ name, plan, fact }] : [];
    });
  });
}

/** The words before, without marks, numbering and what is left of the value before. */
function nameBefore(text: string, span: Span): Span | null {
  const part = text.slice(span.start, span.end);
  const lead = /^(?:[\s,;.)–—-]{0,6}|\s{0,4}\d{1,2}[.)]\s{0,3}|\s{0,4}[•*·▪]\s{0,3}){0,2}/u.exec(part)?.[0].length ?? 0;
  const tail = /[\s:,.;(–—-]{0,6}$/u.exec(part)?.[0].length ?? 0;
  const name = trimSpan(text, { start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) });
  return /\p{L}{3}/u.test(text.slice(name.start, name.end)) ? name : null;
}

function valueIn(text: string, span: Span): ValueItem | null {
  const found = topQuantities(text.slice(span.start, span.end))[0];
  if (!found) return null;
  const quantity = { ...found, start: found.start + span.start, end: found.end + span.start };
  return { start: span.start, end: quantity.end, quantity };
}
