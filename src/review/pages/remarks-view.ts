import type { Remark } from '../../store/remarks.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';

/** What was said of a finding and whose it was, the last first. */
export function remarksView(language: Language, remarks: readonly Remark[]): Html {
  if (remarks.length === 0) return html``;
  const said = ({ kind, text }: Remark) =>
    kind === 'comment' ? text : text === '' ? CLEARING.unassigned[language] : html`${CLEARING.assigned[language]}: <b>${text}</b>`;
  return html`<section class="remarks" aria-labelledby="remarks"><h2 id="remarks">${CLEARING.comments[language]}</h2>
<ol reversed>${remarks.toReversed().map((one) => html`<li>${said(one)}<br><small>${one.who}, <time datetime="${one.at}">${time(one.at)}</time></small></li>`)}</ol></section>`;
}
