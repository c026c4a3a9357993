import type { TaughtScope } from '../../model/wording.ts';
import type { Teaching } from '../../store/taught.ts';
import type { ListedWording } from '../../store/unknown-wordings.ts';
import { print } from '../../wording/print.ts';
import type { Language } from '../../wording/review/common.ts';
import { conceptName, conceptsOf } from '../../wording/review/concepts.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { TEACHING, WORDING_KIND_NAMES } from '../../wording/review/teaching.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';
import { pager } from './pager.ts';

export const WORDINGS_PER_PAGE = 50;

export interface WordingsModel {
  readonly wordings: readonly ListedWording[];
  readonly total: number;
  readonly page: number;
  readonly taught: readonly Teaching[];
  /** Something was just taught or taken back. */
  readonly kept: boolean;
  readonly problem: string | null;
}

/** What documents say and esep does not know, and what it was taught. */
export function wordingsPage(visit: Visit, { wordings, total, page, taught, kept, problem }: WordingsModel): Html {
  const { language } = visit;
  const heads = ['wording', 'stands', 'documents', 'values', 'where', 'means'] as const;
  return frame(visit, TEACHING.title[language], [
    html`<h1>${TEACHING.title[language]} <small>${print(total, language)}</small></h1><p class="hint">${TEACHING.hint[language]}</p>
${kept ? html`<p class="notice" role="status">${TEACHING.kept[language]}</p>` : ''}${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}`,
    wordings.length === 0
      ? html`<p class="empty">${TEACHING.none[language]}</p>`
      : html`<div class="scroll"><table class="values documents" data-rows><thead><tr>${heads.map((head) => html`<th scope="col">${TEACHING[head][language]}</th>`)}</tr></thead><tbody>${wordings.map((one) => rowOf(language, one))}</tbody></table></div>`,
    pager(language, page, Math.ceil(total / WORDINGS_PER_PAGE), (to) => `/wordings?page=${to}`),
    taughtList(visit, taught),
  ]);
}

function rowOf(language: Language, { kind, text, documents, values, guess, places, taught }: ListedWording): Html {
  const place = ({ block, row, column }: ListedWording['places'][number]) =>
    new URLSearchParams({
      block: String(block),
      ...(row === null ? {} : { row: String(row) }),
      ...(column === null ? {} : { column: String(column) }),
    });
  const options = conceptsOf(kind, language).map(
    ({ concept, name }) => html`<option value="${concept}"${concept === guess ? html` selected` : ''}>${name}</option>`,
  );
  const means = taught === null ? TEACHING.nothing[language] : conceptName(kind, taught ?? '', language);
  return html`<tr data-row><td>${text}</td><td>${WORDING_KIND_NAMES[kind][language]}</td><td>${print(documents, language)}</td><td>${print(values, language)}</td>
<td>${places.map((one) => html`<a href="/documents/${one.hash}/place?${place(one)}">${one.path}</a><br>`)}</td>
<td>${
    taught === undefined
      ? html`<form action="/wordings/effect"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="text" value="${text}">
<select name="concept" aria-label="${TEACHING.means[language]}: ${text}" data-open><option value="">${TEACHING.choose[language]}</option><option value="-">${TEACHING.nothing[language]}</option>${options}</select> <button>${TEACHING.show[language]}</button></form>`
      : html`<b>${means}</b> <small>${TEACHING.fromNext[language]}</small>`
  }</td></tr>\n`;
}

export function scopeName(scope: TaughtScope, language: Language): string {
  if (scope.in === 'everywhere') return TEACHING.everywhere[language];
  if (scope.in === 'grantor') return `${TEACHING.grantor[language]} ${scope.name}`;
  return `${TEACHING.formWith[language]}: ${scope.wordings.slice(0, 3).join('; ')}${scope.wordings.length > 3 ? '; …' : ''}`;
}

function taughtList({ language, who }: Visit, taught: readonly Teaching[]): Html {
  const item = ({ kind, text, concept, scope, who: by, at, example }: Teaching) =>
    html`<li><form class="inline" method="post" action="/wordings/undo"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="text" value="${text}"><input type="hidden" name="scope" value="${JSON.stringify(scope)}"><input type="hidden" name="concept" value="${concept ?? '-'}">
${WORDING_KIND_NAMES[kind][language]} «${text}» = <b>${concept === null ? TEACHING.nothing[language] : conceptName(kind, concept, language)}</b>, ${scopeName(scope, language)} · ${by}, <time datetime="${at}">${time(at)}</time>${example === '' ? '' : ` · ${example}`}
${who === '' ? html`<input name="who" required maxlength="${MOST_OF_NAME}" aria-label="${FINDING.name[language]}" placeholder="${FINDING.name[language]}">` : html`<input type="hidden" name="who" value="${who}">`} <button>${TEACHING.undo[language]}</button></form></li>\n`;
  return html`<section><h2>${TEACHING.taught[language]}</h2>${taught.length === 0 ? html`<p class="empty">${TEACHING.noneTaught[language]}</p>` : html`<ul>${taught.map(item)}</ul>`}</section>`;
}
