import type { CitedDocument } from './citation.ts';
import type { Surroundings } from './context.ts';
import { type Html, html } from './markup.ts';
import { surroundingsView } from './surroundings-view.ts';
import type { Visit } from './visit.ts';
import { WORDS } from './words.ts';
import { FINDING } from './words-finding.ts';

/** A document cited, with what is to be shown of it. */
export interface CitedView {
  readonly document: CitedDocument;
  readonly surroundings: readonly Surroundings[];
}

/** One document's evidence: the cited words in their place. */
export function evidenceView({ language }: Visit, { document, surroundings }: CitedView): Html {
  const { path, hash, citations } = document;
  const moved = surroundings.some((around) =>
    around.kind === 'paragraph' ? around.cited.moved : around.rows.some((row) => row?.some((cell) => cell.moved)),
  );
  const pages = [...new Set(citations.flatMap(({ place }) => place.page ?? []))].sort((a, b) => a - b);
  return html`<section class="cited-document"><h3>${hash === null ? path : html`<a href="/documents/${hash}">${path}</a>`}${pages.length === 0 ? '' : html` <small>${WORDS.page[language]} ${pages.join(', ')}</small>`}</h3>
${moved ? html`<p class="notice">${FINDING.moved[language]} ${citations.map(({ quote, label }) => html`<q><sup>${label}</sup>${quote}</q> `)}</p>` : ''}
${surroundingsView(surroundings, language)}
</section>`;
}
