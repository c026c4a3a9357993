import type { FindingFilter, ListCounts, ListedFinding } from '../../store/finding-list.ts';
import { print } from '../../wording/print.ts';
import { CERTAINTIES } from '../../wording/review/certainty.ts';
import { STATES, WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { LIST } from '../../wording/review/list.ts';
import { SEVERITIES } from '../../wording/summary-words.ts';
import { queryOf } from '../filter.ts';
import type { Visit } from '../visit.ts';
import { filterForm } from './filter-form.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';
import { pager } from './pager.ts';

export const PAGE_SIZE = 100;

export interface FindingsModel {
  readonly filter: FindingFilter;
  /** From 1. */
  readonly page: number;
  readonly counts: ListCounts;
  readonly listed: readonly ListedFinding[];
  /** An ingest is under way: there may be more to come. */
  readonly underWay: boolean;
}

/** The list: a group per document, worst first. */
export function findingsPage(visit: Visit, model: FindingsModel): Html {
  const { language } = visit;
  const { listed, counts, page } = model;
  const from = (page - 1) * PAGE_SIZE;
  const groups = Map.groupBy(listed, ({ hash }) => hash);
  const range =
    listed.length === 0
      ? ''
      : `${print(from + 1, language)}–${print(from + listed.length, language)} ${LIST.of[language]} ${print(counts.total, language)}`;
  return frame(visit, WORDS.findings[language], [
    html`<h1>${WORDS.findings[language]} <small>${range}</small></h1>`,
    model.underWay ? html`<p class="notice">${LIST.underWay[language]}</p>` : html``,
    filterForm(visit, model.filter, counts),
    listed.length === 0 ? html`<p class="empty">${LIST.none[language]}</p>` : html``,
    html`<div class="findings" data-rows>${[...groups].map(([hash, group]) => groupOf(visit, model, hash, group))}</div>`,
    pager(language, page, Math.ceil(counts.total / PAGE_SIZE), (to) => `/findings${queryOf(model.filter, { page: to })}`),
    html`<p class="hint keys">${LIST.keys[language]}</p>`,
  ]);
}

function groupOf(visit: Visit, model: FindingsModel, hash: string | null, group: readonly ListedFinding[]): Html {
  const { language } = visit;
  const name = hash === null ? WORDS.across[language] : (group[0]?.paths[0] ?? '');
  const link = hash === null ? html`` : html` <a class="quiet" href="/documents/${hash}">${LIST.report[language]}</a>`;
  return html`<section><h2>${name}${link}</h2><ol>${group.map((item) => rowOf(visit, model, item))}</ol></section>\n`;
}

function rowOf(visit: Visit, { filter, page }: FindingsModel, { finding, paths, hash, decision, decisions }: ListedFinding): Html {
  const { language } = visit;
  const verdict = decision?.verdict ?? 'open';
  const pages = [...new Set(finding.evidence.flatMap(({ place }) => place.page ?? []))].slice(0, 4);
  const about = [
    finding.code,
    ...(finding.certainty === 'certain' ? [] : [CERTAINTIES[finding.certainty][language]]),
    ...(pages.length > 0 ? [`${WORDS.page[language]} ${pages.join(', ')}`] : []),
    ...(hash === null ? paths.slice(0, 4) : []),
  ];
  const href = `/findings/${finding.id}${queryOf(filter)}`;
  return html`<li class="row ${verdict}" id="f-${finding.id}" data-row>
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
