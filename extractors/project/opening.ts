import type { StructuredDocument } from '../../src/model/structure.ts';
import { findIdentifiers } from '../../src/text/identifiers.ts';
import { findPersons } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { legalFormOf } from '../../src/text/organizations.ts';
import { namesHead } from '../../src/text/posts.ts';
import { type Candidate, SCORES } from './candidate.ts';
import { contractLines } from './contract.ts';
import { coverOf } from './cover.ts';
import { letterCandidates } from './letter.ts';
import { isGranteeForm, namesOperator, OPERATOR_LENGTH } from './organization.ts';
import { personSpan } from './person.ts';
import { type Span, textOf, trimmed, within } from './span.ts';
import { titleCandidates } from './title.ts';
import { regionSpan } from './values.ts';

/** What the cover, the title and the head of a letter say without labels. */
export function openingCandidates(document: StructuredDocument): Candidate[] {
  const lines = coverOf(document);
  return [
    ...titleCandidates(document, lines),
    ...lines.flatMap(granteeCandidates),
    ...lines.flatMap(namedByNumber),
    ...lines.flatMap(lineCandidates),
    ...contractLines(lines),
    ...approverCandidates(lines),
    ...letterCandidates(lines),
  ];
}

function shown(field: Candidate['field'], value: Span): Candidate {
  return { field, value, label: '', score: SCORES.shown };
}

/** Longer lines are paragraphs. */
const LINE_LENGTH = 260;

/** A line that is an organization's name, without persons, posts and labels: the one that got the grant. */
function granteeCandidates(line: Span): Candidate[] {
  const text = textOf(line);
  if (text.length > LINE_LENGTH) return writerOf(line);
  if (namesOperator(text) || /:/u.test(text) || isBulleted(line) || !/[«"“„]/u.test(text)) return [];
  if (!isGranteeForm(legalFormOf(text)) || findPersons(text).length || namesHead(fold(text))) return [];
  return [shown('grantee', withinSentence(withoutNumber(line)))];
}

/** «Общественное объединение «…» благодарит …», «… направляет отчёт»: who writes a letter begins its first long paragraph. */
const WRITER = /^\s{0,4}(?:\p{L}{2,24}\s){1,5}[«"“][^«»"“”]{2,80}[»"”](?=\s\p{Ll})/u;

function writerOf(line: Span): Candidate[] {
  const name = WRITER.exec(textOf(line))?.[0];
  return name && isGranteeForm(legalFormOf(name)) && !namesOperator(name) ? [shown('grantee', within(line, 0, name.length))] : [];
}

/** «Біз, «Өрлеу» қоғамдық бірлестігі (БСН …), …»: whose number follows its name in brackets is who writes. */
const NUMBERED = /\s?\((?:БИН|БСН)\s?[:№]?\s?\d{12}/u;
const NUMBER_LINES = 1500;

function namedByNumber(line: Span): Candidate[] {
  const text = textOf(line).slice(0, NUMBER_LINES);
  const end = NUMBERED.exec(text)?.index;
  if (end === undefined) return [];
  const outside = text.slice(0, end).replace(/[«"“„][^«»"“”]{2,80}[»"”]/gu, (quoted) => '_'.repeat(quoted.length));
  const start = Math.max(...[', ', '. ', ': ', '; ', '– ', '\n'].map((mark) => outside.lastIndexOf(mark) + mark.length - 1), 0);
  const name = text.slice(start, end);
  return isGranteeForm(legalFormOf(name)) && !namesOperator(name) && !findPersons(name).length
    ? [shown('grantee', trimmed(within(line, start, end)))]
    : [];
}

/** «по проекту «…», реализованному ОО «Безопасный город» в 2021 году»: the form with the quotation behind it. */
function withinSentence(line: Span): Span {
  const text = textOf(line);
  if (!/^\s*(?:\p{Ll}|О(?:ТЧ[ЕЁ]Т|тч[её]т)(?!\p{L}))/u.test(text)) return line;
  for (const quoted of text.matchAll(/[«"“][^«»"“”]{2,80}[»"”]/gu)) {
    const start = formBefore(text.slice(0, quoted.index));
    if (start !== null) return within(line, start, quoted.index + quoted[0].length);
  }
  return line;
}

/** A legal form in full has so many words: «корпоративный благотворительный фонд». */
const FORM_WORDS = 3;

/** Where the legal form begins that a text ends with; each word before it must make it another form. */
function formBefore(text: string): number | null {
  let start: number | null = null;
  let form: string | null = null;
  for (const { index } of [...text.matchAll(/\S{1,40}/gu)].slice(-FORM_WORDS).reverse()) {
    const longer = legalFormOf(text.slice(index));
    if (longer !== null && longer !== form) [start, form] = [index, longer];
  }
  return start;
}

/** Items of a list of partners or suppliers; the forms number the line with the grantee. */
function isBulleted({ passage }: Span): boolean {
  return passage.list !== null && !/\d/u.test(passage.list.marker);
}

function withoutNumber(line: Span): Span {
  const lead = /^[\s\-–—•*_]{0,8}(?:\d{1,2}\s?[.)]\s{0,4})?[\s*_]{0,4}/u.exec(textOf(line))?.[0].length ?? 0;
  return { ...line, start: line.start + lead };
}

/** What a line shows by its own words: the operator's name, a region, a BIN. */
function lineCandidates(line: Span): Candidate[] {
  const text = textOf(line);
  const region = regionSpan(line);
  const bin = findIdentifiers(text).find(({ value }) => value.kind === 'BIN');
  return [
    ...(text.length <= OPERATOR_LENGTH && namesOperator(text) ? [shown('grantor', trimmed(line))] : []),
    ...(region ? [shown('region', region)] : []),
    ...(bin ? [shown('bin', within(line, bin.start, bin.end))] : []),
  ];
}

const APPROVAL = /^[\s«"„]*(?:утверждаю|бекитемин|утвержден\p{L}{0,2}|бекитилген)[\s»"”:.]*/u;
const APPROVAL_LINES = 5;

/** Who approves the report on its cover heads the organization. */
function approverCandidates(lines: readonly Span[]): Candidate[] {
  const approval = lines.findIndex((line) => APPROVAL.test(fold(textOf(line))));
  if (approval < 0) return [];
  for (const line of lines.slice(approval, approval + APPROVAL_LINES)) {
    const lead = APPROVAL.exec(fold(textOf(line)))?.[0].length ?? 0;
    const person = personSpan({ ...line, start: line.start + lead }, false);
    if (person) return [shown('head', person)];
  }
  return [];
}
