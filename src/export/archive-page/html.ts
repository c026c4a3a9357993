import { ARCHIVE_PAGE } from '../../wording/archive-page.ts';
import { type MessageLanguage, print } from '../../wording/print.ts';
import { escaped } from '../markup.ts';
import type { ArchiveFacts } from './facts.ts';
import { glanceOf, type Section, sectionsOf } from './sections.ts';

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b1f24; background: #fff }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 2rem }
th, td { border-bottom: 1px solid #dfe2e6; padding: .25rem .5rem; text-align: right; vertical-align: top }
th:first-child { text-align: left; font-weight: 400; min-width: 12rem; overflow-wrap: break-word }
thead th, thead th:first-child { font-weight: 600; border-bottom: 2px solid #8a919a }
td.bar { width: 25%; min-width: 4rem; padding: 0; vertical-align: middle }
svg { display: block; width: 100%; height: 1.25rem }
rect { fill: #2f6f9f }
a { color: #14507d }
@media print { body { max-width: none } tr { break-inside: avoid } }`;

/** The archive on one page, as HTML with bars; it needs nothing beside it and prints. */
export function archiveHtml(facts: ArchiveFacts, review: string, language: MessageLanguage): string {
  const title = ARCHIVE_PAGE.title[language];
  const glance = glanceOf(facts, language).map((line) => `<li>${escaped(line)}</li>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${STYLE}
</style>
<h1>${title}</h1>
<ul>
${glance.join('\n')}
</ul>
<p>${escaped(ARCHIVE_PAGE.note[language])}</p>
${sectionsOf(facts, review, language)
  .map((section) => sectionHtml(section, language))
  .join('\n')}
</html>
`;
}

function sectionHtml({ title, headers, rows }: Section, language: MessageLanguage): string {
  const [name = '', value = '', ...more] = headers.map(escaped);
  const largest = Math.max(1, ...rows.map((row) => row.value));
  const body = rows.map((row) => {
    const label = escaped(row.name);
    const cells = row.more.map((number) => `<td>${print(number, language)}</td>`);
    return `<tr><th scope="row">${row.link === null ? label : `<a href="${escaped(row.link)}">${label}</a>`}</th><td class="bar">${bar(row.value / largest)}</td><td>${print(row.value, language)}</td>${cells.join('')}</tr>`;
  });
  return `<h2>${escaped(title)}</h2>
<table>
<thead><tr><th scope="col">${name}</th><td class="bar"></td>${[value, ...more].map((header) => `<th scope="col">${header}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** A picture of what stands beside it in figures: nothing to be read aloud. */
function bar(share: number): string {
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(100 * share).toFixed(2)}" height="10"/></svg>`;
}
