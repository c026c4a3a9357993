import { scalarAt } from '../../domain/facts.ts';
import type { Correction } from '../../store/corrections.ts';
import { print } from '../../wording/print.ts';
import { codeName } from '../../wording/review/codes.ts';
import type { Language } from '../../wording/review/common.ts';
import { KEYS } from '../../wording/review/keys.ts';
import { REPORT } from '../../wording/review/report.ts';
import type { Value } from '../values.ts';
import { type Html, html } from './markup.ts';

/** What a key is called, or the key itself. */
export function keyName(key: string, language: Language): string {
  return KEYS[key]?.[language] ?? key;
}

export function valueName({ keys }: Value, language: Language): string {
  return keys.map((key) => keyName(key, language)).join(', ');
}

/** A value as people write it, a code in words; null is a dash. */
export function valueText(value: unknown, { keys }: Value, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'number' ? print(value, language) : (codeName(keys.at(-1) ?? '', value, language) ?? String(value));
}

/** Whether nothing was found where a reviewer may enter something. */
export function isMissing({ pointer, value }: Value): boolean {
  return value === null && scalarAt(pointer) !== undefined;
}

/** A value that leads to its place; corrected, entered, doubtful and missing ones show that they are. */
export function valueLink(hash: string, value: Value, correction: Correction | undefined, language: Language): Html {
  const { pointer, before, after, doubtful } = value;
  const missing = isMissing(value);
  if (value.value === null && value.evidence === null && !missing) return html`<span class="off">–</span>`;
  const extracted = html`${before}${valueText(value.value, value, language)}${value.value === null ? '' : after}`;
  const shown = correction
    ? html`<del>${extracted}</del> <ins title="${REPORT[missing ? 'entered' : 'corrected'][language]}: ${correction.who}">${valueText(correction.value, value, language)}</ins>`
    : missing
      ? html`<span class="off" title="${REPORT.enter[language]}">–</span>`
      : extracted;
  const doubt = doubtful ? html` <abbr title="${REPORT.doubtful[language]}">?</abbr>` : '';
  return html`<a class="value" href="/documents/${hash}/value?at=${encodeURIComponent(pointer)}">${shown}</a>${doubt}`;
}
