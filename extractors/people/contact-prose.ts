import type { Contact, ContactRole, Facts } from '../../src/model/report.ts';
import type { Passage, SectionKind, StructuredDocument, TableKind } from '../../src/model/structure.ts';
import type { Found } from '../../src/text/found.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { clean, fold } from '../../src/text/normalize.ts';
import { positionIn } from '../../src/text/posts.ts';
import { citeFlow, type Flow, flowOf } from '../reading/flow.ts';
import { isReachable, type Reach, reachIn } from './contact-reach.ts';
import { contactRole } from './contact-roles.ts';
import { firstEvidence } from './contact-tables.ts';

/** Tables whose cells are read like paragraphs; the others have readers of their own or hold figures. */
const LIKE_PROSE: ReadonlySet<TableKind> = new Set(['key-values', 'other', 'recommendations']);
const PASSPORT: ReadonlySet<SectionKind> = new Set(['title', 'passport', 'project-title', 'general-information', 'executor']);
const ADDRESS = /(?:адрес|мекенжай|мекен-жай|орналаскан жери)/u;
/** «Контактный телефон: …» opens its own sentence: the number is that of the story's hero, not of whom it named last. */
const OWN_SENTENCE =
  /(?:^|[.!?)\n]\s{0,3})(?:контактный\s|контактные\s|байланыс\s|его\s|ее\s)?(?:тел\.|телефон\p{L}{0,4}|телефондары|контакт\p{L}{0,3}|моб\.|уялы\s?\p{L}{0,8})[\s:.–—-]{0,4}$/u;

/** An e-mail address, or five figures that stand together. */
const REACHABLE = /@|\d(?:\D{0,3}\d){4}/;

/** Contacts told outside the team's and partners' tables: passport, coordinator, stories, letters. */
export function proseContacts(document: StructuredDocument, facts: Facts, cityCode: string | null): Contact[] {
  const skipped = cellsOfOthers(document);
  const contacts: Contact[] = [];
  document.sections.forEach((section, index) => {
    if (section.kind === 'coordinator') contacts.push(...coordinators(document, index, cityCode));
  });
  document.passages.forEach((passage, index) => {
    if (kindOf(document, passage) === 'coordinator' && passage.row === null) return;
    if (skipped.has(passage)) return;
    if (!REACHABLE.test(passage.clean)) return;
    contacts.push(...passageContacts(document, facts, passage, index, cityCode));
  });
  return contacts;
}

/** Cells of tables that have readers of their own. A form that is one big table has tables of both kinds in a block. */
function cellsOfOthers({ tables }: StructuredDocument): Set<Passage> {
  const others = tables.filter(({ kind }) => !LIKE_PROSE.has(kind));
  return new Set(
    others.flatMap(({ rows, preamble, columns }) => [
      ...columns.flatMap(({ header }) => header),
      ...[...preamble, ...rows].flatMap(({ cells }) => cells.flatMap(({ passages }) => passages)),
    ]),
  );
}

/** The coordinator's section read as one text: name, phones and address may stand in lines of their own. */
function coordinators(document: StructuredDocument, section: number, cityCode: string | null): Contact[] {
  const flow = flowOf(document.passages.filter((passage) => passage.section === section && passage.row === null));
  return reachIn(flow, { cityCode }).flatMap((reach): Contact[] => {
    const owner = personIn(flow, reach.person);
    const evidence = owner?.evidence ?? firstEvidence(reach.phones, reach.emails);
    if (!evidence) return [];
    const before = reach.person ? flow.text.slice(Math.max(0, reach.person.start - 80), reach.person.start) : '';
    return [
      {
        name: owner?.name ?? null,
        position: positionIn(before),
        organization: null,
        role: ownRole(before, reach.person ? behindIn(flow.text, reach.person.end) : ''),
        phones: reach.phones,
        emails: reach.emails,
        evidence,
      },
    ];
  });
}

/** What is said of a person in the same breath: «…, координатор проекта». */
function behindIn(text: string, end: number): string {
  return /^[\s,(–—-]{1,3}[^\d@\n;]{0,60}/u.exec(text.slice(end, end + 70))?.[0] ?? '';
}

/** Under «Контакты» everybody is reached for the project; who says to head it or to keep its books is named so. */
function ownRole(before: string, behind: string): ContactRole {
  const own = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1);
  const role = contactRole(behind) ?? contactRole(own);
  return role === 'head' || role === 'team' ? role : 'coordinator';
}

/** Who is of the team is no partner, though the partners are told under the same heading. */
function memberRole(facts: Facts, kind: SectionKind | null, owner: Owner | null): ContactRole | null {
  const member = kind === 'partners' && owner ? facts.team.find(({ name }) => samePerson(name, owner.name)) : undefined;
  if (!member) return null;
  const role = contactRole(member.position ?? '');
  return role === 'head' || role === 'coordinator' ? role : 'team';
}

function kindOf(document: StructuredDocument, passage: Passage): SectionKind | null {
  return passage.section === null ? null : (document.sections[passage.section]?.kind ?? null);
}

function passageContacts(document: StructuredDocument, facts: Facts, passage: Passage, index: number, cityCode: string | null): Contact[] {
  const kind = kindOf(document, passage);
  const label = labelOf(document, passage, index);
  const flow = flowOf([passage]);
  const inPassport = kind === null || PASSPORT.has(kind);
  const office =
    inPassport && ADDRESS.test(fold(label + passage.clean.slice(0, 160))) && contactRole(label + passage.clean.slice(0, 60)) === null;
  const labelled = /(?:тел\.|телефон|моб\.|мобил|сот\.|сотов|факс|байланыс|уялы|phone)/u.test(fold(label));
  const reached = reachIn(flow, { expected: labelled, cityCode, office, reachable: true });
  return reached.filter(isReachable).flatMap((reach): Contact[] => {
    const owner = kind === 'success-story' ? storyPerson(document, passage, index, flow, reach) : personIn(flow, reach.person);
    const evidence = owner?.evidence ?? firstEvidence(reach.phones, reach.emails);
    if (!evidence) return [];
    // the post stands before the name, or behind it in the same breath: «Омаров Д., координатор проекта, 8 701 …»
    const ahead = reach.person ? passage.clean.slice(Math.max(0, reach.person.start - 80), reach.person.start) : '';
    const behind = reach.person ? behindIn(passage.clean, reach.person.end) : '';
    const before = contactRole(label + ahead) === null ? label + ahead + behind : label + ahead;
    return [
      {
        name: owner?.name ?? null,
        position: positionIn(before),
        organization: owner === null && inPassport ? (facts.project.grantee.name?.value ?? null) : null,
        role: memberRole(facts, kind, owner) ?? roleOf(kind, before, owner !== null),
        phones: reach.phones,
        emails: reach.emails,
        evidence,
      },
    ];
  });
}

/** What labels a cell: the cells before it in its row. */
function labelOf(document: StructuredDocument, passage: Passage, index: number): string {
  if (passage.row === null) return '';
  const before: string[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const other = document.passages[at];
    if (!other || other.block !== passage.block || other.row !== passage.row) break;
    before.unshift(other.clean);
  }
  const label = before.join(' ').slice(-200);
  return label ? `${label} ` : '';
}

function roleOf(kind: SectionKind | null, before: string, named: boolean): ContactRole {
  if (kind === 'success-story') return 'beneficiary';
  if (kind === 'partners') return 'partner';
  if (kind === 'partners-analysis') return contactRole(before) ?? 'partner';
  if (kind === 'signature') return 'signatory';
  if (kind === 'team' && named) return contactRole(before) ?? 'team';
  return (named ? contactRole(before) : null) ?? 'other';
}

interface Owner {
  readonly name: string;
  readonly evidence: Contact['evidence'];
}

function personIn(flow: Flow, person: Found<string> | null): Owner | null {
  const evidence = person ? citeFlow(flow, person) : null;
  return person && evidence ? { name: person.value, evidence } : null;
}

/** «тренер Марат Омаров» helps the person a story is about and is not that person. */
const STAFF =
  /(?<!\p{L})(?:тренер|эксперт|координатор|специалист|спикер|модератор|аким|руководител|депутат|жаттыктырушы|сарапшы|маман|уйлестируши|аким)\p{L}{0,4}\s{1,2}$/u;

/** Whose phone a story gives: the one named right before it, or the story's first person when the phone has its own sentence. */
function storyPerson(document: StructuredDocument, passage: Passage, index: number, flow: Flow, reach: Reach): Owner | null {
  const at = reach.phones[0]?.evidence.place.start ?? reach.emails[0]?.evidence.place.start ?? 0;
  const here = findPersons(flow.text).filter((person) => person.end <= at);
  const apart = OWN_SENTENCE.test(fold(flow.text.slice(Math.max(0, at - 60), at)));
  const own = here.filter((person) => !STAFF.test(fold(flow.text.slice(Math.max(0, person.start - 24), person.start))));
  const chosen = (apart ? own[0] : own.at(-1)) ?? here.at(-1) ?? null;
  if (chosen) return shortest(document, passage, personIn(flow, chosen));
  for (let back = index - 1; back >= 0; back--) {
    const other = document.passages[back];
    if (!other || other.section !== passage.section) break;
    const earlier = findPersons(other.clean)[0];
    if (earlier) return shortest(document, passage, personIn(flowOf([other]), earlier));
  }
  return null;
}

/** The same person's shortest mention in the section: case endings make names longer. */
function shortest(document: StructuredDocument, passage: Passage, owner: Owner | null): Owner | null {
  if (!owner) return null;
  const words = owner.name.split(' ').length;
  let best = owner;
  // printings of one name begin alike in one word at least
  const beginnings = fold(clean(owner.name)).match(/(?<!\p{L})\p{L}{3}/gu) ?? [];
  for (const other of document.passages) {
    if (other.section !== passage.section || !beginnings.some((letters) => other.folded.includes(letters))) continue;
    for (const person of findPersons(other.clean)) {
      if (person.value.length >= best.name.length || person.value.split(' ').length !== words || /\./u.test(person.value)) continue;
      const mention = samePerson(person.value, owner.name) ? personIn(flowOf([other]), person) : null;
      if (mention) best = mention;
    }
  }
  return best;
}
