import { Certainty } from '../../model/certainty.ts';
import { Severity } from '../../model/finding.ts';
import { VERDICTS } from '../../store/decisions.ts';
import type { ListCounts } from '../../store/finding-counts.ts';
import { type FindingFilter, SORTS } from '../../store/finding-filter.ts';
import { NONE } from '../../store/finding-index.ts';
import { print } from '../../wording/print.ts';
import { CERTAINTIES } from '../../wording/review/certainty.ts';
import { CLEARING, SORT_NAMES } from '../../wording/review/clearing.ts';
import { STATES } from '../../wording/review/common.ts';
import { LIST } from '../../wording/review/list.ts';
import { SEVERITIES } from '../../wording/summary-words.ts';
import { queryOf } from '../filter.ts';
import type { Visit } from '../visit.ts';
import { facetSelects } from './facet-selects.ts';
import { type Html, html } from './markup.ts';

/** State, severity and certainty as links with counts; the rest as a form. Every choice is an address. `names` are those of grantees. */
export function filterForm({ language }: Visit, filter: FindingFilter, counts: ListCounts, names: ReadonlyMap<string, string>): Html {
  const choice = (name: string, href: string, count: number, current: boolean) =>
    html`<a href="${href}"${current ? html` aria-current="true"` : ''}>${name} <b>${print(count, language)}</b></a>`;
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((total, n) => total + n, 0);
  const given = counts.facets.assigned;
  const hidden = (['state', 'severity', 'certainty', 'assigned', 'like', 'project'] as const).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}">`];
  });
  return html`<search aria-label="${LIST.filter[language]}">
<nav class="chips" aria-label="${LIST.state[language]}">
${VERDICTS.map((state) => choice(STATES[state][language], `/findings${queryOf({ ...filter, state })}`, counts.facets.state.get(state) ?? 0, filter.state === state))}
${choice(LIST.all[language], `/findings${queryOf({ ...filter, state: undefined })}`, sum(counts.facets.state), filter.state === undefined)}
</nav>
<nav class="chips" aria-label="${LIST.severity[language]}">
${Severity.options.map((severity) => choice(SEVERITIES[severity][language], `/findings${queryOf({ ...filter, severity })}`, counts.facets.severity.get(severity) ?? 0, filter.severity === severity))}
${choice(LIST.all[language], `/findings${queryOf({ ...filter, severity: undefined })}`, sum(counts.facets.severity), filter.severity === undefined)}
</nav>
<nav class="chips" aria-label="${LIST.certainty[language]}">
${Certainty.options.map((certainty) => choice(CERTAINTIES[certainty][language], `/findings${queryOf({ ...filter, certainty })}`, counts.facets.certainty.get(certainty) ?? 0, filter.certainty === certainty))}
${choice(LIST.all[language], `/findings${queryOf({ ...filter, certainty: undefined })}`, sum(counts.facets.certainty), filter.certainty === undefined)}
</nav>
${
  given.size === 0 || (given.size === 1 && given.has(NONE))
    ? ''
    : html`<nav class="chips" aria-label="${CLEARING.assigned[language]}"><span>${CLEARING.assigned[language]}:</span>
${[...given.keys()].sort().map((name) => choice(name === NONE ? CLEARING.nobody[language] : name, `/findings${queryOf({ ...filter, assigned: name })}`, given.get(name) ?? 0, filter.assigned === name))}
${choice(LIST.all[language], `/findings${queryOf({ ...filter, assigned: undefined })}`, sum(given), filter.assigned === undefined)}
</nav>`
}
<form class="filter" action="/findings">${hidden}
<label>${LIST.code[language]} <select name="code"><option value="">${LIST.all[language]}</option>${codes(filter, counts)}</select></label>
${facetSelects(language, filter, counts, names)}<label>${LIST.document[language]} <input name="document" maxlength="300" value="${filter.document ?? ''}"></label>
<label>${LIST.text[language]} <input name="text" type="search" maxlength="300" value="${filter.text ?? ''}" data-key="/"></label>
<label>${CLEARING.sort[language]} <select name="sort">${SORTS.map((sort) => html`<option value="${sort === 'document' ? '' : sort}"${filter.sort === sort ? html` selected` : ''}>${SORT_NAMES[sort][language]}</option>`)}</select></label>
<button>${LIST.show[language]}</button> <a class="quiet" href="/findings">${LIST.clear[language]}</a>
</form>
</search>`;
}

/** The codes there are, with the one chosen even if there is none of it. */
function codes({ code: chosen }: FindingFilter, { facets: { code: counted } }: ListCounts): Html[] {
  const names = new Set([...counted.keys(), ...(chosen === undefined ? [] : [chosen])]);
  return [...names]
    .sort()
    .map((code) => html`<option value="${code}"${code === chosen ? html` selected` : ''}>${code} (${counted.get(code) ?? 0})</option>`);
}
