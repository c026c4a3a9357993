import type { StructuredDocument } from '../../src/model/structure.ts';
import { type Candidate, SCORES } from './candidate.ts';
import { type Span, textOf, within } from './span.ts';

/** «Отчет о завершении проекта «…»»: the title of the project in the title of the report. */
const IN_TITLE =
  /(?:проект\p{L}{0,3}|жоба\p{L}{0,8}|грант\p{L}{0,3})\s{0,3}([«"“„].{8,300}[»"”])|([«"“„].{8,300}[»"”])\s{1,3}(?:\p{L}{1,20}\s)?жоба/iu;
/** «Проект «Работа для каждого»» as a whole line of the cover. */
const LINE_OF_TITLE = /^\s{0,4}(?:социальн\p{L}{2,3}\s)?(?:проект|жоба)\s{1,3}[«"“][^:]{3,200}[»"”]\s{0,3}$/iu;
/** «Отчёт о реализации проекта» with the title quoted on a line of its own below. */
const WHOLLY_QUOTED = /^\s{0,4}[«"“][^«»"“”]{8,250}[»"”]\s{0,4}$/u;
/** The quoted title may stand so many lines below the words «Итоговый отчет». */
const LINES_BELOW = 2;

/** Titles of the project that the title of the report quotes. */
export function titleCandidates(document: StructuredDocument, cover: readonly Span[]): Candidate[] {
  const titles = document.sections.filter((section) => section.kind === 'title');
  const isTitle = ({ passage: { block } }: Span) =>
    titles.some(({ from, to }) => block >= from && block <= from + LINES_BELOW && block < to);
  return cover.flatMap((line): Candidate[] => {
    const titled = isTitle(line);
    if (!titled && !LINE_OF_TITLE.test(textOf(line))) return [];
    const value = quotedIn(line) ?? (titled && WHOLLY_QUOTED.test(textOf(line)) ? line : null);
    return value ? [{ field: 'title', value, label: '', score: SCORES.shown }] : [];
  });
}

function quotedIn(line: Span): Span | null {
  const match = IN_TITLE.exec(textOf(line).slice(0, 500));
  const quoted = match?.[1] ?? match?.[2];
  if (!match || !quoted) return null;
  const start = match.index + match[0].indexOf(quoted);
  return within(line, start, start + closing(quoted));
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
