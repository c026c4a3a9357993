import type { Project } from '../../src/model/report.ts';
import type { SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import type { Extractor } from '../extractor.ts';
import { contractOf } from './contract.ts';
import { type FieldHit, hitsOf, SCORES } from './field-hit.ts';
import { fieldHits } from './fields.ts';
import { linesOf, narrativeLines, projectLines } from './lines.ts';
import { granteeOf, grantorOf, headOf, signatoryOf, signingHead } from './parties.ts';
import { type Span, textOf, textValue, trimmed } from './span.ts';
import {
  addressIn,
  addressOf,
  amountOf,
  binOf,
  dateOf,
  expectedResultsOf,
  goalOf,
  pagesOf,
  periodOf,
  regionOf,
  titleIn,
  titleOf,
} from './values.ts';

/** Who got what for which project: from cover, passport, tables of keys and values, headings and signatures. */
export const project: Extractor = {
  name: 'project',
  extract(document) {
    return { project: projectOf(document) };
  },
};

function projectOf(document: StructuredDocument): Project {
  const hits = fieldHits(document);
  const named = hits.filter(({ score }) => score > SCORES.told);
  const lines = projectLines(document);
  const cover = coverOf(document, lines);
  const tail = tailOf(document);
  const address = addressOf(hits) ?? addressIn(cover);
  const grantee = granteeOf(hits, cover);
  const signatory = signatoryOf(document, hits, tail);
  return {
    title: first(named, 'title', titleOf) ?? titleInTitle(document, cover) ?? first(hits, 'title', titleOf),
    goal: first(hits, 'goal', goalOf),
    grantee: {
      name: grantee?.name ?? null,
      legalForm: grantee?.legalForm ?? null,
      bin: binOf(hits, cover),
      head: headOf(hits, cover) ?? (document.kind === 'project-description' ? signatory : signingHead(tail)),
      address,
    },
    grantor: grantorOf(hits, [...cover, ...tail]),
    contract: contractOf(hits, cover),
    amount: amountOf(hits),
    period: periodOf(hits, [...cover, ...narrativeLines(document)]),
    region: regionOf(hits, cover, address),
    direction: first(hits, 'direction', (value) => textValue(trimmed(value))),
    expectedResults: expectedResultsOf(hits),
    submittedOn: dateOf(hits, 'submitted'),
    filledOn: dateOf(hits, 'filled') ?? closingDate(tail),
    pagesDeclared: pagesOf(hits, [...cover, ...tail]),
    signatory,
  };
}

const DATED = /^[\s*_]*(?:дата|күні)\s{0,2}:/iu;
/** A line of nothing but a day, «2023 жылғы 8 қыркүйек», «27.10.2023ж.»; on what is left beside the date. */
const BARE = /^[\s*_.«»"]{0,8}(?:г|ж|года|жыл)?[\s*_.]{0,4}$/u;

const CLOSING_LINES = 6;

/** «Дата: …», or a line with a day and nothing else, under the signature. */
function closingDate(tail: readonly Span[]): Project['filledOn'] {
  const line =
    tail.find((span) => DATED.test(textOf(span))) ??
    tail.slice(-CLOSING_LINES).findLast((span) => {
      const text = span.passage.row === null ? textOf(span) : '';
      const [date, more] = text.length <= 40 ? findDates(text) : [];
      return date && !more && date.value.precision === 'day' && BARE.test(fold(text.slice(0, date.start) + text.slice(date.end)));
    });
  return line ? dateOf([{ field: 'filled', value: line, label: '', score: SCORES.placed }], 'filled') : null;
}

/** «Проект «Работа для каждого»» as a whole line of the cover. */
const LINE_OF_TITLE = /^\s{0,4}(?:социальн\p{L}{2,3}\s)?(?:проект|жоба)\s{1,3}[«"“][^:]{3,200}[»"”]\s{0,3}$/iu;

const WHOLLY_QUOTED = /^\s{0,4}[«"“][^«»"“”]{8,250}[»"”]\s{0,4}$/u;

function titleInTitle(document: StructuredDocument, cover: readonly Span[]): Project['title'] {
  // the quoted title may stand a line or two below the words «Итоговый отчет»
  const titles = document.sections.filter((section) => section.kind === 'title');
  const blocks = new Set(titles.flatMap(({ from, to }) => [from, from + 1, from + 2].filter((block) => block < to)));
  for (const line of cover) {
    const titled = blocks.has(line.passage.block);
    const title = titled || LINE_OF_TITLE.test(textOf(line)) ? titleIn(line) : null;
    if (title) return title;
    // «Отчёт о реализации проекта», its title quoted on a line of its own below
    if (titled && WHOLLY_QUOTED.test(textOf(line))) return titleOf(line);
  }
  return null;
}

function first<T>(hits: readonly FieldHit[], field: FieldHit['field'], read: (value: Span, label: string) => T | null): T | null {
  for (const hit of hitsOf(hits, field)) {
    const value = read(hit.value, hit.label);
    if (value !== null) return value;
  }
  return null;
}

const COVER_ENDS: ReadonlySet<SectionKind> = new Set([
  'activities',
  'task',
  'plan-fact',
  'team',
  'monitoring-plan',
  'statistics',
  'goal-achievement',
]);

/** Lines before the body of the form, cells of the tables there included. */
function coverOf(document: StructuredDocument, lines: readonly Span[]): Span[] {
  const end = document.sections.find((section) => COVER_ENDS.has(section.kind))?.from ?? Number.POSITIVE_INFINITY;
  const cells = document.passages.filter((passage) => passage.row !== null && passage.block < end).slice(0, 200);
  const all = [...lines.filter((line) => line.passage.block < end), ...cells.flatMap(linesOf)];
  return all.toSorted(
    (a, b) =>
      a.passage.block - b.passage.block ||
      (a.passage.row ?? 0) - (b.passage.row ?? 0) ||
      (a.passage.column ?? 0) - (b.passage.column ?? 0) ||
      a.start - b.start,
  );
}

/** The signature may stand above the label of the form, under the number of pages. */
const NEAR = 15;
const BEFORE_SIGNATURE = 3;

/** Lines from the number of pages or the block of signatures on; without either, the last lines. */
function tailOf(document: StructuredDocument): Span[] {
  const signature = document.sections.findLast((section) => section.kind === 'signature')?.from;
  const pages = document.sections.findLast((section) => section.kind === 'pages')?.from;
  const before = signature === undefined ? undefined : signature - BEFORE_SIGNATURE;
  const from = pages !== undefined && (signature === undefined || (pages < signature && signature - pages <= NEAR)) ? pages : before;
  const passages = from === undefined ? document.passages.slice(-12) : document.passages.filter((passage) => passage.block >= from);
  return passages.flatMap(linesOf);
}
