import { LANGUAGE_NAMES, LANGUAGES, WORDS } from '../../wording/review/common.ts';
import { GRANTEES } from '../../wording/review/grantees.ts';
import { TEACHING } from '../../wording/review/teaching.ts';
import type { Visit } from '../visit.ts';
import { keyTable } from './key-table.ts';
import { type Html, html } from './markup.ts';

/** A whole page around its content. */
export function frame(visit: Visit, title: string, content: Html | readonly Html[]): Html {
  const { language, here } = visit;
  const links = [
    ['/findings?state=open', WORDS.findings],
    ['/grantees', GRANTEES.grantees],
    ['/wordings', TEACHING.title],
    ['/changes', WORDS.changes],
    ['/documents', WORDS.documents],
    ['/search', WORDS.search],
  ] as const;
  const section = (href: string) => here.split('?')[0]?.startsWith(href.split('?')[0] ?? '') === true;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · esep</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/review.js" defer></script>
</head>
<body>
<a class="skip" href="#content">${WORDS.skip[language]}</a>
<header class="bar">
<nav aria-label="${WORDS.menu[language]}">
<a class="name" href="/">esep</a>
${links.map(([href, name]) => html`<a href="${href}"${section(href) ? html` aria-current="page"` : ''}>${name[language]}</a>`)}
</nav>
<nav class="languages" aria-label="${WORDS.language[language]}">
${LANGUAGES.map((other) => html`<a href="${withLanguage(here, other)}" lang="${other}" hreflang="${other}"${other === language ? html` aria-current="true"` : ''}>${LANGUAGE_NAMES[other]}</a>`)}
<a href="/keys" data-key="?" data-dialog="keys" title="${WORDS.keys[language]}" aria-label="${WORDS.keys[language]}"><kbd>?</kbd></a>
</nav>
</header>
<main id="content" tabindex="-1">
${content}
</main>
<dialog id="keys" aria-label="${WORDS.keys[language]}">${keyTable(language)}<form method="dialog"><button>${WORDS.close[language]}</button></form></dialog>
</body>
</html>
`;
}

function withLanguage(here: string, language: string): string {
  return `${here}${here.includes('?') ? '&' : '?'}lang=${language}`;
}
