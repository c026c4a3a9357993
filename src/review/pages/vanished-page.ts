import { FindingCode } from '../../model/finding.ts';
import type { Decision } from '../../store/decisions.ts';
import type { FindingName } from '../../store/finding-name.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { LIST } from '../../wording/review/list.ts';
import type { Visit } from '../visit.ts';
import { documentName } from './document-name.ts';
import { frame } from './frame.ts';
import { history } from './history.ts';
import { type Html, html } from './markup.ts';

export interface VanishedModel {
  readonly finding: FindingName;
  /** Where it stood, with what is there now; hash null: nothing. */
  readonly documents: readonly { readonly path: string; readonly hash: string | null }[];
  readonly decisions: readonly Decision[];
  /** An ingest is under way: it may still be found. */
  readonly underWay: boolean;
}

/** A finding that stood in an earlier version of a document and is not found any more, with what was decided on it. */
export function vanishedPage(visit: Visit, { finding: { code }, documents, decisions, underWay }: VanishedModel): Html {
  const { language } = visit;
  const rule = FindingCode.safeParse(code).data;
  return frame(visit, `${code} – ${FINDING.vanished[language]}`, [
    underWay ? html`<p class="notice">${LIST.underWay[language]}</p>` : html``,
    html`<h1>${FINDING.vanished[language]} <small><code>${code}</code></small></h1>
${rule === undefined ? '' : html`<p>${catalogue[rule].what[language]}</p>`}
<p>${FINDING.vanishedFrom[language]}</p><ul>${documents.map((document) => html`<li>${documentName(document)}</li>`)}</ul>`,
    history(language, decisions),
  ]);
}
