import { CLEARING } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import { assignee, decisionButtons, MOST_OF_REASON, reasonChoice } from './decision-form.ts';
import { type Html, html } from './markup.ts';

/** The form the rows' boxes belong to. */
export const BULK = 'bulk';

export interface BulkModel {
  /** Query of the list with its page. */
  readonly list: string;
  /** Number of the last decision there is. */
  readonly seen: number;
  readonly total: number;
  /** How many findings are on this page of the list. */
  readonly here: number;
  /** Names to give findings to. */
  readonly reviewers: readonly string[];
}

/** The box of a row. */
export function pickBox(language: Language, id: string, name: string): Html {
  return html`<input type="checkbox" name="pick" value="${id}" form="${BULK}" data-key="x" aria-label="${CLEARING.choose[language]}: ${name}">`;
}

/** Deciding on, commenting on and giving away what is chosen, at once. (With a first button that is disabled, Enter in a field sends nothing.) */
export function bulkForm({ language, who }: Visit, { list, seen, total, here, reviewers }: BulkModel): Html {
  if (here === 0) return html``;
  return html`<form id="${BULK}" class="bulk" method="post" action="/findings/decisions" aria-labelledby="bulk-title">
<button disabled hidden></button><h2 id="bulk-title">${CLEARING.chosen[language]} <output data-picked></output></h2>
<input type="hidden" name="seen" value="${seen}"><input type="hidden" name="list" value="${list}">
<p class="fields"><label><input type="checkbox" data-all data-key="a"> ${CLEARING.chooseAll[language]} <kbd>a</kbd></label>
${total > here ? html`<label><input type="checkbox" name="whole" value="yes"> ${CLEARING.wholeList[language]} (${total})</label>` : ''}</p>
<p class="fields"><span>${reasonChoice(language)}</span>
<span><label for="why">${CLEARING.why[language]}</label> <input id="why" name="why" maxlength="${MOST_OF_REASON}"></span>
<span><label for="who">${FINDING.name[language]}</label> <input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${who}"></span></p>
<p class="actions">${decisionButtons(language, null)}
<button name="act" value="comment" data-key="m" data-needs="why">${CLEARING.comment[language]} <kbd>m</kbd></button></p>
<p class="fields"><span>${assignee(language, reviewers)}</span> <button name="act" value="assign" data-key="i" data-needs="to">${CLEARING.assign[language]} <kbd>i</kbd></button></p>
</form>`;
}
