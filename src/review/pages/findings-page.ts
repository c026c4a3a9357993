import type { Clearing, ListCounts } from '../../store/finding-counts.ts';
import type { FindingFilter } from '../../store/finding-filter.ts';
import type { ListedFinding } from '../../store/finding-list.ts';
import { print } from '../../wording/print.ts';
import { CERTAINTIES } from '../../wording/review/certainty.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import { STATES, WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { LIST } from '../../wording/review/list.ts';
import { SEVERITIES } from '../../wording/summary-words.ts';
import { queryOf } from '../filter.ts';
import type { Visit } from '../visit.ts';
import { batchNotice, type Done } from './batch-notice.ts';
import { bulkForm, pickBox } from './bulk-form.ts';
import { filterForm } from './filter-form.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';
import { pager } from './pager.ts';
import { progressView } from './progress-view.ts';

export const PAGE_SIZE = 100;

export interface FindingsModel {
  readonly filter: FindingFilter;
  /** From 1. */
  readonly page: number;
  readonly counts: ListCounts;
  readonly listed: readonly ListedFinding[];
  /** An ingest is under way: there may be more to come. */
  readonly underWay: boolean;
  readonly clearing: Clearing;
  /** Number of the last decision there is. */
  readonly seen: number;
  readonly reviewers: readonly string[];
  /** Names of grantees by id. */
  readonly grantees: ReadonlyMap<string, string>;
  /** What was just done to several at once, or could not be. */
  readonly done: Done | null;
  readonly problem: string | null;
}

/** The list: a group per document, worst first, unless another order is asked for. */
export function findingsPage(visit: Visit, model: FindingsModel): Html {
  const { language } = visit;
  const { listed, counts, page } = model;
  const from = (page - 1) * PAGE_SIZE;
  const list = queryOf(model.filter, { page });
  const range =
    listed.length === 0
      ? ''
      : `${print(from + 1, language)}–${print(from + listed.length, language)} ${LIST.of[language]} ${print(counts.total, language)}`;
  return frame(visit, WORDS.findings[language], [
    html`<h1>${WORDS.findings[language]} <small>${range}</small></h1>`,
    model.underWay ? html`<p class="notice">${LIST.underWay[language]}</p>` : html``,
    model.problem === null ? html`` : html`<p class="problem" role="alert">${model.problem}</p>`,
    model.done === null ? html`` : batchNotice(visit, model.done, list),
    progressView(language, model.clearing),
    model.filter.like === undefined
      ? html``
      : html`<p class="notice">${CLEARING.onlyAlike[language]} <a href="/findings${queryOf({ ...model.filter, like: undefined })}">${CLEARING.showAll[language]}</a></p>`,
    filterForm(visit, model.filter, counts, model.grantees),
    listed.length === 0 ? html`<p class="empty">${LIST.none[language]}</p>` : html``,
    html`<div class="findings" data-rows>${groups(visit, model)}</div>`,
    bulkForm(visit, { list, seen: model.seen, total: counts.total, here: listed.length, reviewers: model.reviewers }),
    pager(language, page, Math.ceil(counts.total / PAGE_SIZE), (to) => `/findings${queryOf(model.filter, { page: to })}`),
  ]);
}

function groups(visit: Visit, model: FindingsModel): Html[] {
  const { listed, filter } = model;
  if ((filter.sort ?? 'document') === 'document')
    return [...Map.groupBy(listed, ({ hash }) => hash)].map(([hash, group]) => groupOf(visit, model, hash, group));
  return listed.length === 0 ? [] : [html`<section><ol>${listed.map((item) => rowOf(visit, model, item, true))}</ol></section>`];
}

function groupOf(visit: Visit, model: FindingsModel, hash: string | null, group: readonly ListedFinding[]): Html {
  const { language } = visit;
  const name = hash === null ? WORDS.across[language] : (group[0]?.paths[0] ?? '');
  const link = hash === null ? html`` : html` <a class="quiet" href="/documents/${hash}">${LIST.report[language]}</a>`;
  return html`<section><h2>${name}${link}</h2><ol>${group.map((item) => rowOf(visit, model, item, hash === null))}</ol></section>\n`;
}

function rowOf(visit: Visit, { filter, page }: FindingsModel, listed: ListedFinding, withPaths: boolean): Html {
  const { finding, paths, decision, decisions, assigned } = listed;
  const { language } = visit;
  const verdict = decision?.verdict ?? 'open';
  const pages = [...new Set(finding.evidence.flatMap(({ place }) => place.page ?? []))].slice(0, 4);
  const about = [
    finding.code,
    ...(finding.certainty === 'certain' ? [] : [CERTAINTIES[finding.certainty][language]]),
    ...(pages.length > 0 ? [`${WORDS.page[language]} ${pages.join(', ')}`] : []),
    ...(withPaths ? paths.slice(0, 4) : []),
    ...(assigned === null ? [] : [`→ ${assigned}`]),
  ];
  const href = `/findings/${finding.id}${queryOf(filter)}`;
  return html`<li class="row ${verdict}" id="f-${finding.id}" data-row>
${pickBox(language, finding.id, finding.message[language])}
<span class="severity ${finding.severity}">${SEVERITIES[finding.severity][language]}</span>
<div><a href="${href}" data-open>${finding.message[language]}</a>
<p class="about">${about.join(' · ')}${finding.equation === null ? '' : html` · <code>${finding.equation}</code>`}</p>${
    decision?.why ? html`<p class="why">${decision.why}</p>` : ''
  }</div>
<div class="state">${
    verdict === 'open'
      ? quickForm(visit, finding.id, decisions, queryOf(filter, { page }))
      : html`${STATES[verdict][language]}<br><small>${decision?.who ?? ''}${decision?.earlier ? html`<br>${FINDING.earlierVersion[language]}` : ''}</small>`
  }</div>
</li>\n`;
}

/** Confirming takes one key here once the name is known; dismissing needs a reason, which is given on the finding's page. */
function quickForm({ language, who }: Visit, id: string, seen: number, list: string): Html {
  const link = (name: string, key: string) => html`<a class="button" href="/findings/${id}${list}#why" data-key="${key}">${name}</a>`;
  const dismiss = link(FINDING.dismiss[language], 'd');
  if (who === '') return html`${link(FINDING.confirm[language], 'c')}${dismiss}`;
  const hidden = Object.entries({ who, seen, list, after: 'list' }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="/findings/${id}/decisions">${hidden}<button name="verdict" value="confirmed" data-key="c">${FINDING.confirm[language]}</button></form>${dismiss}`;
}
