import { LEGAL_FORMS } from '../../src/domain/concepts/legal-forms.ts';
import type { Text } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { legalFormOf, parseOrganization, sameOrganization } from '../../src/text/organizations.ts';
import { namesHead } from '../../src/text/posts.ts';
import { type FieldHit, hitsOf, SCORES } from './field-hit.ts';
import { misspeltLegalForm } from './legal-form.ts';
import { type Span, textOf, textValue, trimmed, within } from './span.ts';

/** The grant operator of the state, under all its names. */
const OPERATOR =
  /поддержк\p{L}{0,3} гражданск\p{L}{0,3} инициатив|азаматтык бастамалар\p{L}{0,4} колдау|(?:^|[^\p{L}])(?:цпги|абко)(?![\p{L}])/u;
const APPROVAL = /^[\s«"„]*(?:утверждаю|бекитемин|утвержден\p{L}{0,2}|бекитилген)[\s»"”:.]*/u;
const LINE_LENGTH = 260;

export interface Organization {
  readonly name: Text;
  readonly legalForm: Text | null;
}

/** The organization that got the grant: a labelled answer, else the first line that is an organization's name. */
export function granteeOf(hits: readonly FieldHit[], lines: readonly Span[]): Organization | null {
  for (const hit of hitsOf(hits, 'grantee')) {
    const found = organizationAt(hit.value);
    if (found) return found;
  }
  for (const line of lines) {
    const text = textOf(line);
    const writer = text.length > LINE_LENGTH ? writerOf(line) : null;
    if (writer) return writer;
    if (text.length > LINE_LENGTH || OPERATOR.test(fold(text)) || /:/u.test(text)) continue;
    if (isBulleted(line) || !/[«"“„]/u.test(text) || !isGranteeForm(legalFormOf(text)) || findPersons(text).length || namesHead(fold(text)))
      continue;
    const found = organizationAt(withinSentence(withoutNumber(line)));
    if (found) return found;
  }
  return null;
}

/** «Общественное объединение «…» благодарит …», «… направляет отчёт»: who writes a letter stands at the beginning of its first long sentence. */
const WRITER = /^\s{0,4}(?:\p{L}{2,24}\s){1,5}[«"“][^«»"“”]{2,80}[»"”](?=\s\p{Ll})/u;

function writerOf(line: Span): Organization | null {
  const match = WRITER.exec(textOf(line));
  if (!match || !isGranteeForm(legalFormOf(match[0])) || OPERATOR.test(fold(match[0]))) return null;
  return organizationAt(within(line, 0, match[0].length));
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

/** Firms, sole traders and state bodies get no grants for NGOs; unlabelled lines with their names speak of others. */
function isGranteeForm(form: string | null): boolean {
  return LEGAL_FORMS.find(({ code }) => code === form)?.getsGrants === true;
}

function withoutNumber(line: Span): Span {
  const lead = /^[\s\-–—•*_]{0,8}(?:\d{1,2}\s?[.)]\s{0,4})?[\s*_]{0,4}/u.exec(textOf(line))?.[0].length ?? 0;
  return { ...line, start: line.start + lead };
}

function organizationAt(span: Span): Organization | null {
  const kept = withoutTail(trimmed(span));
  const parsed = parseOrganization(textOf(kept));
  const name = parsed && textValue(kept, parsed.name.replace(/[.]$/u, ''));
  if (!parsed || !name) return null;
  const at = parsed.printedForm ? textOf(kept).indexOf(parsed.printedForm) : -1;
  const form = at >= 0 && parsed.printedForm ? within(kept, at, at + parsed.printedForm.length) : kept;
  const legalForm = parsed.legalForm ?? misspeltLegalForm(textOf(kept));
  return { name, legalForm: legalForm ? textValue(form, legalForm) : null };
}

/** «…, БИН 123» after the name. */
function withoutTail(span: Span): Span {
  const text = textOf(span);
  const tail =
    /[\s,;(]{1,4}(?:бин|бсн|иин|тел\.?|адрес)(?![\p{L}])|(?<=[»"”])\s{0,2},\s{0,3}(?:(?:г\.|город|с\.|село|пос\.)\s?\p{Lu}|\p{L}{4,24}(?:ая|ий)\s(?:область|район)|\p{L}{3,20}\s(?:облысы|қаласы))/iu.exec(
      text,
    );
  return tail ? { passage: span.passage, start: span.start, end: span.start + tail.index } : span;
}

/** Who gave the grant: a labelled answer, else a line with the operator's name. */
export function grantorOf(hits: readonly FieldHit[], lines: readonly Span[]): Text | null {
  const answers = hitsOf(hits, 'grantor').filter((hit) => textOf(hit.value).length <= LINE_LENGTH);
  const labelled = answers.find(({ score }) => score > SCORES.told);
  if (labelled)
    return textValue(trimmed(labelled.value), textOf(trimmed(labelled.value)).replace(/[.]$|(?<=[»"”]),\s\p{Ll}[^,»]{2,60}$/u, ''));
  const line =
    lines.find((span) => textOf(span).length <= 140 && OPERATOR.test(fold(textOf(span)))) ??
    letterhead(hits, lines) ??
    answers[0]?.value ??
    addressee(lines);
  return line ? textValue(trimmed(line), textOf(trimmed(line)).replace(/[.]$/u, '')) : null;
}

/** «Руководителю ГУ «…»», «… қорына»: whom a report in the form of a letter is addressed to, among its first lines; on folded text. */
const ADDRESSED =
  /^\s{0,4}(?:руководител|директор|председател|начальник|президент|акиму?)\p{L}{0,3}ю?\s(?=\S{1,12}\s{0,2}[«"“]|\p{L}{4,30}\s)|^(?=.{4,140}(?:кор|баскарма|акимди|орталы|мекеме)\p{L}{0,4}(?:на|не|га|ге|ына|ине)\s{0,3}$)/u;
const HEAD_LINES = 8;
/** «Корпоративный фонд «…» директору Ковалёву Р. И.» on one line. */
const JOINED = /^\S.{5,140}[»"”]\s{1,60}(?:директору|руководителю|председателю|президенту|басшысына|директорына|торагасына)\s/u;
const JOINED_POST = /(?<=[»"”])\s{1,60}(?:директору|руководителю|председателю|президенту|басшысына|директорына|торагасына)\s/u;
const TO_THE_HEAD =
  /^\s{0,60}(?:директору|руководителю|председателю|начальнику|президенту|акиму|басшысына|директорына|торагасына)(?!\p{L})/u;

function addressee(lines: readonly Span[]): Span | null {
  // «Корпоративный фонд «…»», the next line «директору …»
  const over = lines.slice(0, HEAD_LINES).findIndex((line) => TO_THE_HEAD.test(fold(textOf(line))));
  const joined = lines.slice(0, HEAD_LINES).find((line) => textOf(line).length <= 200 && JOINED.test(fold(textOf(line))));
  const office = joined ? within(joined, 0, fold(textOf(joined)).search(JOINED_POST)) : undefined;
  if (office && legalFormOf(textOf(office)) !== null) return office;
  const body = over > 0 ? lines[over - 1] : undefined;
  if (body && textOf(body).length <= 160 && legalFormOf(textOf(body)) !== null) return body;
  for (const line of lines.slice(0, HEAD_LINES)) {
    const match = textOf(line).length <= 160 ? ADDRESSED.exec(fold(textOf(line))) : null;
    const rest = match ? within(line, match[0].length, textOf(line).length) : null;
    if (rest && (legalFormOf(textOf(rest)) !== null || match?.[0] === '')) return rest;
  }
  return null;
}

/** The fund whose name opens the report, above its title and other than the labelled grantee. */
function letterhead(hits: readonly FieldHit[], lines: readonly Span[]): Span | null {
  const [first] = lines;
  const grantee = hits.find((hit) => hit.field === 'grantee');
  if (!first || !grantee || first.passage.block > 1 || first.passage.row !== null) return null;
  const text = textOf(first).trim();
  const fund = /^(?:\p{L}{3,20}\s)?(?:фонд|қоры?|центр)(?!\p{L})|(?:^|\s)(?:фонд\p{L}?|қоры|орталығы|центр)\s?$/iu;
  const named = text.length <= (/[«"“„]/u.test(text) ? 100 : 70) && fund.test(text.replace(/[«"“„][^»"”]{1,80}[»"”]/gu, ' ').trim());
  return named && !sameOrganization(text, textOf(grantee.value)) ? trimmed(first) : null;
}

/** The head of the organization: a labelled answer, else who approves the report on its cover. */
export function headOf(hits: readonly FieldHit[], lines: readonly Span[]): Text | null {
  // «Контактные данные: руководитель проекта …» names who runs the project
  const ofProject = (hit: FieldHit) =>
    /^\s{0,2}(?:руководител\p{L}{1,2}|директор|менеджер|координатор)\p{L}{0,2}\sпроект|^\s{0,2}жоба\p{L}{0,4}\s(?:жетекши|уйлестируши|басшы)/u.test(
      fold(textOf(hit.value)),
    );
  const named = hits.filter((hit) => hit.field === 'head' && !ofProject(hit)).flatMap((hit) => personIn(hit.value, true) ?? []);
  const first = named[0];
  // the same person with initials under the signature and in full in the passport
  if (first) return named.find((other) => other.value.length > first.value.length && samePerson(other.value, first.value)) ?? first;
  const approval = lines.findIndex((line) => APPROVAL.test(fold(textOf(line))));
  if (approval < 0) return null;
  for (const line of lines.slice(approval, approval + 5)) {
    const lead = APPROVAL.exec(fold(textOf(line)))?.[0].length ?? 0;
    const person = personIn({ ...line, start: line.start + lead }, false);
    if (person) return person;
  }
  return null;
}

function personIn(span: Span, expected: boolean): Text | null {
  const persons = findPersons(textOf(span), { expected });
  const person = persons.at(-1) && expected ? persons[0] : persons.at(-1);
  return person ? textValue(within(span, person.start, person.end), person.value) : null;
}

/** Posts of who heads an organization; «директор проекта» heads a project. */
const HEADS =
  /^[\s*_]{0,4}(?:с уважением,?\s{1,3}|курметпен,?\s{1,3})?(?:(?:[«"“][^»"”]{2,80}[»"”]\s)?\p{L}{0,14}\s?)?(?:исполнительный\s|генеральный\s)?(?:директор|председател|президент|торага|торайым)\p{L}{0,3}(?!\p{L}|\sпроект)/u;

/** The head of an organization signs for it: the person beside that post under the report. */
export function signingHead(tail: readonly Span[]): Text | null {
  for (const line of tail) {
    if (textOf(line).length > LINE_LENGTH || !HEADS.test(fold(textOf(line)))) continue;
    // «Председатель ____ Байтенова А.Т.»: the name ends the line
    const person = personIn(line, false) ?? beside(line, tail);
    if (person && textOf(line).trimEnd().endsWith(person.evidence.quote)) return person;
    if (person && line.passage.row !== null) return person;
  }
  return null;
}

/** The person in another cell of the row: «Директор | ________ | Исмаилова С.Р.». */
function beside({ passage }: Span, tail: readonly Span[]): Text | null {
  if (passage.row === null) return null;
  const cells = tail.filter(
    (other) => other.passage.block === passage.block && other.passage.row === passage.row && other.passage.column !== passage.column,
  );
  for (const cell of cells) {
    const person = personIn(cell, false);
    if (person) return person;
  }
  return null;
}

/** What follows the blank left for the signature. */
function afterGap(line: Span): Span | null {
  const gap = /\S(?:_{3,}|\s{4,}|\t)[\s_]*(?=\p{Lu})/u.exec(textOf(line));
  return gap ? within(line, gap.index + gap[0].length, textOf(line).length) : null;
}

const AGREED = /^[\s«"„]*(?:согласовано|келисилди|келисилген|грантодатель|грант беруши|гранберуши)/u;
const SIGNED = /_{3,}|(?:\\_){2,}|м\.\s?п\.|м\.\s?о\.|подпис|қолы/iu;
/** «Контактные данные: руководитель проекта …, тел. …» tells whom to call, not who signs. */
const CONTACT =
  /контакт|байланыс|тел(?:ефон)?(?!\p{L})|сот\.|@|(?:руководител|координатор|менеджер)\p{L}{0,2}\sпроект|жоба\s?(?:жетекши|уйлестируши)/u;
const SIGNATORY_LABEL = /^[\s*_]*(?:должность|лауазымы)/u;

/** Who signs for the grantee: beside the line for the signature or under the label of the form, before the grantor's own. */
export function signatoryOf(document: StructuredDocument, hits: readonly FieldHit[], tail: readonly Span[]): Text | null {
  const labelled = hits.filter((hit) => hit.field === 'signatory').flatMap((hit) => personIn(hit.value, true) ?? []);
  const agreed = tail.findIndex((line) => AGREED.test(fold(textOf(line))) && !/:/u.test(textOf(line).slice(-2)));
  const own = agreed >= 0 && document.kind === 'project-description' ? tail.slice(0, agreed) : tail;
  for (const pass of ['signed', 'office'] as const) {
    for (const line of own) {
      const text = textOf(line);
      if (text.length > LINE_LENGTH || SIGNATORY_LABEL.test(fold(text))) continue;
      if (pass === 'office' && CONTACT.test(fold(text))) continue;
      if (pass === 'signed' ? !SIGNED.test(text) : !namesHead(fold(text))) continue;
      const after = afterGap(line);
      const person =
        personIn(line, false) ?? (after && personIn(after, true)) ?? (pass === 'signed' ? personIn(line, true) : null) ?? beside(line, own);
      if (person) return person;
    }
  }
  return labelled[0] ?? null;
}
