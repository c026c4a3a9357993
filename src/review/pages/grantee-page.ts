import type { ProjectSummary } from '../../model/standing.ts';
import type { Join } from '../../store/grantee-joins.ts';
import type { Spelling, StandingDocument } from '../../store/standings.ts';
import { print } from '../../wording/print.ts';
import { type Language, STATES } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { GRANTEES } from '../../wording/review/grantees.ts';
import type { StatedContact } from '../contacts.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import { kindName, regionName } from './facet-selects.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';

export interface GranteeModel {
  readonly id: string;
  readonly name: string;
  readonly bins: readonly string[];
  readonly projects: readonly ProjectSummary[];
  readonly documents: readonly StandingDocument[];
  readonly spellings: readonly Spelling[];
  readonly contacts: readonly StatedContact[];
  /** Findings by what was decided. */
  readonly states: ReadonlyMap<string, number>;
  readonly joins: readonly Join[];
  /** Names of other grantees by id, to join with. */
  readonly others: ReadonlyMap<string, string>;
  readonly problem: string | null;
}

/** All that the archive has of one grantee. */
export function granteePage(visit: Visit, model: GranteeModel): Html {
  const { language } = visit;
  const { id, name, bins, projects, states, contacts, problem } = model;
  const sums = projects.flatMap(({ amount }) => amount ?? []);
  const found = [...states.values()].reduce((sum, n) => sum + n, 0);
  return frame(visit, name, [
    html`<h1>${name} <small>${bins.length > 0 ? `${GRANTEES.bin[language]} ${bins.join(', ')}` : ''}</small></h1>
${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<dl class="figures"><dt>${GRANTEES.projects[language]}</dt><dd>${projects.length}</dd>
<dt>${GRANTEES.years[language]}</dt><dd>${[...new Set(projects.flatMap(({ year }) => year ?? []))].join(', ') || '–'}</dd>
<dt>${GRANTEES.sums[language]}</dt><dd>${
      sums.length === 0
        ? '–'
        : print(
            sums.reduce((a, b) => a + b, 0),
            language,
          )
    }</dd>
<dt>${GRANTEES.findings[language]}</dt><dd><a href="/findings?grantee=${id}">${print(found, language)}</a>${[...states].map(([state, n]) => html` · ${stateName(language, state)} ${print(n, language)}`)}</dd></dl>`,
    html`<section><h2>${GRANTEES.projects[language]}</h2>${projectTable(language, projects)}</section>`,
    html`<section><h2>${GRANTEES.documents[language]}</h2>${documentTable(language, model.documents)}</section>`,
    html`<section><h2>${GRANTEES.contacts[language]}</h2>${contacts.length === 0 ? html`<p class="empty">${GRANTEES.noContacts[language]}</p>` : html`<ul class="plain">${contacts.map(contactItem)}</ul>`}</section>`,
    spellings(visit, model),
  ]);
}

function stateName(language: Language, state: string): string {
  return Object.entries(STATES).find(([name]) => name === state)?.[1][language] ?? state;
}

/** Projects with their years, sums and findings; each leads to its page. */
export function projectTable(language: Language, projects: readonly ProjectSummary[]): Html {
  const heads = ['project', 'contract', 'year', 'region', 'kind', 'sum', 'findings'] as const;
  const row = ({ projectId, title, contractNumber, year, regionCode, reportKind, amount, findings }: ProjectSummary) =>
    html`<tr data-row><td><a href="/projects/${projectId}" data-open>${title ?? GRANTEES.unknown[language]}</a></td><td>${contractNumber ?? ''}</td><td>${year ?? ''}</td><td>${regionCode === null ? '' : regionName(language, regionCode)}</td><td>${reportKind === null ? '' : kindName(language, reportKind)}</td><td>${amount === null ? '' : print(amount, language)}</td><td>${findings === 0 ? '' : html`<a href="/findings?project=${projectId}">${print(findings, language)}</a>`}</td></tr>\n`;
  return html`<div class="scroll"><table class="values documents" data-rows><thead><tr>${heads.map((head) => html`<th scope="col">${GRANTEES[head][language]}</th>`)}</tr></thead><tbody>${projects.map(row)}</tbody></table></div>`;
}

/** Documents with what they are; the one that counts is marked. */
export function documentTable(language: Language, documents: readonly StandingDocument[]): Html {
  const heads = ['documents', 'kind', 'year', 'submitted', 'sum', 'counting'] as const;
  const row = ({ hash, path, kind, year, submitted, amount, counts }: StandingDocument) =>
    html`<tr><td><a href="/documents/${hash}">${path}</a></td><td>${kindName(language, kind)}</td><td>${year ?? ''}</td><td>${submitted ?? ''}</td><td>${amount === null ? '' : print(amount, language)}</td><td>${counts ? '✓' : ''}</td></tr>\n`;
  return html`<div class="scroll"><table class="values documents"><thead><tr>${heads.map((head) => html`<th scope="col">${GRANTEES[head][language]}</th>`)}</tr></thead><tbody>${documents.map(row)}</tbody></table></div>`;
}

function contactItem({ name, role, addresses, hash }: StatedContact): Html {
  return html`<li><a href="/documents/${hash}">${name ?? '–'}</a>${role === '' ? '' : ` (${role})`}${addresses.length > 0 ? `: ${addresses.join(', ')}` : ''}</li>`;
}

/** How the name is written, and saying that a spelling is another grantee or one with another. */
function spellings(visit: Visit, { id, spellings: written, joins, others }: GranteeModel): Html {
  const { language, who } = visit;
  const row = ({ core, name, legal_form, bin, documents }: Spelling) =>
    html`<tr><td><label><input type="radio" name="core" value="${core}" required> ${name}</label></td><td>${legal_form ?? ''}</td><td>${bin ?? ''}</td><td>${documents}</td></tr>`;
  const said = ({ core, joined, who: by, at, why }: Join) =>
    html`<li>${core}: ${joined === null ? GRANTEES.asDocuments[language] : joined === '' ? GRANTEES.parted[language] : `${GRANTEES.joined[language]} ${joined}`} – ${by}, <time datetime="${at}">${time(at)}</time>${why === '' ? '' : html`<br>${why}`}</li>`;
  return html`<section><h2>${GRANTEES.spellings[language]}</h2>
<form class="decide wide" method="post" action="/grantees/${id}/joins" aria-label="${GRANTEES.spellings[language]}">
<button disabled hidden></button>
<table class="values"><thead><tr><th scope="col">${GRANTEES.spelling[language]}</th><th scope="col"></th><th scope="col">${GRANTEES.bin[language]}</th><th scope="col">${GRANTEES.documents[language]}</th></tr></thead><tbody>${written.map(row)}</tbody></table>
<label for="other">${GRANTEES.join[language]} <small>${GRANTEES.joinHint[language]}</small></label>
<input id="other" name="other" maxlength="500" list="others"><datalist id="others">${[...others.values()].slice(0, 500).map((name) => html`<option value="${name}"></option>`)}</datalist>
<label for="why">${FINDING.reason[language]}</label><input id="why" name="why" maxlength="2000">
<label for="who">${FINDING.name[language]}</label><input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${who}">
<p class="actions"><button name="act" value="join" data-needs="other">${GRANTEES.joinDo[language]}</button> <button name="act" value="part">${GRANTEES.part[language]}</button> <button name="act" value="back">${GRANTEES.takeBack[language]}</button></p>
</form>${joins.length === 0 ? '' : html`<h3>${GRANTEES.joinHistory[language]}</h3><ol reversed>${joins.toReversed().map(said)}</ol>`}</section>`;
}
