import type { Phone, Text } from '../../src/model/report.ts';
import { findEmails } from '../../src/text/emails.ts';
import type { Found } from '../../src/text/found.ts';
import { findPersons } from '../../src/text/names.ts';
import { citeFlow, type Flow } from '../reading/flow.ts';
import { phonesOf } from './phones.ts';

/** Ways to reach one person, or an office when `person` is null. Offsets count in the flow's text. */
export interface Reach {
  readonly person: Found<string> | null;
  readonly phones: Phone[];
  readonly emails: Text[];
}

export interface ReachOptions {
  /** The flow is known to hold names and numbers: a contacts cell. */
  readonly expected?: boolean;
  /** Area code of the grantee's town for city numbers. */
  readonly cityCode?: string | null;
  /** Names in the flow belong to streets, not to people one calls. */
  readonly office?: boolean;
  /** Nothing is wanted of a flow without phones and e-mails: prose. */
  readonly reachable?: boolean;
}

/** Phones and e-mails of a flow, given to the person named before them; people named without any come too. */
export function reachIn(flow: Flow, options: ReachOptions = {}): Reach[] {
  const phones = phonesOf(flow, { labelled: options.expected ?? false, cityCode: options.cityCode ?? null });
  const emails = findEmails(flow.text).flatMap((email): { at: number; text: Text }[] => {
    const evidence = citeFlow(flow, email);
    return evidence ? [{ at: email.start, text: { value: email.value, evidence } }] : [];
  });
  if (options.reachable && phones.length === 0 && emails.length === 0) return [];
  const persons = options.office ? [] : findPersons(flow.text, { expected: options.expected ?? false });
  const groups = new Map<Found<string> | null, Reach>();
  const of = (person: Found<string> | null): Reach => {
    const known = groups.get(person);
    if (known) return known;
    const made: Reach = { person, phones: [], emails: [] };
    groups.set(person, made);
    return made;
  };
  for (const person of persons) of(person);
  let from = 0;
  for (const phone of phones) {
    const at = flow.text.indexOf(phone.raw, from);
    from = Math.max(from, at + phone.raw.length);
    of(ownerOf(persons, at)).phones.push(phone);
  }
  for (const email of emails) of(ownerOf(persons, email.at)).emails.push(email.text);
  return [...groups.values()];
}

/** The last person named before; a single one named behind («тел. …, Серикова А.»). */
function ownerOf(persons: readonly Found<string>[], at: number): Found<string> | null {
  return persons.findLast((person) => person.end <= at) ?? (persons.length === 1 ? (persons[0] ?? null) : null);
}

export function isReachable(reach: Reach): boolean {
  return reach.phones.length > 0 || reach.emails.length > 0;
}
