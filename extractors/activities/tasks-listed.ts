import type { Task } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import type { Span } from '../../src/text/found.ts';
import { citeFlow, trimSpan } from '../reading/flow.ts';
import { answerBodies, type BodyLine, bodyOf, sectionsOf } from '../reading/section-body.ts';
import { titleText } from './numbered-label.ts';

const MARK = /^\s{0,20}(?:[-–—•*·▪]|(\d{1,2})[.)]|\p{Ll}\))\s{0,10}/u;
const MAX_TASKS = 40;

/** «Задачи проекта:» with bullets, numbers, or a row of phrases between semicolons. */
export function listedTasks(document: StructuredDocument): Task[] {
  const lists = [
    ...sectionsOf(document, 'tasks').map((section) => listOf(bodyOf(document, section), section.number)),
    ...answerBodies(document, 'tasks'),
  ];
  const tasks = lists.flatMap((list) =>
    list.flatMap(({ flow, span }) =>
      phrases(flow.text, span).flatMap((phrase): Task[] => {
        const mark = MARK.exec(flow.text.slice(phrase.start, phrase.end));
        const title = trimSpan(flow.text, { start: phrase.start + (mark?.[0].length ?? 0), end: phrase.end });
        const text = titleText(flow.text, title);
        const evidence = citeFlow(flow, title);
        const number = mark?.[1] ?? flow.pieces[0]?.passage.list?.marker.match(/\d{1,2}/u)?.[0] ?? null;
        return text && evidence ? [{ number, title: text, activities: [], evidence }] : [];
      }),
    ),
  );
  return tasks.slice(0, MAX_TASKS);
}

/** Up to the line that opens the next section of the form in words nobody listed, or that tells of a day. */
function listOf(lines: readonly BodyLine[], number: string | null): BodyLine[] {
  const next = Number(/^\d{1,2}/u.exec(number ?? '')?.[0] ?? '0') + 1;
  const end = lines.findIndex(({ flow, span }) => {
    const text = flow.text.slice(span.start, span.end);
    const opens = /:\s*$/u.test(text) && new RegExp(`^\\s{0,4}${number === null ? '\\d{1,2}' : next}[.)]`, 'u').test(text);
    return opens || findDates(text).some(({ value }) => value.precision === 'day' && value.start !== null);
  });
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** Cut at line breaks, at semicolons, and before «2)» in a running text. */
function phrases(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const cuts = [...part.matchAll(/\n|;|(?<=[.,\s])(?=\d{1,2}\)\s?\p{L})|(?<=[.,;]\s)(?=\d{1,2}\.\s?\p{Lu})/gu)].map(
    (match) => span.start + match.index + match[0].length,
  );
  const starts = [span.start, ...cuts];
  return starts.flatMap((start, index) => {
    const phrase = trimSpan(text, { start, end: starts[index + 1] ?? span.end });
    return /\p{L}{3}/u.test(text.slice(phrase.start, phrase.end)) ? [phrase] : [];
  });
}
