import { GRANTEE_SORTS, type GranteeSort, type ListedGrantee } from '../../store/standings.ts';
import { print } from '../../wording/print.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { GRANTEE_SORT_NAMES, GRANTEES } from '../../wording/review/grantees.ts';
import { LIST } from '../../wording/review/list.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';
import { pager } from './pager.ts';

export const GRANTEES_PER_PAGE = 100;

export interface GranteesModel {
  readonly text: string;
  readonly sort: GranteeSort;
  readonly page: number;
  /** One more than are shown tells that there is a next page. */
  readonly grantees: readonly ListedGrantee[];
  /** No ingest of this esep has ended yet. */
  readonly notYet: boolean;
}

/** Every grantee of the archive with its projects, years, sums and findings. */
export function granteesPage(visit: Visit, { text, sort, page, grantees, notYet }: GranteesModel): Html {
  const { language } = visit;
  const shown = grantees.slice(0, GRANTEES_PER_PAGE);
  const address = (to: number) => `/grantees?${new URLSearchParams({ ...(text === '' ? {} : { text }), sort, page: String(to) })}`;
  const heads = ['grantee', 'bin', 'projects', 'years', 'sums', 'findings'] as const;
  return frame(visit, GRANTEES.grantees[language], [
    html`<h1>${GRANTEES.grantees[language]}</h1>
<form class="filter" action="/grantees"><label>${GRANTEES.search[language]} <input name="text" type="search" maxlength="300" value="${text}" data-key="/"></label>
<label>${CLEARING.sort[language]} <select name="sort">${GRANTEE_SORTS.map((one) => html`<option value="${one}"${one === sort ? html` selected` : ''}>${GRANTEE_SORT_NAMES[one][language]}</option>`)}</select></label> <button>${LIST.show[language]}</button></form>`,
    shown.length === 0
      ? html`<p class="empty">${(notYet ? GRANTEES.notYet : GRANTEES.none)[language]}</p>`
      : html`<div class="scroll"><table class="values documents" data-rows><thead><tr>${heads.map((head) => html`<th scope="col">${GRANTEES[head][language]}</th>`)}</tr></thead><tbody>${shown.map((one) => rowOf(language, one))}</tbody></table></div>`,
    pager(language, page, grantees.length > GRANTEES_PER_PAGE ? page + 1 : page, address),
  ]);
}

function rowOf(language: Language, { id, name, bin, projects, first, last, amount, findings }: ListedGrantee): Html {
  return html`<tr data-row><td><a href="/grantees/${id}" data-open>${name}</a></td><td>${bin ?? ''}</td><td>${projects}</td><td>${yearsOf(first, last)}</td><td>${amount === null ? '' : print(amount, language)}</td><td>${findings > 0 ? html`<a href="/findings?grantee=${id}">${print(findings, language)}</a>` : ''}</td></tr>\n`;
}

function yearsOf(first: number | null, last: number | null): string {
  return first === null ? '' : first === last ? String(first) : `${first}–${last}`;
}
