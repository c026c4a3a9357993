import { ARCHIVE } from '../../wording/review/documents.ts';
import { PAGE } from '../../wording/review/page.ts';
import type { Visit } from '../visit.ts';
import { type CitedView, evidenceView } from './evidence-view.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';

/** A paragraph or cell in its surroundings, with the way to the page it stands on. */
export function placePage(visit: Visit, cited: CitedView, page: number | null): Html {
  const { language } = visit;
  const { hash } = cited.document;
  const link = page === null ? '' : html`<p><a href="/documents/${hash}/pages/${page}">${PAGE.page[language]} ${page}</a></p>`;
  return frame(visit, ARCHIVE.inDocument[language], [
    html`<h1>${ARCHIVE.inDocument[language]}</h1>`,
    html`${link}`,
    evidenceView(visit, cited, ''),
  ]);
}
