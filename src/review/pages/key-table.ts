import { KEY_HELP } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { type Html, html } from './markup.ts';

/** What the keys do. */
export function keyTable(language: Language): Html {
  return html`<table class="values keys"><tbody>${KEY_HELP.map(
    ([keys, does]) =>
      html`<tr><th scope="row">${keys.split(' ').map((key) => (key === '…' ? '… ' : html`<kbd>${key}</kbd> `))}</th><td>${does[language]}</td></tr>`,
  )}</tbody></table>`;
}
