import type { FindingName } from '../../store/finding-name.ts';
import type { LastChanges } from '../../store/news.ts';
import { print } from '../../wording/print.ts';
import { CHANGES } from '../../wording/review/changes.ts';
import { type Language, WORDS } from '../../wording/review/common.ts';
import { ARCHIVE } from '../../wording/review/documents.ts';
import type { Visit } from '../visit.ts';
import { documentName } from './document-name.ts';
import { frame } from './frame.ts';
import { time } from './history.ts';
import { type Html, html } from './markup.ts';

export interface ChangesModel extends LastChanges {
  /** The content that is now under a path; null: none. */
  readonly hashAt: (path: string) => string | null;
}

/** What is different from the run before: documents, then findings. */
export function changesPage(visit: Visit, { run, started, news, hashAt }: ChangesModel): Html {
  const { language } = visit;
  const { counts, documents, findings } = news;
  const total = [...Object.values(counts.documents), ...Object.values(counts.findings)].reduce((sum, count) => sum + count, 0);
  const named = (path: string) => documentName({ path, hash: hashAt(path) });
  const lists = [
    list(language, 'documentsNew', counts.documents.new, documents.new.map(named)),
    list(language, 'documentsChanged', counts.documents.changed, documents.changed.map(named)),
    list(language, 'documentsGone', counts.documents.gone, documents.gone.map(named)),
    list(
      language,
      'documentsMoved',
      counts.documents.moved,
      documents.moved.map(({ from, to }) => html`${from} → ${named(to)}`),
    ),
    list(language, 'findingsNew', counts.findings.new, findings.new.map(findingName)),
    list(language, 'findingsVanished', counts.findings.vanished, findings.vanished.map(findingName)),
  ];
  return frame(visit, WORDS.changes[language], [
    html`<h1>${WORDS.changes[language]} <small>${CHANGES.since[language]}</small></h1>
<p class="hint">${ARCHIVE.run[language]} ${run} · ${ARCHIVE.began[language]} ${time(started)}</p>`,
    news.first
      ? html`<p class="notice">${CHANGES.first[language]}</p>`
      : total === 0
        ? html`<p class="empty">${CHANGES.nothing[language]}</p>`
        : html``,
    html`${news.first ? '' : lists}`,
  ]);
}

function list(language: Language, name: keyof typeof CHANGES, count: number, items: readonly Html[]): Html {
  if (count === 0) return html``;
  const more = count > items.length ? html`<p class="hint">${CHANGES.more[language]}</p>` : '';
  return html`<section><h2>${CHANGES[name][language]} <small>${print(count, language)}</small></h2>${more}<ul class="plain">${items.map((item) => html`<li>${item}</li>\n`)}</ul></section>`;
}

function findingName({ id, code, paths }: FindingName): Html {
  return html`<a href="/findings/${id}"><code>${code}</code></a> ${paths.join(', ')}`;
}
