import { PAGE } from '../../wording/review/page.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';
import { type PageView, pageView } from './page-view.ts';

export interface DocumentPageModel {
  readonly view: PageView;
  readonly path: string;
  /** Number of pages of the document, when it has a fixed one. */
  readonly pages: number | null;
  /** Whose places are marked: a finding's by its id, or a value's by its pointer. */
  readonly from: { readonly finding?: string; readonly at?: string };
}

/** One page of an original, whole. */
export function documentPage(visit: Visit, { view, path, pages, from }: DocumentPageModel): Html {
  const { language } = visit;
  const { hash, page } = view;
  const params = new URLSearchParams(from);
  const query = params.size === 0 ? '' : `?${params}`;
  const link = (to: number, name: string, key: string) =>
    to < 1 || (pages !== null && to > pages)
      ? html`<span class="off">${name}</span>`
      : html`<a href="/documents/${hash}/pages/${to}${query}" data-key="${key}">${name} <kbd>${key}</kbd></a>`;
  const back =
    from.finding !== undefined
      ? `/findings/${encodeURIComponent(from.finding)}`
      : `/documents/${hash}${from.at === undefined ? '' : `/value?at=${encodeURIComponent(from.at)}`}`;
  return frame(visit, `${PAGE.page[language]} ${page}`, [
    html`<nav class="steps"><a href="${back}" data-key="l">${PAGE.back[language]} <kbd>l</kbd></a><span>${page}${pages === null ? '' : ` / ${pages}`}</span>${link(page - 1, PAGE.previous[language], 'k')}${link(page + 1, PAGE.next[language], 'j')}</nav>`,
    html`<h1>${path} <small>${PAGE.page[language]} ${page}</small></h1><div class="whole">${pageView(language, view, null)}</div>`,
  ]);
}
