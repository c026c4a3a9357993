import type { Clearing, Reviewed } from '../../store/finding-counts.ts';
import { print } from '../../wording/print.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { LIST } from '../../wording/review/list.ts';
import { type Html, html } from './markup.ts';

/** How much is decided, in all and by reviewer; each name leads to what is theirs. */
export function progressView(language: Language, { total, decided, reviewers }: Clearing): Html {
  if (total === 0) return html``;
  const bar = (done: number, of: number, name: string) =>
    html`<progress value="${done}" max="${Math.max(of, 1)}" aria-label="${name}"></progress> ${print(done, language)} ${LIST.of[language]} ${print(of, language)}`;
  const row = ({ name, decided: own, given, done }: Reviewed) =>
    html`<tr><th scope="row">${given > 0 ? html`<a href="/findings?${new URLSearchParams({ state: 'open', assigned: name })}">${name}</a>` : name}</th><td>${print(own, language)}</td><td>${given > 0 ? bar(done, given, `${CLEARING.ofGiven[language]}: ${name}`) : '–'}</td></tr>`;
  return html`<details class="progress"><summary>${CLEARING.progress[language]} ${bar(decided, total, CLEARING.progress[language])}</summary>
${
  reviewers.length === 0
    ? ''
    : html`<table class="values"><thead><tr><th scope="col">${CLEARING.reviewer[language]}</th><th scope="col">${CLEARING.decidedBy[language]}</th><th scope="col">${CLEARING.ofGiven[language]}</th></tr></thead><tbody>${reviewers.map(row)}</tbody></table>`
}</details>`;
}
