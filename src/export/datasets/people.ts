import type { Contact, Partner, TeamMember } from '../../model/report.ts';
import { dataset, joined, placeColumns, quantityColumns } from '../dataset.ts';

export const contacts = dataset(
  'contacts',
  'One row per person or office one can reach; several phones stand in one cell, `; ` between them.',
  (report) => report.contacts,
  [
    ...placeColumns((item: Contact) => item.evidence),
    ['name', (item) => item.name],
    ['position', (item) => item.position],
    ['organization', (item) => item.organization],
    ['role', (item) => item.role],
    ['phones', (item) => joined(item.phones.map((phone) => phone.e164))],
    ['phonesRaw', (item) => joined(item.phones.map((phone) => phone.raw))],
    ['phoneProblems', (item) => joined(item.phones.map((phone) => phone.problem))],
    ['emails', (item) => joined(item.emails.map((email) => email.value))],
  ],
);

export const partners = dataset('partners', 'One row per partner.', (report) => report.partners, [
  ...placeColumns((item: Partner) => item.evidence),
  ['name', (item) => item.name],
  ['role', (item) => item.role],
  ['contact', (item) => item.contact],
  ['note', (item) => item.note],
]);

export const team = dataset('team', 'One row per member of the team.', (report) => report.team, [
  ...placeColumns((item: TeamMember) => item.evidence),
  ['name', (item) => item.name],
  ['position', (item) => item.position],
  ['phones', (item) => joined(item.phones.map((phone) => phone.e164))],
  ['phonesRaw', (item) => joined(item.phones.map((phone) => phone.raw))],
  ['duties', (item) => item.duties],
  ...quantityColumns('workload', (item: TeamMember) => item.workload),
]);
