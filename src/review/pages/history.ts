import type { Decision } from '../../store/decisions.ts';
import { type Language, STATES } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { type Html, html } from './markup.ts';

/** Every decision on a finding, the last one first. */
export function history(language: Language, decisions: readonly Decision[]): Html {
  return html`<section class="history" aria-labelledby="history"><h2 id="history">${FINDING.history[language]}</h2>
${decisions.length === 0 ? html`<p class="empty">${FINDING.noHistory[language]}</p>` : ''}
<ol reversed>${decisions
    .toReversed()
    .map(
      ({ verdict, who, at, why, earlier }) =>
        html`<li><b class="verdict ${verdict}">${STATES[verdict][language]}</b> ${who}, <time datetime="${at}">${time(at)}</time>${earlier ? html` · <i>${FINDING.earlierVersion[language]}</i>` : ''}${why === '' ? '' : html`<br>${why}`}</li>`,
    )}</ol></section>`;
}

/** `2026-11-21 09:30 UTC`: the same for everybody who looks. */
export function time(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
