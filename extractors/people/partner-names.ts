import type { Partner } from '../../src/model/report.ts';
import type { Span } from '../../src/text/found.ts';
import { findPersons } from '../../src/text/names.ts';
import { namesOffice } from '../../src/text/offices.ts';
import { namesOrganization, organizationNameAt } from '../../src/text/organization-names.ts';
import { findPhones } from '../../src/text/phones.ts';
import { citeFlow, type Flow, oneLine, trimSpan } from '../reading/flow.ts';

/** Separators of an enumeration; what comes behind must begin a name. */
const AND = /,\s{1,3}(?:а также\s|сондай-ақ\s|а\s|и\s)?|\s(?:и|а также|а|және|мен|бен|пен)\s|;\s/gu;

/** The pieces of an enumeration: cut where outside quotes and brackets a name, a quotation or the word for an office begins. */
export function separate(text: string): Span[] {
  const cuts: { at: number; length: number }[] = [];
  let open = 0;
  let read = 0;
  for (const match of text.matchAll(AND)) {
    open += depth(text.slice(read, match.index));
    read = match.index;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (open <= 0 && beginsName(after)) cuts.push({ at: match.index, length: match[0].length });
  }
  const starts = [0, ...cuts.map(({ at, length }) => at + length)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.at ?? text.length }));
}

function depth(text: string): number {
  return (text.match(/[«“„(]/gu)?.length ?? 0) - (text.match(/[»”)]/gu)?.length ?? 0);
}

/** A capital, a quotation mark, or an office within three words. */
function beginsName(text: string): boolean {
  if (/^(?:[«"“\p{Lu}]|№\s?\d)/u.test(text)) return true;
  // «предприниматель Омарова Гульжан»
  if (/^\p{Ll}{4,20}\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u.test(text)) return true;
  return namesOffice(/^(?:\p{L}[\p{L}-]{2,24}\s){0,2}\p{L}[\p{L}-]{3,24}/u.exec(text)?.[0] ?? '');
}

/** The name a piece of an enumeration begins with: an organization, else a person; null where it names neither. */
export function nameIn(text: string, piece: Span): Span | null {
  const part = text.slice(piece.start, piece.end);
  const organization = organizationNameAt(part);
  if (organization) return { start: piece.start + organization.start, end: piece.start + organization.end };
  const lead = /^(?:\p{Ll}[\p{L}-]{3,24}\s){0,2}/u.exec(part)?.[0].length ?? 0;
  const person = findPersons(part.slice(lead), { expected: lead > 0 })[0];
  return person?.start === 0 ? { start: piece.start + lead, end: piece.start + lead + person.end } : null;
}

/** Whether a whole stretch is the name of an organization or a person. */
export function isPartnerName(name: string): boolean {
  if (name.length < 4 || name.length > 180 || findPhones(name).length > 0) return false;
  if ((findPersons(name, { expected: true })[0]?.raw.length ?? 0) >= name.length * 0.7) return true;
  const named = organizationNameAt(name);
  return namesOrganization(name) && named !== null && named.end >= name.length * 0.6;
}

export function partnerOf(flow: Flow, span: Span, role: string | null): Partner[] {
  const kept = trimSpan(flow.text, span);
  const tail = /[\s;,.:–—-]{0,5}$/u.exec(flow.text.slice(kept.start, kept.end))?.[0].length ?? 0;
  const whole = { start: kept.start, end: kept.end - tail };
  const name = oneLine(flow.text.slice(whole.start, whole.end));
  const evidence = name ? citeFlow(flow, whole) : null;
  return evidence ? [{ name, role, contact: null, note: null, evidence }] : [];
}
