import type { DateValue, Project, Text } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { findIdentifiers } from '../../src/text/identifiers.ts';
import { currencyOf, findMoney } from '../../src/text/money.ts';
import { fold } from '../../src/text/normalize.ts';
import { findPhones } from '../../src/text/phones.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { type FieldHit, hitsOf } from './field-hit.ts';
import { dateValue, evidenceOf, type Span, textOf, textValue, trimmed, within } from './span.ts';
import { toldPeriod } from './told-period.ts';

/** «Отчет о завершении проекта «…»»: the title of the project in the title of the report. */
const IN_TITLE =
  /(?:проект\p{L}{0,3}|жоба\p{L}{0,8}|грант\p{L}{0,3})\s{0,3}([«"“„].{8,300}[»"”])|([«"“„].{8,300}[»"”])\s{1,3}(?:\p{L}{1,20}\s)?жоба/iu;

/** The quoted title of the project in the title line of the report. */
export function titleIn(line: Span): Text | null {
  const match = IN_TITLE.exec(textOf(line).slice(0, 500));
  const quoted = match?.[1] ?? match?.[2];
  if (!match || !quoted) return null;
  const start = match.index + match[0].indexOf(quoted);
  return titleOf(within(line, start, start + closing(quoted)));
}

/** Where the quotation that opens a text closes; its end where marks tell nothing. */
function closing(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '«') depth++;
    if (text[index] === '»' && --depth === 0 && index > 3) return index + 1;
  }
  return text.length;
}

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

/** «Берекелі отбасы» (отбасы құндылықтарын нығайту): what explains a quoted title behind it. */
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

export function dateOf(hits: readonly FieldHit[], field: FieldHit['field']): DateValue | null {
  for (const { value } of hitsOf(hits, field)) {
    const date = findDates(textOf(value)).find((found) => found.value.start !== null && found.value.precision === 'day');
    if (date) return dateValue(within(value, date.start, date.end), date.value.start);
  }
  return null;
}

export function periodOf(hits: readonly FieldHit[], lines: readonly Span[]): Project['period'] {
  const labelled = hitsOf(hits, 'period');
  const split = splitPeriod(labelled);
  if (split) return split;
  // the period of the report is the project's only where nothing else is stated
  const ofReport = (hit: FieldHit) => /отчет|есеп/u.test(fold(hit.label));
  for (const { value } of [...labelled.filter((hit) => !ofReport(hit)), ...labelled.filter(ofReport)]) {
    const dates = findDates(textOf(value)).filter((found) => found.value.start !== null || found.value.end !== null);
    const first = dates[0];
    const last = dates.at(-1);
    if (!first || !last) continue;
    return {
      start: dateValue(within(value, first.start, first.end), first.value.start),
      end: dateValue(within(value, last.start, last.end), last === first && first.value.start === first.value.end ? null : last.value.end),
    };
  }
  return toldPeriod(lines);
}

const STARTS = /начал|старт|бастал/u;
const ENDS = /оконч|заверш|аяктал/u;

/** «Начало проекта: 03.04.2023» and «Окончание проекта: 31.10.2023», each with a date of its own. */
function splitPeriod(labelled: readonly FieldHit[]): Project['period'] | null {
  const side = (own: RegExp, other: RegExp): DateValue | null => {
    for (const { value, label } of labelled) {
      const said = fold(label);
      const [date, more] = own.test(said) && !other.test(said) ? findDates(textOf(value)) : [];
      if (date && !more && date.value.start !== null && date.value.start === date.value.end)
        return dateValue(within(value, date.start, date.end), date.value.start);
    }
    return null;
  };
  const [start, end] = [side(STARTS, ENDS), side(ENDS, STARTS)];
  return end ? { start, end } : null;
}

export function amountOf(hits: readonly FieldHit[]): Project['amount'] {
  for (const { value, label } of hitsOf(hits, 'amount')) {
    const money = findMoney(textOf(value), { expected: true })[0];
    if (!money) continue;
    const { value: sum, currency, words, wordsValue } = money.value;
    return {
      value: sum,
      currency: currency ?? currencyOf(label),
      words,
      wordsValue,
      evidence: evidenceOf(within(value, money.start, money.end)),
    };
  }
  return null;
}

export function binOf(hits: readonly FieldHit[], lines: readonly Span[]): Text | null {
  for (const { value } of hitsOf(hits, 'bin')) {
    const digits = /(?<!\d)\d(?:\s?\d){11}(?!\d)/u.exec(textOf(value)) ?? /\d(?:\s?\d){9,12}/u.exec(textOf(value));
    if (digits) return textValue(within(value, digits.index, digits.index + digits[0].length), digits[0].replace(/\s/gu, ''));
  }
  for (const line of lines) {
    const found = findIdentifiers(textOf(line)).find((identifier) => identifier.value.kind === 'BIN');
    if (found) return textValue(within(line, found.start, found.end), found.value.value);
  }
  return null;
}

const AFTER_ADDRESS =
  /[\s,;.(]{0,4}(?:(?:контактн\p{L}{0,4}|байланыс|ұялы|моб\p{L}{0,8}|раб\p{L}{0,6})?\.?\s{0,2}(?:тел(?:ефон\p{L}{0,4})?(?![\p{L}])|факс)|e-?mail|эл\p{L}{0,10}\.?\s{0,2}(?:почта|адрес|пошта|мекен)|\+7|сайт)/iu;

/** The address without the phones and e-mails that share its line. */
export function addressOf(hits: readonly FieldHit[]): Text | null {
  for (const { value } of hitsOf(hits, 'address')) {
    const text = textOf(value);
    const phone = findPhones(text).find((found) => found.end - found.start >= 6)?.start ?? text.length;
    const label = AFTER_ADDRESS.exec(text)?.index ?? text.length;
    const mail = /[\s,;]*[\w.+-]{1,40}@/u.exec(text)?.index ?? text.length;
    const end = Math.min(phone, label, mail);
    if (end > 4) return textValue(trimmed(within(value, 0, end)));
  }
  return null;
}

/** «071400, г. Семей, ул. Шакарима, 41-3» in the head of a letter: a postal code, or a town with a street. */
const LETTERHEAD_ADDRESS =
  /^[\s,]{0,4}(?:\d{6},\s{0,3}[\p{L}][^\n]{6,120}|(?:(?:г\.|город|с\.)\s?\p{Lu}[\p{L}-]{2,30}|\p{Lu}[\p{L}-]{2,30}\s(?:қаласы|ауылы)),\s[^\n]{0,60}(?:ул\.|улица|пр\.|просп|мкр|көшесі|даңғылы)[^\n]{2,60})$/u;
const HEAD_LINES = 12;

/** An address that stands by itself among the first lines. */
export function addressIn(cover: readonly Span[]): Text | null {
  const line = cover.slice(0, HEAD_LINES).find((span) => LETTERHEAD_ADDRESS.test(textOf(span)));
  return line ? textValue(trimmed(line)) : null;
}

const REGION_LINE =
  /^[\s,.]*(?:[\p{L}-]{3,30}\s(?:[\p{L}-]{3,30}\s)?(?:область|облысы|облыс|обл\.?)(?![\p{L}])|(?:г\.|город)\s?(?:Алматы|Астана|Шымкент)|(?:Алматы|Астана|Шымкент)\sқаласы)/iu;

/** A labelled answer, else the region printed on a line of its own on the cover, else the one that the address names. */
export function regionOf(hits: readonly FieldHit[], cover: readonly Span[], address: Text | null): Text | null {
  const [labelled] = hitsOf(hits, 'region');
  if (labelled) return textValue(trimmed(labelled.value), textOf(trimmed(labelled.value)).replace(/[.]$/u, ''));
  for (const line of cover) {
    const match = textOf(line).length <= 90 ? REGION_LINE.exec(textOf(line)) : null;
    if (match) return textValue(trimmed(within(line, 0, match[0].length)));
  }
  return address ? regionIn(address) : null;
}

function regionIn(address: Text): Text | null {
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
export function pagesOf(hits: readonly FieldHit[], lines: readonly Span[]): Project['pagesDeclared'] {
  return [...labelledPages(hits), ...pagesInProse(lines)];
}

function labelledPages(hits: readonly FieldHit[]): Project['pagesDeclared'] {
  const seen = new Set<string>();
  return hits
    .filter((hit) => hit.field === 'pages')
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
export function expectedResultsOf(hits: readonly FieldHit[]): Text[] {
  const hit = hits.find(({ field, value }) => field === 'expected' && fold(textOf(value)).trim());
  if (!hit) return [];
  return [hit.value, ...(hit.value.rest ?? [])].flatMap((span) => itemsOf({ passage: span.passage, start: span.start, end: span.end }));
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
