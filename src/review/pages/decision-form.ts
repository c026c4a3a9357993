import type { Verdict } from '../../store/decisions.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { queryOf } from '../filter.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import type { FindingModel } from './finding-model.ts';
import { type Html, html } from './markup.ts';

export const MOST_OF_REASON = 2000;

const ACTIONS: readonly { readonly verdict: Verdict; readonly name: 'confirm' | 'dismiss' | 'reopen'; readonly key: string }[] = [
  { verdict: 'confirmed', name: 'confirm', key: 'c' },
  { verdict: 'dismissed', name: 'dismiss', key: 'd' },
  { verdict: 'open', name: 'reopen', key: 'o' },
];

/** Confirm, dismiss or reopen, by whom and why. What stands already is not offered. */
export function decisionForm({ language, who }: Visit, { listed, filter, decisions, attempt }: FindingModel): Html {
  const current = listed.decision?.verdict ?? 'open';
  return html`<form class="decide" method="post" action="/findings/${listed.finding.id}/decisions" aria-label="${FINDING.decision[language]}">
${attempt === null ? '' : html`<p class="problem" role="alert">${attempt.problem}</p>`}
<input type="hidden" name="seen" value="${decisions.length}"><input type="hidden" name="list" value="${queryOf(filter)}">
<label for="why">${FINDING.reason[language]} <small>${FINDING.reasonHint[language]}</small></label>
<textarea id="why" name="why" rows="2" maxlength="${MOST_OF_REASON}">${attempt?.why ?? ''}</textarea>
<label for="who">${FINDING.name[language]}</label>
<input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${attempt?.who ?? who}">
<p class="actions">${ACTIONS.filter(({ verdict }) => verdict !== current).map(
    ({ verdict, name, key }) =>
      html`<button class="${name}" name="verdict" value="${verdict}" data-key="${key}"${verdict === 'confirmed' ? '' : html` data-needs="why"`}>${FINDING[name][language]} <kbd>${key}</kbd></button> `,
  )}</p>
<label class="inline"><input type="checkbox" name="after" value="next" checked> ${FINDING.goOn[language]}</label>
</form>`;
}
