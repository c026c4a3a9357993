import type { Evidence } from '../model/evidence.ts';
import { samePerson } from '../text/names.ts';
import { sameOrganization } from '../text/organizations.ts';
import { message } from '../wording/print.ts';
import type { ArchiveCheck, CrossDraft } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { compare } from './projects.ts';

interface Holder {
  readonly path: string;
  readonly id: string;
  readonly name: string | null;
  readonly organization: string | null;
  readonly evidence: Evidence;
}

/** People of the grantee, whose office it is even where no organization is printed beside them. */
const OWN: ReadonlySet<string> = new Set(['head', 'coordinator', 'team', 'signatory', 'other']);

/** «8 777 777 77 77», «1234567»: what forms print to show how a phone is written. */
const EXAMPLE = /^\+\d*(?:(\d)\1{6}|1234567)$/u;

/** Whose contacts stand in a document is known of a report alone. */
function addHolders(found: Map<string, Holder[]>, { path, id, kind, contacts, grantee }: Digest): void {
  if (kind === 'other') return;
  for (const { name, organization, role, addresses } of contacts) {
    const office = organization ?? (OWN.has(role) ? (grantee?.name ?? null) : null);
    for (const { value, evidence } of addresses) {
      if (EXAMPLE.test(value)) continue;
      const holder = { path, id, name, organization: office, evidence };
      const all = found.get(value);
      if (all) all.push(holder);
      else found.set(value, [holder]);
    }
  }
}

/** A name as it is written, and the bytes of the documents it stands in. */
interface HolderName {
  readonly value: string;
  readonly documents: Set<string>;
}

function namesOf(holders: readonly Holder[], of: (holder: Holder) => string | null): HolderName[] {
  const found = new Map<string, HolderName>();
  for (const holder of holders) {
    const value = of(holder);
    if (value === null) continue;
    const known = found.get(value);
    if (known) known.documents.add(holder.id);
    else found.set(value, { value, documents: new Set([holder.id]) });
  }
  return [...found.values()];
}

/** Finds documents in which somebody else is written, two standing for all. Each name is compared once, until that is clear. */
function otherHolders(
  all: readonly HolderName[],
  same: (left: string, right: string) => boolean,
): (value: string | null) => Iterable<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const find = (value: string): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const other of all) {
      if (other.value === value || same(value, other.value)) continue;
      for (const document of other.documents) {
        found.add(document);
        if (found.size > 1) return found;
      }
    }
    return found;
  };
  return (value) => {
    if (value === null) return [];
    const found = known.get(value) ?? find(value);
    known.set(value, found);
    return found;
  };
}

/**
 * Holders of one address who share it with somebody else elsewhere: two people; or an office, and somebody of another
 * organization. The head of a grantee holds his phone in every one of its reports, a hotline stands in thousands: what is
 * written alike is compared once.
 */
function sharing(all: readonly Holder[]): Holder[] {
  const office = ({ organization }: Holder): string | null => organization;
  const nameless = all.filter(({ name }) => name === null);
  const otherPerson = otherHolders(
    namesOf(all, ({ name }) => name),
    samePerson,
  );
  const otherOffice = otherHolders(namesOf(nameless, office), sameOrganization);
  const otherHolder = otherHolders(namesOf(all, office), sameOrganization);
  return all.filter(({ id, name, organization }) => {
    const found = name === null ? otherHolder(organization) : [...otherPerson(name), ...otherOffice(organization)];
    return [...found].some((document) => document !== id);
  });
}

/** So many names stand in the message; the evidence has them all. */
const NAMED = 20;

const shown = (holder: Holder): string => holder.name ?? holder.organization ?? '';

function drafts(address: string, holders: readonly Holder[]): CrossDraft[] {
  const found = sharing(holders);
  if (!found.length) return [];
  const all = [...new Set(found.map(shown))].sort(compare);
  const names = all.slice(0, NAMED).join(', ');
  const more = all.length - NAMED;
  return [
    {
      about: address,
      message: message({
        ru: (n) => `Контакт ${address} указан у разных людей или организаций: ${names}${more > 0 ? ` и еще ${n(more)}` : ''}.`,
        kk: (n) =>
          `${address} байланысы әртүрлі адамдарда немесе ұйымдарда көрсетілген: ${names}${more > 0 ? ` және тағы ${n(more)}` : ''}.`,
        en: (n) =>
          `The contact ${address} belongs to different people or organizations: ${names}${more > 0 ? ` and ${n(more)} more` : ''}.`,
      }),
      actual: address,
      expected: null,
      equation: null,
      sides: found.map((holder) => ({ path: holder.path, evidence: [holder.evidence] })),
    },
  ];
}

export const contactShared: ArchiveCheck = {
  code: 'contact-shared',
  collect() {
    const held = new Map<string, Holder[]>();
    return {
      add: (digest) => addHolders(held, digest),
      drafts: () => [...held].flatMap(([address, holders]) => drafts(address, holders)),
    };
  },
};
