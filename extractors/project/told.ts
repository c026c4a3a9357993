import type { Project } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { findMoney } from '../../src/text/money.ts';
import { fold } from '../../src/text/normalize.ts';
import { dateValue, evidenceOf, type Span, textOf, within } from './span.ts';

/** «Проект реализован в период с 25 марта по 29 ноября 2024 года»; on folded text. */
const WORKED =
  /проект\p{L}{0,3}\s[^.:]{0,40}(?:реализ|выполн|осуществ|провод|длил|шел)|(?:реализ|выполн|осуществ)\p{L}{1,8}\s[^.:]{0,20}проект|жоба\p{L}{0,4}\s[^.:]{0,120}(?:иске асыр|жузеге асыр)/u;

export function toldPeriod(lines: readonly Span[]): Project['period'] {
  for (const line of lines) {
    const text = textOf(line);
    if (text.length > 260 || !WORKED.test(fold(text))) continue;
    const stated = findDates(text).find((found) => found.value.start !== null)?.value.start;
    const year = stated ? Number(stated.slice(0, 4)) : null;
    const dates = findDates(text, { year }).filter((found) => found.value.start !== null && found.value.precision !== 'year');
    const range = dates.find((found) => found.value.start !== found.value.end);
    const first = range ?? dates[0];
    const last = range ?? dates.at(-1);
    if (!first || !last || (!range && dates.length > 2) || (first === last && first.value.start === first.value.end)) continue;
    return {
      start: dateValue(within(line, first.start, first.end), first.value.start),
      end: dateValue(within(line, last.start, last.end), last.value.end),
    };
  }
  return { start: null, end: null };
}

/** «(договор № 12 от …, сумма 2 150 000 тенге)»: the sum said beside the contract or the grant; on folded text. */
const SUM_SAID = /(?:договор|грант|шарт)(?:[^.;]|\.(?=\d)|(?<=\d)\.){0,90}?(?:сумм[аыуое]й?|сома\p{L}{0,4})\s{0,2}[:–—-]?\s{0,2}(?=\d)/u;

export function toldAmount(lines: readonly Span[]): Project['amount'] {
  for (const line of lines) {
    const text = textOf(line);
    const said = text.length <= 500 ? SUM_SAID.exec(fold(text)) : null;
    const at = said ? said.index + said[0].length : 0;
    const money = said ? findMoney(text).find(({ start }) => start === at) : undefined;
    if (!money || money.value.currency === null) continue;
    const { value, currency, words, wordsValue } = money.value;
    return { value, currency, words, wordsValue, evidence: evidenceOf(within(line, money.start, money.end)) };
  }
  return null;
}
