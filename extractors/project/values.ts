import type { DateValue, Project, Text } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { currencyOf, findMoney } from '../../src/text/money.ts';
import { fold } from '../../src/text/normalize.ts';
import { findPhones } from '../../src/text/phones.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { type Candidate, candidatesFor } from './candidate.ts';
import { dateValue, evidenceOf, type Span, textOf, textValue, trimmed, within } from './span.ts';

const QUOTES = /^[«"“„]|[»"”]$/u;
/** «Проекта «…»»: the word before the quotation is no part of the title. */
const TITLE_LEAD = /^(?:социальн\p{L}{0,3}\s)?(?:проект\p{L}{0,2}|тема|на тему)\s{0,2}[:–—-]?\s{0,2}(?=[«"“„])/iu;

/** A title without its outer quotes and closing full stop. */
export function titleOf(span: Span): Text | null {
  const whole = trimmed(span);
  const text = textOf(whole).replace(/\s+/gu, ' ');
  const lead = TITLE_LEAD.exec(text)?.[0].length ?? 0;
  return textValue(whole, unquoted(text.slice(lead)));
}

/** «Жаңа тыныс» (ауыл кітапханаларын жаңарту): what explains a quoted title behind it. */
const EXPLAINED = /^([«"“„][^«»"“”„]{3,250}[»"”])\s{0,2}\([^()]{3,250}\)$/u;

function unquoted(text: string): string {
  let value = text.trim().replace(/[\s.;,]+$/u, '');
  value = EXPLAINED.exec(value)?.[1] ?? value;
  const opens = /^[«"“„]/u.test(value);
  const closes = /[»"”]$/u.test(value);
  if (opens && closes && balanced(value.slice(1, -1))) value = value.slice(1, -1);
  else if (opens && !/[»"”]/u.test(value)) value = value.replace(QUOTES, '');
  return value.trim().replace(/[.;,]+$/u, '');
}

/** Quotes inside do not close before they open, so that «А» и «Б» keeps its quotes. */
function balanced(inside: string): boolean {
  let depth = 0;
  for (const letter of inside) {
    if (letter === '«' || letter === '“' || letter === '„') depth++;
    if ((letter === '»' || letter === '”') && --depth < -1) return false;
  }
  return depth >= -1 && !/^[^«“„]*»[^»]*«/u.test(inside);
}

/** A goal without what is said about reaching it and without the tasks on the same line. */
export function goalOf(span: Span, label = ''): Text | null {
  const text = textOf(trimmed(span));
  // «Цель проекта – …» begins a sentence of a story that goes on
  const told = /[–—-]\s*$/u.test(label) && !span.rest?.length ? findSentences(text)[0] : undefined;
  if (told && told.end < text.length) return textValue(trimmed(within(trimmed(span), told.start, told.end)), unquoted(told.raw));
  const next = /(?<=[\p{L}\d»")])[.;]\s+(?=(?:Цель|Цели|Задач[аи]|Мақсат\p{L}{0,3}|Міндет\p{L}{0,5}|Жоба мақсат)(?!\p{L}))/u.exec(text);
  const kept = next && !span.rest?.length ? within(trimmed(span), 0, next.index) : trimmed(span);
  return textValue(kept, unquoted(textOf(kept)));
}

export function dayAt(value: Span): DateValue | null {
  const date = findDates(textOf(value)).find((found) => found.value.start !== null && found.value.precision === 'day');
  return date ? dateValue(within(value, date.start, date.end), date.value.start) : null;
}

export function amountAt(value: Span, label: string): Project['amount'] {
  const money = findMoney(textOf(value), { expected: true })[0];
  if (!money) return null;
  const { value: sum, currency, words, wordsValue } = money.value;
  const evidence = evidenceOf(within(value, money.start, money.end));
  return { value: sum, currency: currency ?? currencyOf(label), words, wordsValue, evidence };
}

/** Twelve digits, also in groups; labelled ones with a digit too few or too many are given as they stand. */
export function binAt(value: Span): Text | null {
  const digits = /(?<!\d)\d(?:\s?\d){11}(?!\d)/u.exec(textOf(value)) ?? /\d(?:\s?\d){9,12}/u.exec(textOf(value));
  return digits && textValue(within(value, digits.index, digits.index + digits[0].length), digits[0].replace(/\s/gu, ''));
}

const AFTER_ADDRESS =
  /[\s,;.(]{0,4}(?:(?:контактн\p{L}{0,4}|байланыс|ұялы|моб\p{L}{0,8}|раб\p{L}{0,6})?\.?\s{0,2}(?:тел(?:ефон\p{L}{0,4})?(?![\p{L}])|факс)|e-?mail|эл\p{L}{0,10}\.?\s{0,2}(?:почта|адрес|пошта|мекен)|\+7|сайт)/iu;

/** The address without the phones and e-mails that share its line. */
export function addressAt(value: Span): Text | null {
  const text = textOf(value);
  const phone = findPhones(text).find((found) => found.end - found.start >= 6)?.start ?? text.length;
  const label = AFTER_ADDRESS.exec(text)?.index ?? text.length;
  const mail = /[\s,;]*[\w.+-]{1,40}@/u.exec(text)?.index ?? text.length;
  const end = Math.min(phone, label, mail);
  return end > 4 ? textValue(trimmed(within(value, 0, end))) : null;
}

const REGION_LINE =
  /^[\s,.]*(?:[\p{L}-]{3,30}\s(?:[\p{L}-]{3,30}\s)?(?:область|облысы|облыс|обл\.?)(?![\p{L}])|(?:г\.|город)\s?(?:Алматы|Астана|Шымкент)|(?:Алматы|Астана|Шымкент)\sқаласы)/iu;

/** Where a short line is or begins with a region. */
export function regionSpan(line: Span): Span | null {
  const match = textOf(line).length <= 90 ? REGION_LINE.exec(textOf(line)) : null;
  return match && trimmed(within(line, 0, match[0].length));
}

export function regionAt(value: Span): Text | null {
  const span = trimmed(value);
  return textValue(span, textOf(span).replace(/[.]$/u, ''));
}

/** The region that an address begins with. */
export function regionIn(address: Text): Text | null {
  const match = REGION_LINE.exec(address.value);
  if (!match || !address.evidence.quote.startsWith(match[0])) return null;
  const { place } = address.evidence;
  return { value: match[0].trim(), evidence: { place: { ...place, end: place.start + match[0].length }, quote: match[0] } };
}

/** «Отчет составлен на 7 страницах», «Есеп 9 беттен тұрады»; on folded text. */
const PAGES_PROSE =
  /(?:отчет\p{L}{0,3}\s[^.\d]{0,40}?(?:на|из)\s(\d{1,4})\s?(?:\([^)]{0,40}\)\s?)?(?:страниц|стр\.|лист|л\.)|есеп\p{L}{0,5}\s[^.\d]{0,30}?(\d{1,4})\s?(?:\([^)]{0,40}\)\s?)?(?:бет|парак))/u;

function pagesInProse(lines: readonly Span[]): Project['pagesDeclared'] {
  return lines.flatMap((line) => {
    const match = PAGES_PROSE.exec(fold(textOf(line)).slice(0, 300));
    const digits = match?.[1] ?? match?.[2];
    if (!match || !digits) return [];
    const start = match.index + match[0].search(/\d/u);
    return [{ value: Number(digits), evidence: evidenceOf(within(line, start, start + digits.length)) }];
  });
}

/** Every declared number of pages: under labels, then in sentences. */
export function pagesOf(candidates: readonly Candidate[], lines: readonly Span[]): Project['pagesDeclared'] {
  return [...labelledPages(candidates), ...pagesInProse(lines)];
}

function labelledPages(candidates: readonly Candidate[]): Project['pagesDeclared'] {
  const seen = new Set<string>();
  return candidates
    .filter(({ field }) => field === 'pages')
    .flatMap(({ value }) => {
      const digits = /(?<!\d)\d{1,4}(?!\d)/u.exec(textOf(value));
      if (!digits) return [];
      const span = within(value, digits.index, digits.index + digits[0].length);
      const place = `${span.passage.block}:${span.passage.row}:${span.passage.column}:${span.start}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return [{ value: Number(digits[0]), evidence: evidenceOf(span) }];
    });
}

/** Lines «1) …», «2) …» of one answer, or the sentences when they are not numbered. */
export function expectedResultsOf(candidates: readonly Candidate[]): Text[] {
  const first = candidatesFor(candidates, 'expected').find(({ value }) => textOf(value).trim());
  if (!first) return [];
  return [first.value, ...(first.value.rest ?? [])].flatMap((span) => itemsOf({ passage: span.passage, start: span.start, end: span.end }));
}

function itemsOf(span: Span): Text[] {
  const text = textOf(span);
  const starts = [...text.matchAll(/(?:^|[\s;.])(?=\d{1,2}\)\s)|\n/gu)].map((match) => match.index);
  return [0, ...starts].flatMap((start, index) => {
    const part = within(span, start, starts[index] ?? text.length);
    const lead = /^[\s;.]*(?:\d{1,2}[.)]\s*|[-–—•]\s*)?/u.exec(textOf(part))?.[0].length ?? 0;
    const item = trimmed({ ...part, start: part.start + lead });
    return item.start < item.end && /\p{L}/u.test(textOf(item)) ? (textValue(item, textOf(item).replace(/[;.]$/u, '')) ?? []) : [];
  });
}
