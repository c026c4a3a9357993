import type { Field } from '../../src/domain/forms/field.ts';
import { FORMAL_FIELDS } from '../../src/domain/forms/generic/field-stems.ts';
import { findDates } from '../../src/text/dates.ts';
import { findMoney } from '../../src/text/money.ts';
import { fieldOfStems, fieldOfWhole, fieldsToldBy } from '../../src/text/wordings/field-stems.ts';
import { keyed } from '../../src/text/wordings/keyed.ts';
import { type Candidate, SCORES } from './candidate.ts';
import { type Span, textOf, trimmed } from './span.ts';

type IsKnown = (text: string, alone: boolean) => boolean;
type Row = { readonly label: Span; readonly value: readonly Span[] };

const LONGEST_LABEL = 110;
/** «Бюджет гранта .......... 24 600»: points lead from the label to its answer. */
const LED = /^[^:\n.…_]{3,60}(?:\.{4,}|…{2,})\s{0,4}(?=[\p{L}\p{N}«"№])/u;
/** Lines of the cover and the passport: later ones speak of occasions and people. */
const OPENING_LINES = 45;

/** Labels of key-value tables in wordings that the lexicon does not list, by what their stems say. */
export function stemmedRows(rows: readonly Row[], isKnown: IsKnown): Candidate[] {
  return rows.flatMap(({ label, value }): Candidate[] => {
    const text = textOf(label);
    const first = value[0];
    const field = first && !isKnown(text, true) ? fieldOfLabel(text) : null;
    if (!first) return [];
    const answer = { value: trimmed({ ...first, rest: value.slice(1) }), label: text, score: SCORES.stems };
    const said = isKnown(text, true) ? [] : tellingFields(text, textOf(first)).filter((other) => other !== field);
    return [...(field ? [field] : []), ...said].map((one) => ({ field: one, ...answer }));
  });
}

/** «Срок работы над проектом: …»; with a dash only where the value shows by itself that it is the answer. */
export function stemmedLines(lines: readonly Span[], isKnown: IsKnown): Candidate[] {
  return lines.slice(0, OPENING_LINES).flatMap((line): Candidate[] => {
    const text = textOf(line);
    const colon = /^[^:\n]{3,110}:\s{0,4}(?=\S)/u.exec(text) ?? LED.exec(text);
    const dash = colon ? null : /^[^\d–—\n]{3,110}\s[–—-]\s{1,4}(?=\S)/u.exec(text);
    const label = (colon ?? dash)?.[0];
    if (!label || isKnown(text, false)) return [];
    const field = fieldOfLabel(label) ?? tellingFields(label, text.slice(label.length))[0];
    if (!field || (dash && !FORMAL_FIELDS.has(field))) return [];
    const value = trimmed({ ...line, start: line.start + label.length });
    // «Средства израсходованы: оплата труда – …, налоги – …» names several sums, none of them the grant
    if (field === 'amount' && !holds(field, textOf(value))) return [];
    return [{ field, value, label, score: SCORES.stems }];
  });
}

/** The field that a label tells by its stems, or by being the whole label; null for an empty one. */
export function fieldOfLabel(label: string): Field | null {
  return label.trim() ? (aloneField(label) ?? fieldByStems(label)) : null;
}

/** The field whose stems a label holds; with `among`, only if it is one of these. */
export function fieldByStems(label: string, ...among: readonly Field[]): Field | null {
  return label.length > LONGEST_LABEL ? null : fieldOfStems(keyed(label).key, among);
}

/** «Сумма, тенге», «Сома (теңге)» */
const IN_TENGE = /\s?[,(]\s?(?:в\s)?(?:тенге|теңге|тг\.?|₸|kzt)\)?\s*:?\s*$/iu;

/** «6. Сумма»: a word that means the project's only because nothing stands beside it. */
function aloneField(label: string): Field | null {
  const [left, right, ...more] = label.replace(IN_TENGE, '').split('/');
  const whole = fieldOfWhole(keyed(label).key.replace(/^\d{1,2}/u, ''));
  if (whole || !left || !right || more.length) return whole;
  // «Жоба / Проект»: the two halves say the same in two languages
  const [one, other] = [aloneField(left), aloneField(right)];
  return one === other ? one : null;
}

/** Fields that a label of several names, each only if the value holds an answer of its form. */
function tellingFields(label: string, value: string): Field[] {
  return fieldsToldBy(keyed(label).key).filter((field) => holds(field, value));
}

/** Whether a value has the form of an answer: one sum, a number of a contract, a day or a stretch of time. */
export function holds(field: Field, value: string): boolean {
  if (value.length > 400) return false;
  if (field === 'amount') return findMoney(value).length === 1;
  if (field === 'contract') return /№\s?\p{N}/u.test(value);
  if (field === 'bin') return /(?<!\d)\d{12}(?!\d)/u.test(value);
  if (field === 'pages') return /(?<!\d)\d{1,4}(?!\d)/u.test(value);
  if (field === 'submitted' || field === 'filled') return findDates(value).length === 1;
  const dates = findDates(value).filter((date) => date.value.start !== null);
  return dates.length === 2 || (dates.length === 1 && dates[0]?.value.start !== dates[0]?.value.end);
}
