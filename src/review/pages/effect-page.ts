import type { TaughtScope, TaughtWording } from '../../model/wording.ts';
import { print } from '../../wording/print.ts';
import type { Language } from '../../wording/review/common.ts';
import { conceptName } from '../../wording/review/concepts.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { groupName } from '../../wording/review/report.ts';
import { TEACHING, WORDING_KIND_NAMES } from '../../wording/review/teaching.ts';
import type { ChangedValue, Effect } from '../effect.ts';
import { MOST_OF_NAME, type Visit } from '../visit.ts';
import { frame } from './frame.ts';
import { type Html, html } from './markup.ts';
import { valueName, valueText } from './value-link.ts';
import { scopeName } from './wordings-page.ts';

export interface EffectModel {
  readonly wording: TaughtWording;
  /** Where it can hold, the scope shown among them. */
  readonly scopes: readonly TaughtScope[];
  /** Null: it cannot be shown. */
  readonly effect: Effect | null;
  readonly problem: string | null;
}

/** Of a list so many are shown. */
const MOST_SHOWN = 60;

/** What a wording would change, before it is accepted. */
export function effectPage(visit: Visit, { wording, scopes, effect, problem }: EffectModel): Html {
  const { language, who } = visit;
  const { kind, text, concept, scope } = wording;
  const means = concept === null ? TEACHING.nothing[language] : conceptName(kind, concept, language);
  const fields = Object.entries({ kind, text, concept: concept ?? '-' }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const choices = scopes.map(
    (one) =>
      html`<label class="inline"><input type="radio" name="scope" value="${JSON.stringify(one)}"${JSON.stringify(one) === JSON.stringify(scope) ? html` checked` : ''}> ${scopeName(one, language)}</label> `,
  );
  return frame(visit, TEACHING.effect[language], [
    html`<p><a href="/wordings" data-key="l">${TEACHING.back[language]} <kbd>l</kbd></a></p><h1>${WORDING_KIND_NAMES[kind][language]} «${text}» = ${means}</h1>
${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}`,
    effect === null || effect.tried === 0 ? html`<p class="notice">${TEACHING.notShown[language]}</p>` : changes(language, effect),
    html`<form action="/wordings/effect">${fields}<fieldset><legend>${TEACHING.holds[language]}</legend>${choices}</fieldset><p class="actions"><button>${TEACHING.show[language]}</button></p></form>
<form class="decide" method="post" action="/wordings">${fields}<input type="hidden" name="scope" value="${JSON.stringify(scope)}">
<label for="who">${FINDING.name[language]}</label><input id="who" name="who" required maxlength="${MOST_OF_NAME}" autocomplete="name" value="${who}">
<p class="actions"><button class="confirm" data-key="c">${TEACHING.accept[language]}: ${scopeName(scope, language)} <kbd>c</kbd></button></p></form>`,
  ]);
}

function changes(language: Language, effect: Effect): Html {
  const { documents, tried, gained, lost, findingsNew, findingsGone } = effect;
  const counts = [
    `+${print(gained.length, language)} / −${print(lost.length, language)} ${TEACHING.values[language].toLowerCase()}`,
    `+${findingsNew.length} / −${findingsGone.length} ${FINDING.findings[language]}`,
  ];
  const value = ({ path, group, value: one }: ChangedValue) =>
    html`<li>${groupName(group)[language]}: ${valueName(one, language)} = <b>${valueText(one.value, one, language)}</b> <small>${path}</small></li>\n`;
  const list = (name: 'gained' | 'lost', items: readonly ChangedValue[]) =>
    items.length === 0
      ? ''
      : html`<section><h2>${TEACHING[name][language]} <small>${print(items.length, language)}</small></h2><ul>${items.slice(0, MOST_SHOWN).map(value)}</ul></section>`;
  const found = (name: 'findingsNew' | 'findingsGone') =>
    effect[name].length === 0
      ? ''
      : html`<section><h2>${TEACHING[name][language]} <small>${effect[name].length}</small></h2><ul>${effect[name].map(({ message }) => html`<li>${message[language]}</li>`)}</ul></section>`;
  const nothing = gained.length + lost.length + findingsNew.length + findingsGone.length === 0;
  return html`<p role="status"><b>${print(documents, language)}</b> ${TEACHING.holding[language]}, ${print(tried, language)} ${TEACHING.tried[language]}: <b>${counts.join(', ')}</b></p>
${nothing ? html`<p class="empty">${TEACHING.noChange[language]}</p>` : ''}${list('gained', gained)}${list('lost', lost)}${found('findingsNew')}${found('findingsGone')}`;
}
