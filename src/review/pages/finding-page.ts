import type { Finding } from '../../model/finding.ts';
import type { FindingFilter } from '../../store/finding-filter.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { print } from '../../wording/print.ts';
import { CERTAINTIES, FOUND, READING } from '../../wording/review/certainty.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import { type Language, STATES, WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { LIST } from '../../wording/review/list.ts';
import { SEVERITIES } from '../../wording/summary-words.ts';
import { queryOf } from '../filter.ts';
import type { Visit } from '../visit.ts';
import { undoForm } from './batch-notice.ts';
import { decisionForm } from './decision-form.ts';
import { evidenceView } from './evidence-view.ts';
import type { FindingModel, JustDecided } from './finding-model.ts';
import { frame } from './frame.ts';
import { history, time } from './history.ts';
import { type Html, html } from './markup.ts';
import { remarksView } from './remarks-view.ts';

/** One finding: what does not agree, where it stands, and what a reviewer makes of it. */
export function findingPage(visit: Visit, model: FindingModel): Html {
  const { language } = visit;
  const { finding, decision } = model.listed;
  return frame(visit, `${finding.code} – ${WORDS.findings[language]}`, [
    steps(language, model),
    model.justDecided === null ? html`` : notice(visit, model.justDecided, model.filter),
    html`<div class="finding">
<div class="facts">
<p><span class="severity ${finding.severity}">${SEVERITIES[finding.severity][language]}</span> <span class="verdict ${decision?.verdict ?? 'open'}">${STATES[decision?.verdict ?? 'open'][language]}</span></p>
${model.disputed ? html`<p class="notice" role="alert">${FINDING.disputed[language]}</p>` : ''}
${decision?.earlier ? html`<p class="notice">${FINDING.earlierVersion[language]}: ${decision.who}, <time datetime="${decision.at}">${time(decision.at)}</time>. ${FINDING.earlierHint[language]}</p>` : ''}
<h1>${finding.message[language]}</h1>
${figures(language, finding)}
${alike(language, model)}
${decisionForm(visit, model)}
${remarksView(language, model.remarks)}
${history(language, model.decisions)}
<details><summary>${FINDING.rule[language]} ${finding.code}</summary>
<p>${catalogue[finding.code].what[language]}</p><h3>${FINDING.why[language]}</h3><p>${catalogue[finding.code].why[language]}</p>
<h3>${FINDING.ask[language]}</h3><p>${catalogue[finding.code].ask[language]}</p></details>
</div>
<div class="evidence"><h2>${FINDING.evidence[language]}</h2>
${model.cited.length === 0 ? html`<p class="empty">${FINDING.noEvidence[language]}</p>` : model.cited.map((cited) => evidenceView(visit, cited, `?finding=${finding.id}`))}
</div>
</div>`,
  ]);
}

function figures(language: Language, { equation, actual, expected, certainty, found, reading }: Finding): Html {
  const shown = (value: string | number | null) => (typeof value === 'number' ? print(value, language) : value);
  const rows = [
    [FINDING.equation, equation],
    [FINDING.actual, shown(actual)],
    [FINDING.expected, shown(expected)],
    [LIST.certainty, `${CERTAINTIES[certainty][language]}: ${FOUND[found][language]}, ${READING[reading][language]}`],
  ] as const;
  return html`<dl class="figures">${rows.map(([name, value]) => (value === null ? '' : html`<dt>${name[language]}</dt><dd>${value}</dd>`))}</dl>`;
}

function steps(language: Language, { filter, neighbours: { before, after, position, total } }: FindingModel): Html {
  const link = (id: string | null, name: string, key: string) =>
    id === null
      ? html`<span class="off">${name}</span>`
      : html`<a href="/findings/${id}${queryOf(filter)}" data-key="${key}">${name} <kbd>${key}</kbd></a>`;
  return html`<nav class="steps" aria-label="${WORDS.findings[language]}"><a href="/findings${queryOf(filter)}" data-key="l">${WORDS.backToList[language]} <kbd>l</kbd></a><span>${position} ${FINDING.of[language]} ${total}</span>${link(before, FINDING.previous[language], 'k')}${link(after, FINDING.next[language], 'j')}</nav>`;
}

function alike(language: Language, { listed: { finding }, alike: { total, open } }: FindingModel): Html {
  if (total < 2) return html``;
  return html`<p><a class="button" href="/findings${queryOf({ like: finding.id })}" data-key="s">${CLEARING.alike[language]}: ${print(total, language)} <kbd>s</kbd></a> <small>${CLEARING.alikeHint[language]}; ${STATES.open[language]}: ${print(open, language)}</small></p>`;
}

function notice(visit: Visit, { listed: { finding, decision }, batch }: JustDecided, filter: FindingFilter): Html {
  const { language } = visit;
  return html`<div class="notice" role="status">${FINDING.decided[language]} <b>${STATES[decision?.verdict ?? 'open'][language]}</b> – ${finding.message[language]} <a href="/findings/${finding.id}${queryOf(filter)}">${FINDING.lookAgain[language]}</a> ${batch === null ? '' : undoForm(visit, batch, { finding: finding.id, list: queryOf(filter) })}</div>`;
}
