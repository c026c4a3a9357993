import { REGIONS } from '../../domain/concepts/regions.ts';
import type { ListCounts } from '../../store/finding-counts.ts';
import type { Facet, FindingFilter } from '../../store/finding-filter.ts';
import { NONE } from '../../store/finding-index.ts';
import type { Language } from '../../wording/review/common.ts';
import { GRANTEES } from '../../wording/review/grantees.ts';
import { KINDS } from '../../wording/summary-words.ts';
import { type Html, html } from './markup.ts';

/** So many grantees can be chosen from, those with the most findings; the others by their pages. */
const MOST_CHOICES = 300;

const SELECTS = ['grantee', 'grantor', 'year', 'region', 'kind'] as const satisfies readonly Facet[];

/** What a choice is called. `names` are those of grantees by id. */
export function choiceName(language: Language, facet: (typeof SELECTS)[number], value: string, names: ReadonlyMap<string, string>): string {
  if (value === NONE) return GRANTEES.unknown[language];
  if (facet === 'grantee') return names.get(value) ?? value;
  if (facet === 'region') return regionName(language, value);
  return (facet === 'kind' && kindName(language, value)) || value;
}

export function regionName(language: Language, code: string): string {
  const region = REGIONS.find((one) => one.code === code);
  return region?.[language === 'kk' ? 'kk' : 'ru'] ?? code;
}

export function kindName(language: Language, kind: string): string | undefined {
  return Object.entries(KINDS).find(([name]) => name === kind)?.[1][language];
}

/** Choices of whose, from whom, when, where and what, each with how many findings there would be. */
export function facetSelects(
  language: Language,
  filter: FindingFilter,
  { facets }: ListCounts,
  names: ReadonlyMap<string, string>,
): Html[] {
  return SELECTS.flatMap((facet) => {
    const chosen = filter[facet];
    const counted = facets[facet];
    if (chosen === undefined && [...counted.keys()].every((value) => value === NONE)) return [];
    const values = [...counted]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CHOICES)
      .map(([value]) => value);
    if (chosen !== undefined && !values.includes(chosen)) values.push(chosen);
    const options = values
      .map((value) => ({ value, name: choiceName(language, facet, value, names) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(
        ({ value, name }) =>
          html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name} (${counted.get(value) ?? 0})</option>`,
      );
    return [
      html`<label>${GRANTEES[facet][language]} <select name="${facet}"><option value="">${GRANTEES.all[language]}</option>${options}</select></label>\n`,
    ];
  });
}
