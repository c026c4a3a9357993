import type { Contact, Facts, Phone, Text } from '../../src/model/report.ts';
import type { LogicalTable, Passage, StructuredDocument, TableCell, TableRow } from '../../src/model/structure.ts';
import { findEmails } from '../../src/text/emails.ts';
import { findPersons } from '../../src/text/names.ts';
import { positionIn } from '../../src/text/posts.ts';
import { citeFlow, type Flow, flowOf, oneLine } from '../reading/flow.ts';
import { cellOf, columnsOf, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { isReachable, type Reach, reachIn } from './contact-reach.ts';
import { contactRole } from './contact-roles.ts';
import { withoutNumber } from './partners.ts';
import { phonesOf } from './phones.ts';

/** The project team with the phones its table gives; e-mails are read from the same rows. */
export function teamContacts(document: StructuredDocument, facts: Facts): Contact[] {
  return facts.team.flatMap((member): Contact[] => {
    const { block, row } = member.evidence.place;
    // a sentence that only names somebody gives no way to reach them
    if (row === null && member.phones.length === 0) return [];
    const cells = document.passages.filter((passage) => passage.block === block && passage.row === row);
    const role = member.position ? contactRole(member.position) : null;
    return [
      {
        name: member.name,
        position: member.position,
        organization: facts.project.grantee.name?.value ?? null,
        role: role === 'head' || role === 'coordinator' ? role : 'team',
        phones: member.phones.length ? [...member.phones] : phonesIn(cells),
        emails: emailsOf(flowOf(cells)),
        evidence: member.evidence,
      },
    ];
  });
}

/** A row whose column of contacts was not recognised: whatever looks like a phone for itself. */
function phonesIn(cells: readonly Passage[]): Phone[] {
  return cells.flatMap((cell) => phonesOf(flowOf([cell]))).filter((phone) => phone.e164 !== null);
}

function emailsOf(flow: Flow): Text[] {
  return findEmails(flow.text).flatMap((email): Text[] => {
    const evidence = citeFlow(flow, email);
    return evidence ? [{ value: email.value, evidence }] : [];
  });
}

/** People in the contacts column of the partners' table, each with the partner it speaks for. */
export function partnerContacts(document: StructuredDocument, cityCode: string | null): Contact[] {
  return tablesOf(document, 'partners').flatMap((table) =>
    table.rows.flatMap((row): Contact[] => {
      if (isEmptyRow(row) || row.kind !== 'body') return [];
      const nameCell = cellOf(table, row, 'name', 'title') ?? row.cells.find((cell) => /\p{L}{3}/u.test(cell.text)) ?? null;
      const partner = nameCell ? flowOf(nameCell.passages) : null;
      const span = partner ? withoutNumber(partner.text) : null;
      const organization = partner && span ? oneLine(partner.text.slice(span.start, span.end)) : null;
      const reached = reachIn(contactFlow(table, row), { expected: true, cityCode });
      const own = partner && reached.every((reach) => reach.person === null) ? personOf(partner) : null;
      return reached.flatMap((reach) => toContact(reach, contactFlow(table, row), { role: 'partner', organization, position: null, own }));
    }),
  );
}

/** Lists of participants and other tables with a column of names and one of phones or e-mails. */
export function listContacts(document: StructuredDocument, cityCode: string | null): Contact[] {
  const tables = tablesOf(document, 'participant-list', 'other', 'events').filter(
    (table) => columnsOf(table, 'name').length > 0 && columnsOf(table, 'phone', 'email', 'contact').length > 0,
  );
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Contact[] => {
      const nameCell = cellOf(table, row, 'name');
      const named = nameCell ? flowOf(nameCell.passages) : null;
      const own = named ? personOf(named) : null;
      const position = cellOf(table, row, 'position', 'role')?.text ?? null;
      const role = (position ? contactRole(position) : null) ?? (table.kind === 'participant-list' ? 'beneficiary' : 'other');
      return reachIn(contactFlow(table, row), { expected: true, cityCode, office: own !== null })
        .filter(isReachable)
        .flatMap((reach) => toContact(reach, contactFlow(table, row), { role, organization: null, position: position || null, own }));
    }),
  );
}

function contactFlow(table: LogicalTable, row: TableRow): Flow {
  const known = [...new Set(columnsOf(table, 'contact', 'phone', 'email'))];
  // a lost header leaves columns unnamed: the cells with a number to call are the contacts
  const columns = known.length
    ? known
    : columnsOf(table, 'unknown').filter((column) => isReachable({ person: null, ...reachOf(row.cells[column]) }));
  return flowOf(columns.flatMap((column) => row.cells[column]?.passages ?? []));
}

function reachOf(cell: TableCell | undefined): Pick<Reach, 'phones' | 'emails'> {
  const flow = flowOf(cell?.passages ?? []);
  return { phones: phonesOf(flow), emails: emailsOf(flow) };
}

interface Person {
  readonly name: string;
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
}

/** The person a cell consists of, or null when it names an organization. */
function personOf(flow: Flow): Person | null {
  const found = findPersons(flow.text, { expected: true })[0];
  if (!found || found.raw.length < oneLine(flow.text).length * 0.75) return null;
  return { name: found.value, flow, start: found.start, end: found.end };
}

interface Known {
  readonly role: Contact['role'];
  readonly organization: string | null;
  readonly position: string | null;
  readonly own: Person | null;
}

function toContact(reach: Reach, flow: Flow, known: Known): Contact[] {
  const { own } = known;
  const nameEvidence = reach.person ? citeFlow(flow, reach.person) : own ? citeFlow(own.flow, own) : null;
  const evidence = nameEvidence ?? firstEvidence(reach.phones, reach.emails);
  if (!evidence) return [];
  return [
    {
      name: reach.person?.value ?? own?.name ?? null,
      position:
        known.position ?? (reach.person ? positionIn(flow.text.slice(Math.max(0, reach.person.start - 60), reach.person.start)) : null),
      organization: own && !reach.person ? null : known.organization,
      role: known.role,
      phones: reach.phones,
      emails: reach.emails,
      evidence,
    },
  ];
}

export function firstEvidence(phones: readonly Phone[], emails: readonly Text[]) {
  return phones[0]?.evidence ?? emails[0]?.evidence ?? null;
}
