import type { Project } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { dateValue, type Span, textOf, within } from './span.ts';

/** «Проект реализован в период с 25 марта по 29 ноября 2024 года»; on folded text. */
const WORKED =
  /^(?:мы\s)?работали\s(?:с|со)\s\d|срок\p{L}{0,2}\s(?:выполнения|реализации|действия|исполнения)\s(?:с|со)\s\d|проект\p{L}{0,3}\s[^.:]{0,40}(?:реализ|выполн|осуществ|провод|длил|шел)|(?:реализ|выполн|осуществ)\p{L}{1,8}\s[^.:]{0,20}проект|жоба\p{L}{0,4}\s[^.:]{0,120}(?:иске асыр|жузеге асыр)/u;

export function toldPeriod(lines: readonly Span[]): Project['period'] {
  for (const line of lines.flatMap(sentencesOf)) {
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

function sentencesOf(line: Span): Span[] {
  return line.rest?.length ? [line] : findSentences(textOf(line)).map(({ start, end }) => within(line, start, end));
}
