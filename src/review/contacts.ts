import type { Store } from '../store/open.ts';
import { reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import type { StandingDocument } from '../store/standings.ts';
import { codeName } from '../wording/review/codes.ts';
import type { Language } from '../wording/review/common.ts';

/** Somebody whom a report of the grantee names as its own, in the last report that does. */
export interface StatedContact {
  readonly name: string | null;
  readonly role: string;
  /** Telephones and e-mail addresses, as they are dialled and written to. */
  readonly addresses: readonly string[];
  readonly hash: string;
}

/** So many of the last documents are looked at. */
const MOST_DOCUMENTS = 20;
const MOST_CONTACTS = 30;
const OWN: ReadonlySet<string> = new Set(['head', 'coordinator', 'signatory', 'team']);

/** The people of the grantee itself, the latest word on each. */
export function contactsOf(store: Store, run: Run, documents: readonly StandingDocument[], language: Language): StatedContact[] {
  const found = new Map<string, StatedContact>();
  for (const { hash } of documents.slice(-MOST_DOCUMENTS).toReversed()) {
    for (const { name, role, phones, emails } of reportOf(store, hash, run.key)?.contacts ?? []) {
      const addresses = [...phones.map(({ e164, raw }) => e164 ?? raw), ...emails.map(({ value }) => value)];
      const key = (name ?? addresses[0] ?? '').toLowerCase();
      if (!OWN.has(role) || key === '' || found.has(key)) continue;
      found.set(key, { name, role: codeName('role', role, language) ?? '', addresses, hash });
    }
  }
  return [...found.values()].slice(0, MOST_CONTACTS);
}
