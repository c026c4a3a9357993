import type { Language } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import type { CitedCell, CitedText, Surroundings } from '../context.ts';
import { type Html, html, marked, type Span } from './markup.ts';

/** Letters shown of a neighbouring paragraph or cell, and around a mark in a long paragraph. */
const NEIGHBOUR = 160;
const AROUND_MARK = 700;
/** Tables with more are set smaller. */
const MANY_COLUMNS = 7;

/** The text around citations, with the cited letters marked. */
export function surroundingsView(surroundings: readonly Surroundings[], language: Language): Html[] {
  return surroundings.map((around) => {
    if (around.kind === 'table') return table(around.rows, language);
    const { before, cited, after } = around;
    return html`<blockquote>
${before === null ? '' : html`<p class="near">${tail(before)}</p>`}<p>${citedText(cited)}</p>${after === null ? '' : html`<p class="near">${head(after)}</p>`}
</blockquote>`;
  });
}

function table(rows: readonly (readonly CitedCell[] | null)[], language: Language): Html {
  const columns = Math.max(1, ...rows.map((row) => row?.reduce((sum, one) => sum + one.columns, 0) ?? 0));
  return html`<div class="scroll"><table class="source${columns > MANY_COLUMNS ? ' wide' : ''}"><tbody>${rows.map((row) =>
    row === null
      ? html`<tr><td class="gap" colspan="${columns}" title="${FINDING.rowsLeftOut[language]}">⋮</td></tr>`
      : html`<tr>${row.map(cell)}</tr>\n`,
  )}</tbody></table></div>`;
}

function cell(cited: CitedCell): Html {
  const span = cited.columns > 1 ? html` colspan="${cited.columns}"` : '';
  if (cited.labels.length === 0) return html`<td${span}>${head(cited.text)}</td>`;
  const unmarked = cited.spans.length === 0 ? html`<mark><sup>${cited.labels.join(', ')}</sup></mark>` : html``;
  return html`<td class="cited"${span}>${unmarked}${citedText(cited)}</td>`;
}

/** A long text is cut to what stands around its marks. */
function citedText({ text, spans }: CitedText): Html[] {
  const from = cutBefore(text, Math.max(0, Math.min(text.length, ...spans.map(({ start }) => start)) - AROUND_MARK));
  const to = Math.min(text.length, Math.max(AROUND_MARK, ...spans.map(({ end }) => end + AROUND_MARK)));
  const shifted: Span[] = spans.map(({ start, end, label }) => ({ start: start - from, end: end - from, label }));
  return [html`${from > 0 ? '… ' : ''}`, ...marked(text.slice(from, to), shifted), html`${to < text.length ? ' …' : ''}`];
}

/** A cut never parts a surrogate pair. */
function cutBefore(text: string, at: number): number {
  return at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function head(text: string): string {
  return text.length > NEIGHBOUR ? `${text.slice(0, cutBefore(text, NEIGHBOUR))}…` : text;
}

function tail(text: string): string {
  return text.length > NEIGHBOUR ? `…${text.slice(cutBefore(text, text.length - NEIGHBOUR))}` : text;
}
