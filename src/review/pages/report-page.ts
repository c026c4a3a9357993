import type { ReportFile } from '../../model/report-file.ts';
import type { Correction } from '../../store/corrections.ts';
import type { Decision } from '../../store/decisions.ts';
import type { ListedFinding } from '../../store/finding-list.ts';
import type { FindingName } from '../../store/finding-name.ts';
import type { Texts } from '../../wording/findings/rule.ts';
import { reasonText } from '../../wording/reasons.ts';
import { type Language, STATES, WORDS } from '../../wording/review/common.ts';
import { type Group, groupName, REPORT } from '../../wording/review/report.ts';
import { KINDS, SEVERITIES } from '../../wording/summary-words.ts';
import { warningText } from '../../wording/warning-words.ts';
import { type Row, type Value, valuesOf } from '../values.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';
import { isMissing, keyName, valueLink } from './value-link.ts';

/** More of a part are no help to a reader, and a page of a hundred thousand would not open. */
const MOST_ROWS = 500;

export interface ReportModel {
  readonly hash: string;
  /** Where the document lies in the archive; the first is the one reports are under. */
  readonly paths: readonly string[];
  readonly report: ReportFile;
  readonly findings: readonly ListedFinding[];
  /** Those that hold, by pointer. */
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Those that fit nothing any more. */
  readonly lost: readonly Correction[];
  /** Findings of earlier versions with the decision on them, which this one does not have. */
  readonly vanished: readonly { readonly finding: FindingName; readonly decision: Decision }[];
}

/** Everything that was read from one document. */
export function reportPage(visit: Visit, model: ReportModel): Html {
  const { language } = visit;
  const groups = valuesOf(model.report);
  const title = model.report.project.title?.value ?? model.paths[0] ?? '';
  return frame(visit, title, [
    html`<h1>${title}</h1>`,
    facts(language, model),
    html`<h2>${REPORT.findings[language]}</h2>`,
    findingList(language, model.findings),
    vanishedList(language, model.vanished),
    html`<h2>${REPORT.values[language]}</h2><p class="hint">${REPORT.hint[language]}</p>`,
    html`<nav class="chips" aria-label="${REPORT.values[language]}">${groups.map(({ group }) => html`<a href="#${group}">${groupName(group)[language]}</a>`)}</nav>`,
    lostList(
      language,
      REPORT.lost,
      model.hash,
      model.lost.filter(({ earlier }) => earlier?.fits !== false),
    ),
    lostList(
      language,
      REPORT.lostEarlier,
      model.hash,
      model.lost.filter(({ earlier }) => earlier?.fits === false),
    ),
    html`${groups.map(({ group, rows }) => groupView(language, model, group, rows))}`,
    unchecked(language, model.report),
  ]);
}

function facts(language: Language, { hash, paths, report }: ReportModel): Html {
  const { kind, status, pages, warnings } = report.document;
  const rows = [
    [REPORT.paths, html`${paths.map((path) => html`<div>${path}</div>`)}`],
    [REPORT.kind, KINDS[kind][language]],
    [REPORT.state, REPORT[status][language]],
    [REPORT.pages, pages === null ? null : html`${pages} · <a href="/documents/${hash}/pages/1">${REPORT.original[language]}</a>`],
    [REPORT.warnings, warnings.length === 0 ? null : html`<ul>${warnings.map((warning) => warningItem(language, warning))}</ul>`],
  ] as const;
  return html`<dl class="figures">${rows.map(([name, value]) => (value === null ? '' : html`<dt>${name[language]}</dt><dd>${value}</dd>`))}</dl>`;
}

function warningItem(language: Language, { code, message, page }: ReportFile['document']['warnings'][number]): Html {
  const said = warningText(message, language);
  const where = page === null ? '' : ` (${WORDS.page[language]} ${page})`;
  return html`<li lang="${said.language}">${said.text}${where} <small>${code}</small></li>`;
}

function findingList(language: Language, findings: readonly ListedFinding[]): Html {
  if (findings.length === 0) return html`<p class="empty">${REPORT.noFindings[language]}</p>`;
  return html`<ul class="plain">${findings.map(({ finding, decision }) => {
    const verdict = decision?.verdict ?? 'open';
    return html`<li><span class="severity ${finding.severity}">${SEVERITIES[finding.severity][language]}</span> <a href="/findings/${finding.id}">${finding.message[language]}</a> <span class="verdict ${verdict}">${STATES[verdict][language]}</span></li>`;
  })}</ul>`;
}

function groupView(language: Language, model: ReportModel, group: Group, rows: readonly Row[]): Html {
  const heading = html`<h3 id="${group}">${groupName(group)[language]}</h3>`;
  const link = (value: Value, prefix: string) =>
    html`<div>${prefix === '' ? '' : html`<small>${prefix}</small> `}${valueLink(model.hash, value, model.corrections.get(value.pointer), language)}</div>`;
  const under = ({ keys }: Value) =>
    keys
      .slice(1)
      .map((key) => keyName(key, language))
      .join(', ');
  if (group === 'project') {
    return html`${heading}<dl class="figures plain">${rows.map(({ values }) => {
      const key = values[0]?.keys[0];
      return key === undefined ? '' : html`<dt>${keyName(key, language)}</dt><dd>${values.map((value) => link(value, under(value)))}</dd>`;
    })}</dl>`;
  }
  const told = rows.flatMap(({ values }) => values.filter((value) => value.value !== null || isMissing(value)));
  const columns = [...new Set(told.map(({ keys }) => keys[0] ?? ''))];
  return html`${heading}<div class="scroll"><table class="values"><thead><tr>${columns.map((key) => html`<th scope="col">${keyName(key, language)}</th>`)}</tr></thead>
<tbody>${rows
    .slice(0, MOST_ROWS)
    .map(
      ({ values }) =>
        html`<tr>${columns.map((column) => html`<td>${values.filter(({ keys }) => keys[0] === column).map((value) => link(value, under(value)))}</td>`)}</tr>\n`,
    )}</tbody></table></div>${rows.length > MOST_ROWS ? html`<p class="notice">${REPORT.moreRows[language]}: ${rows.length - MOST_ROWS}</p>` : ''}`;
}

function lostList(language: Language, why: Texts, hash: string, lost: readonly Correction[]): Html {
  if (lost.length === 0) return html``;
  return html`<div class="notice"><p>${why[language]}:</p><ul>${lost.map(
    ({ pointer, was, value, who, at, why: reason }) =>
      html`<li><a href="/documents/${hash}/value?at=${encodeURIComponent(pointer)}"><code>${pointer}</code></a>: ${was === undefined ? '' : html`<del>${JSON.stringify(was)}</del> `}${JSON.stringify(value)} – ${who}, <time datetime="${at}">${time(at)}</time>${reason === '' ? '' : `, ${reason}`}</li>`,
  )}</ul></div>`;
}

function vanishedList(language: Language, vanished: ReportModel['vanished']): Html {
  if (vanished.length === 0) return html``;
  return html`<div class="notice"><p>${REPORT.vanished[language]}:</p><ul>${vanished.map(
    ({ finding: { id, code }, decision: { verdict, who, at, why } }) =>
      html`<li><a href="/findings/${id}"><code>${code}</code></a>: <span class="verdict ${verdict}">${STATES[verdict][language]}</span> – ${who}, <time datetime="${at}">${time(at)}</time>${why === '' ? '' : `, ${why}`}</li>`,
  )}</ul></div>`;
}

function unchecked(language: Language, { checks }: ReportFile): Html {
  const groups = Map.groupBy(
    checks.filter(({ outcome }) => outcome === 'not-checked'),
    ({ reason }) => reasonText(reason ?? '', language),
  );
  if (groups.size === 0) return html``;
  return html`<h2>${REPORT.unchecked[language]}</h2><ul>${[...groups].map(([reason, rules]) => html`<li>${reason}: ${rules.map(({ code }) => code).join(', ')}</li>`)}</ul>`;
}
