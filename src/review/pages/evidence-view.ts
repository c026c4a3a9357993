import { FINDING } from '../../wording/review/finding.ts';
import type { CitedDocument } from '../citation.ts';
import type { Surroundings } from '../context.ts';
import type { Visit } from '../visit.ts';
import { type Html, html } from './markup.ts';
import { type PageView, pageView } from './page-view.ts';
import { surroundingsView } from './surroundings-view.ts';

/** A document cited, with what is to be shown of it. */
export interface CitedView {
  readonly document: CitedDocument;
  readonly surroundings: readonly Surroundings[];
  readonly pages: readonly PageView[];
}

/** One document's evidence: the pages with what is cited framed, and the cited words in their text. `query` names what cites them. */
export function evidenceView({ language }: Visit, { document, surroundings, pages }: CitedView, query: string): Html {
  const { path, hash, citations } = document;
  const drawn = pages.some((page) => page.drawn?.state === 'drawn');
  const text = html`${isMoved(surroundings) ? html`<p class="notice">${FINDING.moved[language]} ${citations.map(({ quote, label }) => html`<q><sup>${label}</sup>${quote}</q> `)}</p>` : ''}${surroundingsView(surroundings, language)}`;
  return html`<section class="cited-document"><h3>${hash === null ? path : html`<a href="/documents/${hash}">${path}</a>`}</h3>
${pages.length === 0 ? '' : html`<div class="pages">${pages.map((page) => pageView(language, page, `/documents/${page.hash}/pages/${page.page}${query}`))}</div>`}
${citations.length === 0 ? html`<p class="empty">${FINDING.noEvidence[language]}</p>` : ''}
${drawn ? html`<details><summary>${FINDING.inText[language]}</summary>${text}</details>` : text}
</section>`;
}

function isMoved(surroundings: readonly Surroundings[]): boolean {
  return surroundings.some((around) =>
    around.kind === 'paragraph' ? around.cited.moved : around.rows.some((row) => row?.some((cell) => cell.moved)),
  );
}
