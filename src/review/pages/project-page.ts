import type { ReconciledValue, Reconciliation } from '../../model/reconciliation.ts';
import type { ProjectSummary } from '../../model/standing.ts';
import type { StandingDocument } from '../../store/standings.ts';
import { print } from '../../wording/print.ts';
import type { Language } from '../../wording/review/common.ts';
import { GRANTEES, OUTCOMES } from '../../wording/review/grantees.ts';
import type { Visit } from '../visit.ts';
import { kindName, regionName } from './facet-selects.ts';
import { frame } from './frame.ts';
import { documentTable } from './grantee-page.ts';
import { type Html, html } from './markup.ts';

export interface ProjectModel {
  readonly project: ProjectSummary;
  /** Id of its grantee, and what it is called. */
  readonly grantee: { readonly id: string; readonly name: string } | null;
  readonly documents: readonly StandingDocument[];
  readonly reconciliations: readonly Reconciliation[];
  /** How many findings its documents have. */
  readonly findings: number;
  readonly hashAt: (path: string) => string | null;
}

/** One project: what it is, its documents in their versions, and plan against reports. */
export function projectPage(visit: Visit, model: ProjectModel): Html {
  const { language } = visit;
  const { project, grantee, documents, findings, reconciliations } = model;
  const { title, contractNumber, contractDate, periodStart, periodEnd, year, regionCode, amount, participants, reportKind, path } = project;
  const period = [periodStart, periodEnd].map((date) => date ?? '…').join(' – ');
  const rows: readonly (readonly [keyof typeof GRANTEES, Html | string | null])[] = [
    ['grantee', grantee ? html`<a href="/grantees/${grantee.id}">${grantee.name}</a>` : project.grantee],
    ['grantor', project.grantor],
    ['contract', [contractNumber, contractDate].filter(Boolean).join(', ') || null],
    ['period', periodStart === null && periodEnd === null ? null : period],
    ['year', year === null ? null : String(year)],
    ['region', regionCode === null ? null : regionName(language, regionCode)],
    ['sum', amount === null ? null : print(amount, language)],
    ['participants', participants === null ? null : print(participants, language)],
    [
      'counts',
      path === null ? null : html`${reportKind === null ? '' : `${kindName(language, reportKind)}: `}${documentLink(model, path)}`,
    ],
    ['findings', html`<a href="/findings?project=${project.projectId}">${print(findings, language)}</a>`],
  ];
  return frame(visit, title ?? GRANTEES.project[language], [
    html`<h1>${title ?? GRANTEES.unknown[language]}</h1>
<dl class="figures">${rows.map(([name, value]) => (value === null ? '' : html`<dt>${GRANTEES[name][language]}</dt><dd>${value}</dd>`))}</dl>`,
    html`<section><h2>${GRANTEES.documents[language]}</h2>${documentTable(language, documents)}</section>`,
    html`<section><h2>${GRANTEES.reconciliation[language]}</h2>${
      reconciliations.length === 0
        ? html`<p class="empty">${GRANTEES.noReconciliation[language]}</p>`
        : reconciliations.map((one) => reconciled(language, model, one))
    }</section>`,
  ]);
}

function documentLink({ hashAt }: ProjectModel, path: string): Html {
  const hash = hashAt(path);
  return hash === null ? html`${path}` : html`<a href="/documents/${hash}">${path}</a>`;
}

function reconciled(language: Language, model: ProjectModel, { plan, interim, final, rows }: Reconciliation): Html {
  const heads = ['indicator', 'promised', 'interimFact', 'reportedPlan', 'reportedFact', 'outcome'] as const;
  const report = final ?? interim;
  const cell = (path: string | null, value: ReconciledValue) =>
    html`<td>${value === null ? '' : placeLink(model, path, language, value)}</td>`;
  return html`<p>${[plan, interim, final].flatMap((path) => (path === null ? [] : [path])).map((path, index) => html`${index > 0 ? ' → ' : ''}${documentLink(model, path)}`)}</p>
<div class="scroll"><table class="values"><thead><tr>${heads.map((head) => html`<th scope="col">${GRANTEES[head][language]}</th>`)}</tr></thead><tbody>${rows.map(
    ({ activity, indicator, promised, interimFact, reportedPlan, reportedFact, verdict }) =>
      html`<tr class="${verdict}"><td>${indicator}${activity === null ? '' : html`<br><small>${activity}</small>`}</td>${cell(plan, promised)}${cell(interim, interimFact)}${cell(report, reportedPlan)}${cell(final, reportedFact)}<td>${OUTCOMES[verdict]?.[language] ?? verdict}</td></tr>\n`,
  )}</tbody></table></div>`;
}

const COMPARATORS = { '=': '', '>=': '≥ ', '<=': '≤ ', '~': '≈ ' } as const;

/** A number that leads to its place in its document. */
function placeLink(
  { hashAt }: ProjectModel,
  path: string | null,
  language: Language,
  { value, comparator, evidence }: NonNullable<ReconciledValue>,
): Html {
  const hash = path === null ? null : hashAt(path);
  const text = `${COMPARATORS[comparator]}${print(value, language)}`;
  if (hash === null) return html`${text}`;
  const { block, row, column } = evidence.place;
  const at = new URLSearchParams({
    block: String(block),
    ...(row === null ? {} : { row: String(row) }),
    ...(column === null ? {} : { column: String(column) }),
  });
  return html`<a class="value" href="/documents/${hash}/place?${at}">${text}</a>`;
}
