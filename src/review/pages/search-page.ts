import type { Hit } from '../../store/search.ts';
import { words } from '../../text/normalize.ts';
import { stems } from '../../text/stem.ts';
import { WORDS } from '../../wording/review/common.ts';
import { ARCHIVE } from '../../wording/review/documents.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html, marked } from './markup.ts';

export const MOST_HITS = 100;
/** Letters shown before the first word found and in all. */
const LEAD = 80;
const SHOWN = 420;

/** Passages with the words looked for. */
export function searchPage(visit: Visit, query: string, hits: readonly Hit[]): Html {
  const { language } = visit;
  const wanted = stems(query);
  const count = `${ARCHIVE.hits[language]}: ${hits.length}${hits.length === MOST_HITS ? ` (${ARCHIVE.hitsShown[language]})` : ''}`;
  return frame(visit, WORDS.search[language], [
    html`<h1>${WORDS.search[language]}</h1>
<search><form class="filter" action="/search"><label>${ARCHIVE.searchFor[language]} <input name="q" type="search" size="40" maxlength="300" value="${query}" data-key="/"${query === '' ? html` autofocus` : ''}></label> <button>${ARCHIVE.find[language]}</button></form>
<p class="hint">${ARCHIVE.searchHint[language]}</p></search>`,
    query === '' ? html`` : html`<p role="status">${hits.length === 0 ? ARCHIVE.nothing[language] : count}</p>`,
    html`<ol class="hits" data-rows>${hits.map((hit) => hitView(visit, hit, wanted))}</ol>`,
  ]);
}

function hitView({ language }: Visit, hit: Hit, wanted: readonly string[]): Html {
  const { hash, path, block, row, column, page, text } = hit;
  const place = new URLSearchParams({ block: String(block), ...(row === null ? {} : { row: String(row), column: String(column) }) });
  const found = words(text).filter(({ raw }) => stems(raw).some((stem) => wanted.some((other) => stem.startsWith(other))));
  const from = Math.max(0, (found[0]?.start ?? 0) - LEAD);
  const spans = found.map(({ start, end }) => ({ start: start - from, end: end - from, label: null }));
  const shown = text.slice(from, from + SHOWN);
  return html`<li data-row><a href="/documents/${hash}/place?${place}" data-open>${path}</a>${page === null ? '' : html` <small>${WORDS.page[language]} ${page}</small>`}
<p>${from > 0 ? '… ' : ''}${marked(shown, spans)}${from + SHOWN < text.length ? ' …' : ''}</p></li>\n`;
}
