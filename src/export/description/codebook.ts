import type { Texts } from '../../wording/findings/rule.ts';
import { columnAbout } from '../../wording/tables/about.ts';
import { CODEBOOK, TYPE_WORDS } from '../../wording/tables/codebook.ts';
import { columnWords } from '../../wording/tables/columns.ts';
import { tableWords } from '../../wording/tables/tables.ts';
import type { ColumnShape } from '../column.ts';
import { escaped } from '../markup.ts';
import type { TableShape } from '../table.ts';

export const CODEBOOK_FILE = 'codebook.html';

type Language = keyof Texts;
const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; color: #1b1f24; background: #fff }
nav { columns: 16rem; margin: 1rem 0 }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 2rem }
th, td { border: 1px solid #c8ccd2; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #e7e9ed; position: sticky; top: 0 }
th[scope=row] { font-weight: 400 }
@media print { thead th { position: static } }`;

/** One page that explains every table and column in three languages; it needs nothing beside it. */
export function codebook(tables: readonly TableShape[]): string {
  const languages = LANGUAGES.map((language) => `<a href="#${language}" lang="${language}">${CODEBOOK.language[language]}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${CODEBOOK.title.en}</title>
<style>
${STYLE}
</style>
<p>${languages.join(' · ')}</p>
${LANGUAGES.map((language) => part(tables, language)).join('\n')}
</html>
`;
}

function part(tables: readonly TableShape[], language: Language): string {
  const links = tables.map(({ name }) => `<a href="#${language}-${name}">${escaped(tableWords(name).label[language])}</a>`);
  return `<section lang="${language}" id="${language}">
<h1>${CODEBOOK.title[language]}</h1>
<p>${escaped(CODEBOOK.introduction[language])}</p>
<nav>${links.join('<br>')}</nav>
${tables.map((table) => tablePart(table, language)).join('\n')}
</section>`;
}

function tablePart(table: TableShape, language: Language): string {
  const { label, about } = tableWords(table.name);
  const head = CODEBOOK.columns.map((words) => `<th scope="col">${words[language]}</th>`).join('');
  const rows = table.columns.map(
    (column) =>
      `<tr><th scope="row"><code>${column.name}</code></th><td>${escaped(columnWords(column.name)[language])}</td><td>${TYPE_WORDS[column.type][language]}</td><td>${remarks(column, table, language)}</td></tr>`,
  );
  return `<h2 id="${language}-${table.name}">${escaped(label[language])} <code>${table.name}</code></h2>
<p>${marked(about[language])}</p>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** What is known of a column beyond its name: about it, its values, what it leads to. */
function remarks({ name, required, values }: ColumnShape, { primaryKey, foreignKeys }: TableShape, language: Language): string {
  const about = columnAbout(name)?.[language];
  const leads = foreignKeys.filter(({ column }) => column === name);
  return [
    about === undefined ? '' : marked(about),
    primaryKey.includes(name) ? `${CODEBOOK.key[language]}.` : '',
    ...leads.map(({ table, to }) => `→ <a href="#${language}-${table}"><code>${table}.${to}</code></a>`),
    values ? values.map((value) => `<code>${escaped(value)}</code>`).join(', ') : '',
    required ? '' : `${CODEBOOK.maybeEmpty[language]}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** Text in which names stand between backquotes. */
function marked(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
