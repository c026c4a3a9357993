import type { TeamMember } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import type { Found } from '../../src/text/found.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { citeFlow, type Flow, oneLine, type Span } from '../reading/flow.ts';
import { bodyOf, sectionsOf } from '../reading/section-body.ts';
import { contactRole } from './contact-roles.ts';
import { phonesOf } from './phones.ts';

/** Team members told in lines or sentences: «Координатор – Омарова А.К., тел. …; бухгалтер – …», «Омарова А.К. – координатор». */
export function toldTeam(document: StructuredDocument): TeamMember[] {
  const members: TeamMember[] = [];
  for (const section of sectionsOf(document, 'team')) {
    for (const { flow, span } of bodyOf(document, section)) {
      for (const piece of piecesOf(flow.text, span)) {
        const member = memberIn(flow, piece);
        if (member && !members.some(({ name }) => samePerson(name, member.name))) members.push(member);
      }
    }
  }
  return members;
}

/** Stretches with one person each: lines, and what stands between semicolons or full stops. */
function piecesOf(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const cuts = [...part.matchAll(/[;\n]|(?<=[\p{Ll}\d%)]{2})\.\s+(?=\p{Lu})/gu)].map((match) => span.start + match.index + match[0].length);
  const starts = [span.start, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
}

function memberIn(flow: Flow, piece: Span): TeamMember | null {
  const text = flow.text.slice(piece.start, piece.end);
  const bare = text.replace(/^(\s{0,3}\p{L}[^:–—\n]{2,60}?\s?[:–—-]\s)/u, (lead) => ' '.repeat(lead.length));
  const opened =
    /^\s{0,3}(?:[-–—•*]\s|\d{1,2}[.)]\s)?\s{0,2}\p{Lu}\p{L}{1,20}\s\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20})?\s?[–—,:(-]\s{0,2}\p{Ll}/u.test(
      text,
    );
  const persons = findPersons(text).length
    ? findPersons(text)
    : findPersons(opened ? text : bare, { expected: opened || contactRole(text) !== null });
  const person = persons[0];
  if (!person || persons.length > 1) return null;
  const position = positionBefore(text, person) ?? positionBehind(text, person);
  if (!position) return null;
  const evidence = citeFlow(flow, { start: piece.start + person.start, end: piece.start + person.end });
  if (!evidence) return null;
  const phones = phonesOf(flow).filter(({ evidence: at }) => at.place.start >= piece.start && at.place.start < piece.end);
  return { name: person.value, position, phones, duties: null, workload: null, evidence };
}

/** «Координатор проекта – », «Бухгалтер: », «координатор ». */
function positionBefore(text: string, person: Found<string>): string | null {
  const lead = text.slice(0, person.start).replace(/^[\s\-–—•*\d.)]{0,10}/u, '');
  const words = oneLine(lead.replace(/[\s:–—-]+$/u, ''));
  return words.length >= 4 && words.length <= 80 && !/[.!?]/u.test(words) && contactRole(words) !== null ? words : null;
}

/** « – координатор проекта, тел. …», «, бухгалтер». */
function positionBehind(text: string, person: Found<string>): string | null {
  const match = /^\s{0,3}([–—,:(-])\s{0,3}(\p{L}[^,;:()\d\n]{2,80})/u.exec(text.slice(person.end));
  const words = match?.[2];
  const said = words ? oneLine(words.replace(/[\s.]+(?:тел\.?|моб\.?|байланыс)?\s?$/iu, '')) : '';
  // behind a dash any short title will do
  const titled = match?.[1] !== ',' && said.length <= 50 && /^\p{Ll}/u.test(said);
  return said && (titled || contactRole(said) !== null) ? said : null;
}
