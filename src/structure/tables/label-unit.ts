import { fold } from '../../text/normalize.ts';
import { remembered } from '../../text/remembered.ts';
import { unitAt } from '../../text/units.ts';
import { moneyUnitOf } from '../label.ts';

/** A heading that is nothing but one of these is a unit; «Женщины» and «Тренинги» are what is counted. */
const STANDARD =
  /^(?:в\s)?(?:(?:тыс|мын|млн|тысяч|миллион)\p{L}{0,3}\.?\s?)?(?:тенге|тг|₸|kzt|чел\p{L}{0,6}|адам|шт\p{L}{0,3}|дана|ед|единиц\p{L}{0,2}|бирлик|экз\p{L}{0,7}|раз|рет|час\p{L}{0,2}|сагат|%|процент\p{L}{0,3}|пайыз\p{L}{0,3})\.?$/u;

export interface LabelUnit {
  /** The label without its unit. */
  readonly name: string;
  readonly unit: string | null;
  readonly scale: number;
}

const AFTER_COMMA = /^(.{3,}?)\s?[,;]\s{0,2}(?:в\s)?((?:(?:тыс|млн|мың)\p{L}{0,4}\.?\s?)?[^\s,;()]{1,16})$/u;
const IN_BRACKETS = /^(.{2,}?)\s?\((?:в\s)?([^()]{1,24})\)\.?$/u;
const SCALED = /^(?:в\s)?(тыс|мың|мын|млн|миллион|тысяч)/u;
const ALONE = /^(?:в\s)?(?:%|процент\p{L}{0,3}|пайыз\p{L}{0,3}|тенге|тг|₸|бирлик|единиц\p{L}{0,2})$/u;

/** «Обученные, чел.», «Бюджет (тыс. тенге)», «Доля, %»: a label and the unit it ends in. */
export const labelUnitOf: (label: string) => LabelUnit = remembered((label) => {
  const text = label.replace(/\s+/gu, ' ').trim();
  for (const pattern of [IN_BRACKETS, AFTER_COMMA]) {
    const [, name, unit] = pattern.exec(text) ?? [];
    if (!name || !unit) continue;
    const read = unitOf(unit);
    if (read) return { name: name.trim(), ...read };
  }
  const whole = STANDARD.test(fold(text)) ? unitOf(text) : null;
  if (whole) return { name: text, ...whole };
  const money = moneyUnitOf(text);
  return { name: text, unit: money.unit, scale: money.scale };
});

/** A text that is nothing but a unit. */
export function unitOf(text: string): { readonly unit: string; readonly scale: number } | null {
  const folded = fold(text).trim().replace(/^в /u, '');
  if (!folded || folded.length > 30) return null;
  const money = moneyUnitOf(text);
  if (money.unit && money.unit.length >= folded.length - 4) return { unit: money.unit, scale: money.scale };
  if (ALONE.test(folded)) return { unit: text.trim(), scale: 1 };
  const parts = folded.split(/\s?[/]\s?/u).map((part) => part.replace(/[.\s]+$/u, ''));
  const known = parts.every((part) => (unitAt(part)?.length ?? 0) >= part.length - 1 && part.length > 0);
  if (known) return { unit: text.trim().replace(/^в /u, ''), scale: SCALED.test(folded) ? 1000 : 1 };
  const scaled = SCALED.exec(folded);
  if (!scaled || folded.length > 24) return null;
  const rest = folded.slice(scaled[0].length).replace(/^\p{L}*\.?\s?/u, '');
  if (rest && (unitAt(rest)?.length ?? 0) < rest.replace(/[.\s]+$/u, '').length) return null;
  return { unit: text.trim(), scale: /^м(?:лн|илл)/u.test(scaled[1] ?? '') ? 1_000_000 : 1000 };
}
