import type { Account } from '../../store/accounts.ts';
import { nextStep } from '../../wording/review/causes.ts';
import { REPORT } from '../../wording/review/report.ts';
import type { Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';

/** A document that has no report: why, and what to do. */
export function failedPage(visit: Visit, { path, code, message }: Account): Html {
  const { language } = visit;
  return frame(visit, path, [
    html`<h1>${path}</h1><p>${REPORT.noReport[language]}</p>`,
    code === null
      ? html``
      : html`<p><b>${nextStep(code)[language]}</b></p><p class="hint"><span lang="en">${message}</span> <code>${code}</code></p>`,
  ]);
}
