import type { FailureCode } from '../../model/failure.ts';
import { INPUT_STATES } from '../../model/input-state.ts';
import type { Account, AccountFilter } from '../../store/accounts.ts';
import type { Counts, Run } from '../../store/runs.ts';
import { print } from '../../wording/print.ts';
import { nextStep } from '../../wording/review/causes.ts';
import { type Language, WORDS } from '../../wording/review/common.ts';
import { ARCHIVE, INPUTS } from '../../wording/review/documents.ts';
import { LIST } from '../../wording/review/list.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';
import { pager } from './pager.ts';

export const DOCUMENTS_PER_PAGE = 200;

export interface DocumentsModel {
  readonly run: Run;
  /** Where the folders of the archive are. */
  readonly roots: readonly string[];
  readonly counts: Counts;
  readonly causes: readonly { readonly code: FailureCode; readonly count: number }[];
  readonly filter: AccountFilter;
  readonly page: number;
  /** One more than are shown tells that there is a next page. */
  readonly accounts: readonly Account[];
}

/** What became of every input of the archive. */
export function documentsPage(visit: Visit, model: DocumentsModel): Html {
  const { language } = visit;
  const { run, roots, counts, filter, page, accounts } = model;
  const shown = accounts.slice(0, DOCUMENTS_PER_PAGE);
  const address = (to: number) => `/documents${query({ ...filter, page: to === 1 ? undefined : to })}`;
  return frame(visit, WORDS.documents[language], [
    html`<h1>${WORDS.documents[language]} <small>${print(counts.inputs, language)} ${ARCHIVE.inputs[language]}</small></h1>
<p class="hint">${ARCHIVE.run[language]} ${run.id} · ${ARCHIVE.began[language]} ${time(run.started)} · ${run.ended === null ? ARCHIVE.underWay[language] : html`${ARCHIVE.ended[language]} ${time(run.ended)}`} · ${roots.join(', ')}</p>
<nav class="chips" aria-label="${ARCHIVE.state[language]}">${[undefined, ...INPUT_STATES].map((state) => chip(language, model, state))}</nav>
<form class="filter" action="/documents">${filter.state === undefined ? '' : html`<input type="hidden" name="state" value="${filter.state}">`}
<label>${LIST.document[language]} <input name="path" type="search" maxlength="300" value="${filter.path ?? ''}" data-key="/"></label> <button>${LIST.show[language]}</button></form>`,
    causes(language, model),
    shown.length === 0
      ? html`<p class="empty">${ARCHIVE.none[language]}</p>`
      : html`<div class="scroll"><table class="values documents" data-rows><thead><tr><th scope="col">${ARCHIVE.path[language]}</th><th scope="col">${ARCHIVE.state[language]}</th><th scope="col">${ARCHIVE.findings[language]}</th><th scope="col">${ARCHIVE.note[language]}</th></tr></thead><tbody>${shown.map((account) => rowOf(language, account))}</tbody></table></div>`,
    pager(language, page, accounts.length > DOCUMENTS_PER_PAGE ? page + 1 : page, address),
  ]);
}

function chip(language: Language, { counts, filter }: DocumentsModel, state: AccountFilter['state']): Html {
  const count = state === undefined ? counts.inputs : counts[state];
  if (count === 0) return html``;
  const name = state === undefined ? ARCHIVE.allStates[language] : INPUTS[state][language];
  return html`<a href="/documents${query({ ...filter, state })}"${filter.state === state ? html` aria-current="true"` : ''}>${name} <b>${print(count, language)}</b></a>`;
}

function causes(language: Language, { causes: counted }: DocumentsModel): Html {
  if (counted.length === 0) return html``;
  return html`<details open><summary>${ARCHIVE.causes[language]}</summary><ul>${counted.map(
    ({ code, count }) => html`<li>${count} × <code>${code}</code>: ${nextStep(code)[language]}</li>`,
  )}</ul></details>`;
}

function rowOf(language: Language, { path, hash, state, duplicateOf, code, findings, gone }: Account): Html {
  const known = duplicateOf !== null ? `${ARCHIVE.copyOf[language]} ${duplicateOf}` : code === null ? '' : nextStep(code)[language];
  const note = [known, gone ? ARCHIVE.gone[language] : ''].filter((part) => part !== '').join('; ');
  const name = hash === null ? path : html`<a href="/documents/${hash}" data-open>${path}</a>`;
  return html`<tr data-row class="${state}"><td>${name}</td><td>${INPUTS[state][language]}</td><td>${findings > 0 && hash !== null ? html`<a href="/findings${query({ document: path })}">${findings}</a>` : ''}</td><td>${note}</td></tr>\n`;
}

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, String(value));
  return params.size === 0 ? '' : `?${params}`;
}
