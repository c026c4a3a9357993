import type { Language } from '../../wording/review/common.ts';
import { LIST } from '../../wording/review/list.ts';
import { type Html, html } from './markup.ts';

/** Links to the page before and after; nothing when there is one page only. `address` gives that of a page. */
export function pager(language: Language, page: number, pages: number, address: (page: number) => string): Html {
  if (pages < 2) return html``;
  const link = (to: number, name: string, rel: string) =>
    to < 1 || to > pages ? html`<span class="off">${name}</span>` : html`<a rel="${rel}" href="${address(to)}">${name}</a>`;
  return html`<nav class="pager" aria-label="${LIST.pages[language]}">${link(page - 1, LIST.previousPage[language], 'prev')}<span>${page} ${LIST.of[language]} ${pages}</span>${link(page + 1, LIST.nextPage[language], 'next')}</nav>`;
}
