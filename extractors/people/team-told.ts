import type { TeamMember } from '../../src/model/report.ts';
import type { Passage, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import type { Found, Span } from '../../src/text/found.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { isTeamPost } from '../../src/text/posts.ts';
import { citeFlow, type Flow, flowOf, oneLine } from '../reading/flow.ts';
import { answerBodies, bodyOf, sectionsOf } from '../reading/section-body.ts';
import { contactRole } from './contact-roles.ts';
import { phonesOf } from './phones.ts';

/** How many lines below a name its post and phone may stand. */
const BELOW = 3;

/**
 * Team members told in lines or sentences: «Координатор – Омарова А.К., тел. …; бухгалтер – …», «Омарова А.К. (координатор),
 * Ли В. (тренер)», a name on one line and the post on the next.
 */
export function toldTeam(document: StructuredDocument): TeamMember[] {
  const members: TeamMember[] = [];
  const add = (found: readonly TeamMember[]) => {
    for (const member of found) if (!members.some(({ name }) => samePerson(name, member.name))) members.push(member);
  };
  for (const section of sectionsOf(document, 'team')) for (const flow of flowsOf(bodyOf(document, section))) add(membersIn(flow));
  for (const lines of answerBodies(document, 'team')) for (const flow of flowsOf(lines)) add(membersIn(flow));
  if (members.length === 0) for (const run of listsOfPeople(document)) add(run);
  if (members.length === 0) for (const passage of document.passages) add(teamOfParagraph(document, passage));
  return members;
}

interface Part {
  readonly flow: Flow;
  readonly span: Span;
}

/** Lines that hold nothing but a name are read with the lines below them, up to the next name. */
function flowsOf(lines: readonly Part[]): Part[] {
  const parts: { passages: Passage[]; start: number }[] = [];
  let open = 0;
  for (const { flow, span } of lines) {
    const passage = flow.pieces[0]?.passage;
    if (!passage) continue;
    const text = flow.text.slice(span.start, span.end);
    const person = findPersons(text, { expected: true })[0];
    const last = parts.at(-1);
    if (last && open > 0 && !person && text.length <= 100) {
      last.passages.push(passage);
      open--;
    } else {
      parts.push({ passages: [passage], start: span.start });
      open = person && person.start <= 4 && text.length <= 60 && !/[–—]/u.test(text) ? BELOW - 1 : 0;
    }
  }
  return parts.map(({ passages, start }) => {
    const flow = flowOf(passages);
    return { flow, span: { start, end: flow.text.length } };
  });
}

/** Everybody named in a stretch with a post: in front of the name, behind it, or shared by several names. */
function membersIn({ flow, span }: Part): TeamMember[] {
  return piecesOf(flow.text, span).flatMap((piece) => {
    const text = flow.text.slice(piece.start, piece.end);
    const persons = personsIn(text);
    if (persons.length === 0 || text.length > LONGEST) return [];
    const phones = phonesOf(flow);
    let shared: string | null = null;
    return persons.flatMap((person, index): TeamMember[] => {
      const from = persons[index - 1]?.end ?? 0;
      const to = persons[index + 1]?.start ?? text.length;
      const before = positionBefore(text.slice(from, person.start), index > 0);
      const behind = positionBehind(text.slice(person.end, to), to < text.length);
      // «Проект вела Омарова А.К., координатор»: the post behind says more than the verb in front
      const position: string | null =
        (before !== null && behind !== null && KEPT.test(before) ? behind : before) ??
        behind ??
        (index > 0 && /^\s{0,2}(?:,|;|и|мен|және)\s$/u.test(text.slice(from, person.start)) ? shared : null);
      shared = before ?? (index > 0 ? shared : null);
      const evidence = citeFlow(flow, { start: piece.start + person.start, end: piece.start + person.end });
      if (!position || !evidence) return [];
      const own = phones.filter(({ raw }) => {
        const at = text.indexOf(raw);
        return at >= person.end && at < to;
      });
      const called = own.length === 0 && persons.length === 1 ? phones.filter(({ raw }) => text.includes(raw)) : own;
      return [{ name: person.value, position, phones: called, duties: null, workload: null, evidence }];
    });
  });
}

const LONGEST = 600;

/** Names of a piece: those that are sure, else whatever two capitalised words stand where a name would. */
function personsIn(text: string): Found<string>[] {
  const sure = findPersons(text);
  // «Вожатые: Пак Роман»: a capital in front of a colon is a post
  const masked = text.replace(/(?<=^|[;\n]\s{0,3})\s{0,3}(?:\p{Lu}\p{Ll}[^:–—\n]{1,60}?)\s?(?::|[–—-])\s/gu, (lead) =>
    findPersons(lead, { expected: true }).length ? lead : ' '.repeat(lead.length),
  );
  const likely = findPersons(masked, { expected: true }).filter(
    (person) => sure.some(({ start, end }) => start < person.end && end > person.start) || isNamePlace(text, person),
  );
  const all = [...likely, ...sure.filter(({ start, end }) => !likely.some((other) => start < other.end && end > other.start))];
  return all.sort((a, b) => a.start - b.start);
}

/** A name opens a line, or stands behind a mark or a post; what follows it is a mark, a post or nothing. */
function isNamePlace(text: string, { start, end }: Found<string>): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end, end + 3);
  return (
    (/(?:^|[\n;,:–—(-]|(?<!\p{L})(?:и|мен|және))[\s•*·-]{0,4}(?:\d{1,2}[.)]\s{0,2})?$/u.test(before) ||
      contactRole(before.slice(-40)) !== null) &&
    (/^(?:\s{0,2}[–—,;:.(\n-]|\s{0,3}$)/u.test(behind) || (text.length <= 120 && /^\s{1,2}\p{Ll}/u.test(behind)))
  );
}

/** Stretches of one line of thought: lines that belong together, and what stands between semicolons or full stops. */
function piecesOf(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const cuts = [...part.matchAll(/;|(?<=[\p{Ll}\d%)]{2})\.\s+(?=\p{Lu})/gu)]
    .filter(
      (match) =>
        !(
          match[0] === ';' &&
          /:[^;.]{0,80}$/u.test(part.slice(0, match.index)) &&
          /^\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s{0,2}(?:[;.]|$)/u.test(part.slice(match.index + 1))
        ),
    )
    .map((match) => span.start + match.index + match[0].length);
  const starts = [span.start, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
}

/** «Координатор проекта – », «Бухгалтер: », «координатор », «Руководит проектом ». */
function positionBefore(lead: string, inside: boolean): string | null {
  const words = oneLine(lead.replace(/^[\s\-–—•*\d.),;]{0,10}/u, '').replace(/[\s:–—-]+$/u, ''));
  if (words.length < 4 || words.length > 80 || /[.!?;()]/u.test(words) || /\d/u.test(words)) return null;
  if (inside && !/[–—:-]\s{0,3}$/u.test(lead))
    return contactRole(words) !== null && !/[–—(]/u.test(words) ? postIn(words.replace(/^(?:,|и|мен|және|а)\s/u, '')) : null;
  // in front of a dash or a colon any short title will do
  if (/[:–—-]\s{0,3}$/u.test(lead)) return words;
  return contactRole(words) !== null ? postIn(words) : KEPT.test(words) ? words : null;
}

/** What belongs to a post in front of it: «главный», «жоба», «қордың». */
const OF_POST = /^(?:\p{L}+(?:ый|ий|ой|ая|яя|ның|нің|дың|дің|тың|тің)|бас|аға|қор|жоба|бағдарлама|ұйым|орталық|бірлестік|аудит)$/iu;

/** «Жобаны қор директоры», «Ауылдардағы жұмысты үйлестіруші»: the post at the end of what a sentence says before a name. */
function postIn(words: string): string {
  const tokens = words.split(' ');
  let from = tokens.length - 1;
  while (from > 0 && contactRole(tokens.slice(from).join(' ')) === null) from--;
  while (from > 0 && (OF_POST.test(tokens[from - 1] ?? '') || contactRole(tokens[from - 1] ?? '') !== null)) from--;
  return tokens.slice(from).join(' ');
}

/** «Бухгалтерию вела», «руководит проектом». */
const KEPT = /(?<!\p{L})(?:вел[аи]?|руковод\p{L}+|отвечал\p{L}?|занимал\p{L}+)(?:\s\p{L}+)?$/iu;

/** « – координатор проекта, тел. …», «, бухгалтер», «(тренер по плаванию)», the next line. */
function positionBehind(rest: string, more: boolean): string | null {
  const match = /^\s{0,3}([–—,:(\n-]|(?=\p{Ll}))\s{0,3}(\p{L}[^,;:()\d\n–—]{2,80})/u.exec(rest);
  if (match?.[1] === '' && rest.length > 120) return null;
  const words = match?.[2];
  const said = words ? oneLine(words.replace(/[\s.]+(?:тел\.?|моб\.?|сот\.?|байланыс\p{L}*(?:\sтелефон\p{L}*)?)?\s?$/iu, '')) : '';
  if (
    !said ||
    /^(?:тел|моб|сот|байланыс|и|мен|және|а|е-?mail|эл)(?!\p{L})/iu.test(said) ||
    findPersons(said, { expected: true }).length > 0
  )
    return null;
  const titled = said.length <= 60 && (/^\p{Ll}/u.test(said) || match?.[1] === '\n' || match?.[1] === '–' || match?.[1] === '—');
  return (titled && !(more && match?.[1] === '' && contactRole(said) === null)) || contactRole(said) !== null ? said : null;
}

/** Neighbouring lines of people with posts, one of them a post that only a project has, wherever they stand. */
function listsOfPeople(document: StructuredDocument): TeamMember[][] {
  const lists: TeamMember[][] = [];
  let run: TeamMember[] = [];
  let posts = 0;
  let last = -2;
  const close = () => {
    if (run.length > 1 && posts > 0) lists.push(run);
    run = [];
    posts = 0;
  };
  for (const passage of document.passages) {
    const kind = passage.section === null ? null : document.sections[passage.section]?.kind;
    const open = kind !== 'partners' && kind !== 'signature' && kind !== 'success-story' && kind !== 'recommendations';
    const flow = flowOf([passage]);
    const found =
      open && passage.row === null && flow.text.length <= 400 && (LINE_OF_PERSON.test(flow.text) || isTeamPost(passage.folded))
        ? membersIn({ flow, span: { start: 0, end: flow.text.length } })
        : [];
    const whole = found.length > 0 && isMostOf(flow.text, found);
    if (passage.block - last > 1 || !whole) close();
    if (!whole) continue;
    run.push(...found);
    if (found.some(({ position }) => position !== null && isTeamPost(fold(position)))) posts++;
    last = passage.block;
  }
  close();
  return lists;
}

/** Who ran a project, not who did something in it; folded. */
const LED = /(?<!\p{L})(?:руководил|возглавл|координировал|проект\p{L}{0,2} вел|баскарды|жетекшилик ет|уйлестирди)/u;
const PARAGRAPH = 1500;
const NO_TEAM: ReadonlySet<SectionKind> = new Set(['coordinator', 'signature', 'success-story', 'recommendations']);
/** Members that a paragraph of the story names; fewer may be anybody. */
const FEWEST_MEMBERS = 2;

/** Who did what, told in the sentences of one paragraph wherever it stands: at least two people with posts, one of a project. */
function teamOfParagraph(document: StructuredDocument, passage: Passage): TeamMember[] {
  const kind = passage.section === null ? null : document.sections[passage.section]?.kind;
  if (passage.row !== null || passage.clean.length > PARAGRAPH || (kind && NO_TEAM.has(kind)) || !isTeamPost(passage.folded)) return [];
  const flow = flowOf([passage]);
  const members = membersIn({ flow, span: { start: 0, end: flow.text.length } }).filter(
    ({ position, phones }) => isOwnPost(position ?? '') || phones.length > 0,
  );
  const tells = members.some(({ phones }) => phones.length > 0) || LED.test(passage.folded);
  return tells && members.length >= FEWEST_MEMBERS && members.some(({ position }) => isTeamPost(fold(position ?? ''))) ? members : [];
}

function isOwnPost(position: string): boolean {
  const role = contactRole(position);
  return role === 'head' || role === 'coordinator' || role === 'team';
}

/** Names, posts and phones are what is said, not a story in which people occur. */
function isMostOf(text: string, members: readonly TeamMember[]): boolean {
  const said = members.reduce(
    (sum, { name, position, phones }) => sum + name.length + (position?.length ?? 0) + phones.reduce((all, { raw }) => all + raw.length, 0),
    0,
  );
  return said >= text.length * 0.7;
}

const LINE_OF_PERSON =
  /^\s{0,4}(?:[-–—•*]\s|\d{1,2}[.)]\s)?(?:\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}?\p{Ll}*\.?){1,3}\s?[–—,:(-]|[\p{L}\s]{4,60}\s?[–—:-]\s{0,2}\p{Lu})/u;
