import { html } from 'hono/html';

export { html };

/** HTML whose interpolated texts were escaped. */
export type Html = ReturnType<typeof html>;

/** A part of a text to be marked; offsets as in `Place`. `label` is the number shown before it, if any. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: number | null;
}

/** The text with its spans in `<mark>`; of spans over each other the first one counts. */
export function marked(text: string, spans: readonly Span[]): Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const { start, end, label } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > text.length || end <= start) continue;
    parts.push(html`${text.slice(at, start)}<mark>${label === null ? '' : html`<sup>${label}</sup>`}${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, html`${text.slice(at)}`];
}
