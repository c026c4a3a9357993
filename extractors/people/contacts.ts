import type { Contact, Facts } from '../../src/model/report.ts';
import { samePerson } from '../../src/text/names.ts';
import { cityCodeOf } from '../../src/text/phones.ts';
import type { Extractor } from '../extractor.ts';
import { proseContacts } from './contact-prose.ts';
import { listContacts, partnerContacts, teamContacts } from './contact-tables.ts';

/** People and offices one can reach. One entry for each person and role; an office's phones and e-mails stand together. */
export const contacts: Extractor = {
  name: 'contacts',
  extract(document, facts) {
    const cityCode = areaCode(
      facts,
      document.passages.slice(0, 60).map((passage) => passage.clean),
    );
    const all = [
      ...teamContacts(document, facts),
      ...partnerContacts(document, cityCode),
      ...listContacts(document, cityCode),
      ...proseContacts(document, facts, cityCode),
    ].sort((a, b) => position(a) - position(b));
    return { contacts: withoutEchoes(merge(all)) };
  },
};

/** Area code of the grantee's town, by its address, else by the first passage that speaks of an address. */
function areaCode(facts: Facts, opening: readonly string[]): string | null {
  const address =
    facts.project.grantee.address?.value ?? opening.find((text) => /адрес|мекенжай/iu.test(text)) ?? facts.project.region?.value ?? '';
  return cityCodeOf(address);
}

function position(contact: Contact): number {
  const { block, row, start } = contact.evidence.place;
  return block * 1e9 + (row ?? 0) * 1e5 + Math.min(start, 99_999);
}

function merge(all: readonly Contact[]): Contact[] {
  const result: Contact[] = [];
  for (const contact of all) {
    const index = result.findIndex((other) => isSame(other, contact));
    const known = result[index];
    if (!known) {
      result.push(contact);
      continue;
    }
    result[index] = {
      ...known,
      position: known.position ?? contact.position,
      organization: known.organization ?? contact.organization,
      phones: [
        ...known.phones,
        ...contact.phones.filter((phone) => !known.phones.some((other) => (other.e164 ?? other.raw) === (phone.e164 ?? phone.raw))),
      ],
      emails: [...known.emails, ...contact.emails.filter((email) => !known.emails.some((other) => other.value === email.value))],
    };
  }
  return result;
}

/** A number without a name is dropped where the same line gives it to somebody. */
function withoutEchoes(all: readonly Contact[]): Contact[] {
  const reach = (contact: Contact) => [...contact.phones.map(({ e164, raw }) => e164 ?? raw), ...contact.emails.map(({ value }) => value)];
  const beside = (a: Contact, b: Contact) =>
    a.phones
      .concat()
      .some((phone) =>
        b.phones.some(
          (other) => other.evidence.place.block === phone.evidence.place.block && other.evidence.place.row === phone.evidence.place.row,
        ),
      );
  return all.filter(
    (contact) =>
      contact.name !== null ||
      !all.some((other) => other.name !== null && beside(contact, other) && reach(contact).every((item) => reach(other).includes(item))),
  );
}

function isSame(a: Contact, b: Contact): boolean {
  if (a.role !== b.role) return false;
  if (a.name === null || b.name === null) return a.name === b.name && a.organization === b.organization;
  return samePerson(a.name, b.name) && (a.organization === b.organization || a.role !== 'partner');
}
