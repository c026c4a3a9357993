import type { Batch } from '../../store/decide-many.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import type { Visit } from '../visit.ts';
import { type Html, html } from './markup.ts';

/** What was just done to many findings at once. */
export interface Done {
  readonly batch: Batch | null;
  /** Findings decided on, commented on or given away. */
  readonly kept: number;
  /** Findings left alone, as somebody else decided on them meanwhile. */
  readonly missed: number;
  /** It was an undoing. */
  readonly undone: boolean;
}

/** What was kept, and taking it back. */
export function batchNotice(visit: Visit, { batch, kept, missed, undone }: Done, list: string): Html {
  const { language } = visit;
  return html`<div class="notice" role="status">${undone ? CLEARING.wasUndone[language] : CLEARING.kept[language]} <b>${kept}</b>${missed > 0 ? html`; ${CLEARING.missed[language]} <b>${missed}</b>` : ''}
${batch === null || undone ? '' : undoForm(visit, batch, { list })}</div>`;
}

/** Takes back a batch; `fields` say where to go then. */
export function undoForm(
  { language, who }: Visit,
  { from, to }: Batch,
  fields: { readonly list: string; readonly finding?: string },
): Html {
  const hidden = Object.entries({ from, to, ...fields, who }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="inline" method="post" action="/findings/undo">${hidden}<button data-key="u">${CLEARING.undo[language]} <kbd>u</kbd></button></form>`;
}
