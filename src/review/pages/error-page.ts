import type { Texts } from '../../check/catalogue/rule.ts';
import type { Visit } from '../visit.ts';
import { WORDS } from '../words/common.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';

/** A sentence and the way back. */
export function errorPage(visit: Visit, sentence: Texts): Html {
  const { language } = visit;
  const back = html`<p><a href="/findings?state=open">${WORDS.backToList[language]}</a></p>`;
  return frame(visit, sentence[language], html`<h1>${sentence[language]}</h1>${back}`);
}
