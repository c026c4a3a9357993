import { WORDS } from '../../wording/review/common.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { keyTable } from './key-table.ts';
import { type Html, html } from './markup.ts';

/** What the keys do, for who has no script to show it over the page. */
export function keysPage(visit: Visit): Html {
  const { language } = visit;
  return frame(visit, WORDS.keys[language], html`<h1>${WORDS.keys[language]}</h1>${keyTable(language)}`);
}
