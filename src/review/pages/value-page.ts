import type { Correction } from '../../store/corrections.ts';
import type { Language } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { type Group, groupName, REPORT } from '../../wording/review/report.ts';
import type { Value } from '../values.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import { type CitedView, evidenceView } from './evidence-view.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';
import { isMissing, valueLink, valueName, valueText } from './value-link.ts';

export const MOST_OF_VALUE = 10_000;
export const MOST_OF_WHY = 2000;

/** What was sent but could not be kept, and why. */
export interface ValueAttempt {
  readonly problem: string;
  readonly value: string;
  readonly who: string;
  readonly why: string;
}

export interface ValueModel {
  readonly hash: string;
  readonly value: Value;
  readonly group: Group;
  /** What names the row the value stands in. */
  readonly title: string | null;
  readonly correctable: boolean;
  /** The codes that may stand there; empty: anything is typed. */
  readonly choices: readonly string[];
  /** Number of pages of the document, when it has a fixed one. */
  readonly pages: number | null;
  readonly cited: CitedView | null;
  /** Of this value, oldest first. */
  readonly corrections: readonly Correction[];
  /** The one that holds. */
  readonly holding: Correction | undefined;
  readonly attempt: ValueAttempt | null;
}

/** One value beside its place in the document, to be corrected. */
export function valuePage(visit: Visit, model: ValueModel): Html {
  const { language } = visit;
  const { hash, value, group, title, cited, holding } = model;
  const name = valueName(value, language);
  return frame(visit, name, [
    html`<nav class="steps"><a href="/documents/${hash}" data-key="l">${REPORT.back[language]} <kbd>l</kbd></a></nav>`,
    html`<div class="finding">
<div class="facts"><p class="about">${groupName(group)[language]}${title === null ? '' : ` · ${title}`}</p><h1>${name}</h1>
<p class="current">${valueLink(hash, value, holding, language)}</p>
${isMissing(value) ? html`<p class="notice">${REPORT.missing[language]}</p>` : ''}
${model.correctable ? form(visit, model) : html`<p class="notice">${REPORT.notCorrectable[language]}</p>`}
${historyOf(language, value, model.corrections)}
</div>
<div class="evidence"><h2>${FINDING.evidence[language]}</h2>${cited === null ? html`<p class="empty">${(isMissing(value) ? REPORT.noPlace : FINDING.noEvidence)[language]}${model.pages === null ? '' : html` <a href="/documents/${hash}/pages/1">${REPORT.original[language]}</a>`}</p>` : evidenceView(visit, cited, `?at=${encodeURIComponent(value.pointer)}`)}</div>
</div>`,
  ]);
}

function form({ language, who }: Visit, { hash, value, corrections, holding, attempt, choices }: ValueModel): Html {
  const verb = REPORT[isMissing(value) ? 'enter' : 'correct'][language];
  const current = attempt?.value ?? String((holding ? holding.value : value.value) ?? '');
  return html`<form class="decide" method="post" action="/documents/${hash}/corrections" aria-label="${verb}">
${attempt === null ? '' : html`<p class="problem" role="alert">${attempt.problem}</p>`}
<input type="hidden" name="at" value="${value.pointer}"><input type="hidden" name="seen" value="${corrections.length}">
<label for="value">${REPORT.correctTo[language]} ${choices.length > 0 ? '' : html`<small>${REPORT.correctHint[language]}</small>`}</label>
${choices.length > 0 ? choice(language, value, choices, current) : html`<textarea id="value" name="value" rows="2" maxlength="${MOST_OF_VALUE}">${current}</textarea>`}
<label for="why">${FINDING.reason[language]}</label>
<textarea id="why" name="why" rows="2" required maxlength="${MOST_OF_WHY}">${attempt?.why ?? ''}</textarea>
<label for="who">${FINDING.name[language]}</label>
<input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${attempt?.who ?? who}">
<p class="actions"><button class="confirm">${verb}</button></p>
</form>`;
}

function choice(language: Language, value: Value, choices: readonly string[], current: string): Html {
  const options = choices.map(
    (code) => html`<option value="${code}"${code === current ? ' selected' : ''}>${valueText(code, value, language)}</option>`,
  );
  return html`<select id="value" name="value">${options}</select>`;
}

function historyOf(language: Language, of: Value, corrections: readonly Correction[]): Html {
  return html`<section class="history" aria-labelledby="history"><h2 id="history">${REPORT.history[language]}</h2>
${corrections.length === 0 ? html`<p class="empty">${REPORT.noHistory[language]}</p>` : ''}
<ol reversed>${corrections
    .toReversed()
    .map(
      ({ value, who, at, why, earlier }) =>
        html`<li><b>${valueText(value, of, language)}</b> – ${who}, <time datetime="${at}">${time(at)}</time>${earlier ? html` · <i>${REPORT.correctedEarlier[language]}</i>` : ''}<br>${why}</li>`,
    )}</ol></section>`;
}
