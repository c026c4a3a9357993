import type { Verdict } from '../../store/decisions.ts';
import { CLEARING, REASONS } from '../../wording/review/clearing.ts';
import type { Language } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { queryOf } from '../filter.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import type { FindingModel } from './finding-model.ts';
import { type Html, html } from './markup.ts';

export const MOST_OF_REASON = 2000;

interface Action {
  readonly verdict: Verdict;
  readonly name: (language: Language) => string;
  readonly style: string;
  readonly key: string;
  /** Cannot be kept without a reason. */
  readonly needsReason: boolean;
}

/** What can be decided, with the keys. */
export const ACTIONS: readonly Action[] = [
  { verdict: 'confirmed', name: (language) => FINDING.confirm[language], style: 'confirm', key: 'c', needsReason: false },
  { verdict: 'dismissed', name: (language) => FINDING.dismiss[language], style: 'dismiss', key: 'd', needsReason: true },
  { verdict: 'asked', name: (language) => CLEARING.asked[language], style: 'ask', key: 'q', needsReason: false },
  { verdict: 'open', name: (language) => FINDING.reopen[language], style: 'reopen', key: 'o', needsReason: true },
];

/** Whether a decision needs a reason. */
export function needsReason(verdict: Verdict): boolean {
  return ACTIONS.some((action) => action.verdict === verdict && action.needsReason);
}

/** A button per decision, but for what stands already. */
export function decisionButtons(language: Language, current: Verdict | null): Html[] {
  return ACTIONS.filter(({ verdict }) => verdict !== current).map(
    ({ verdict, name, style, key, needsReason: needed }) =>
      html`<button class="${style}" name="verdict" value="${verdict}" data-key="${key}"${needed ? html` data-needs="why"` : ''}>${name(language)} <kbd>${key}</kbd></button> `,
  );
}

/** A usual reason to choose; its keys are the digits. */
export function reasonChoice(language: Language): Html {
  return html`<label for="preset">${CLEARING.preset[language]}</label>
<select id="preset" name="preset" data-digits><option value="">${CLEARING.noPreset[language]}</option>${REASONS.map(
    (reason, index) => html`<option value="${index}">${index + 1} · ${reason[language]}</option>`,
  )}</select>`;
}

/** Confirm, dismiss, ask or reopen, by whom and why; the same words can be left as a comment, and the finding be given to somebody. */
export function decisionForm({ language, who }: Visit, { listed, filter, decisions, attempt, reviewers }: FindingModel): Html {
  const remark = html`formaction="/findings/${listed.finding.id}/remarks"`;
  return html`<form class="decide" method="post" action="/findings/${listed.finding.id}/decisions" aria-label="${FINDING.decision[language]}">
${attempt === null ? '' : html`<p class="problem" role="alert">${attempt.problem}</p>`}
<input type="hidden" name="seen" value="${decisions.length}"><input type="hidden" name="list" value="${queryOf(filter)}">
${reasonChoice(language)}
<label for="why">${FINDING.reason[language]} <small>${FINDING.reasonHint[language]}</small></label>
<textarea id="why" name="why" rows="2" maxlength="${MOST_OF_REASON}">${attempt?.why ?? ''}</textarea>
<label for="who">${FINDING.name[language]}</label>
<input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${attempt?.who ?? who}">
<p class="actions">${decisionButtons(language, listed.decision?.verdict ?? 'open')}</p>
<label class="inline"><input type="checkbox" name="after" value="next" checked> ${FINDING.goOn[language]}</label>
<p class="actions"><button ${remark} name="kind" value="comment" data-key="m" data-needs="why">${CLEARING.comment[language]} <kbd>m</kbd></button></p>
${assignee(language, reviewers)}
<p class="actions"><button ${remark} name="kind" value="assigned" data-key="i" data-needs="to">${CLEARING.assign[language]} <kbd>i</kbd></button></p>
</form>`;
}

/** Whose it is to be: a name that is known or a new one, nothing for nobody's. */
export function assignee(language: Language, reviewers: readonly string[]): Html {
  return html`<label for="to">${CLEARING.assignTo[language]}</label> <input id="to" name="to" maxlength="${MOST_OF_NAME}" list="reviewers" placeholder="${CLEARING.nobody[language]}"><datalist id="reviewers">${reviewers.map((name) => html`<option value="${name}"></option>`)}</datalist>`;
}
