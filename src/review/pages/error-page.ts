import type { Texts } from '../../wording/findings/rule.ts';
import { WORDS } from '../../wording/review/common.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';

/** A sentence and the way back, or on to what stands there now. */
export function errorPage(visit: Visit, sentence: Texts, onwards: string | null = null): Html {
  const { language } = visit;
  const back =
    onwards === null
      ? html`<p><a href="/findings?state=open">${WORDS.backToList[language]}</a></p>`
      : html`<p><a href="${onwards}">${WORDS.toNewerVersion[language]}</a></p>`;
  return frame(visit, sentence[language], html`<h1>${sentence[language]}</h1>${back}`);
}
