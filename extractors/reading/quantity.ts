import type { Quantity } from '../../src/model/report.ts';
import type { Found, Span } from '../../src/text/found.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';
import { citeFlow, type Flow, isDoubtful, oneLine, trimSpan } from './flow.ts';

/** A quantity found in a flow's text, `offset` characters into it, as the report gives it. */
export function quantityAt(flow: Flow, found: Found<QuantityValue>, offset = 0): Quantity | null {
  const span = { start: found.start + offset, end: found.end + offset };
  const evidence = citeFlow(flow, span);
  if (!evidence) return null;
  const { value, max, comparator, unit, per } = found.value;
  const raw = oneLine(flow.text.slice(span.start, span.end));
  return { raw, value, max, comparator, unit, per: per ? { ...per } : null, doubtful: isDoubtful(flow, span), evidence };
}

/** A cell or part of one that is there and gives no number: blank, dash, or words only. Null for a cell the source does not have. */
export function noQuantity(flow: Flow, span: Span = { start: 0, end: flow.text.length }): Quantity | null {
  const evidence = citeFlow(flow, span);
  if (!evidence) return null;
  const { start, end } = trimSpan(flow.text, span);
  return {
    raw: oneLine(flow.text.slice(start, end)),
    value: null,
    max: null,
    comparator: '=',
    unit: null,
    per: null,
    doubtful: isDoubtful(flow, span),
    evidence,
  };
}
