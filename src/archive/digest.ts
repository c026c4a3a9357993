import * as z from 'zod';
import { Evidence } from '../model/evidence.ts';
import { Comparator, ContactRole, DocumentKind, EffectCode, type Quantity, type Report } from '../model/report.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { key } from '../text/normalize.ts';
import { parseOrganization } from '../text/organizations.ts';
import { fingerprints } from './fingerprints.ts';
import { ProsePassage, proseOf } from './prose.ts';

const Value = z.object({ value: z.number(), max: z.number().nullable(), comparator: Comparator, evidence: Evidence });
const Line = z.object({ plan: Value.nullable(), fact: Value.nullable(), evidence: Evidence });
const IndicatorLine = z.object({ ...Line.shape, task: z.string().nullable(), activity: z.string().nullable(), name: z.string() });
const EffectLine = z.object({ ...Line.shape, code: EffectCode });
const ContactLine = z.object({
  name: z.string().nullable(),
  organization: z.string().nullable(),
  role: ContactRole,
  /** E.164 phones and lower-case e-mail addresses with their places. */
  addresses: z.array(z.object({ value: z.string(), evidence: Evidence })),
});

/**
 * What the rules across documents need of one report: a few kilobytes, kept by the store, so that a report joins an
 * archive without any other being read again. `prose` is the bulk; it may be stored apart and given on demand
 * (`ArchiveOptions.proseOf`), leaving an empty list here.
 */
export const Digest = z.object({
  path: z.string(),
  /** sha256 of the bytes. */
  id: z.string(),
  kind: DocumentKind,
  /** Some of its text was recognized on pictures. */
  recognized: z.boolean(),
  contract: z.object({ number: z.string().nullable(), date: z.string().nullable(), evidence: Evidence.nullable() }),
  /** `core` is the own name without legal form, in comparison letters. */
  grantee: z.object({ name: z.string(), core: z.string() }).nullable(),
  title: z.string().nullable(),
  /** Where the document says what it is of: its title, the grantee's name and the number of the contract. */
  names: z.array(Evidence),
  submitted: z.string().nullable(),
  period: z.object({ start: z.string().nullable(), end: z.string().nullable() }),
  indicators: z.array(IndicatorLine),
  effects: z.array(EffectLine),
  /** Every number the report states about participants, effects, indicators and money, as `name=value`. */
  facts: z.array(z.string()),
  contacts: z.array(ContactLine),
  /** Winnowed hashes of runs of 30 words with their position in the prose; see `fingerprints.ts`. */
  fingerprints: z.array(z.tuple([z.number(), z.int()])),
  words: z.int(),
  prose: z.array(ProsePassage),
});
export type Digest = z.infer<typeof Digest>;
export type IndicatorLine = z.infer<typeof IndicatorLine>;
export type EffectLine = z.infer<typeof EffectLine>;
export type Value = z.infer<typeof Value>;

export function digest({ report, document }: { readonly report: Report; readonly document: StructuredDocument }): Digest {
  const { project } = report;
  const prose = proseOf(document, passportOf(project));
  const { marks, words } = fingerprints(prose);
  const number = project.contract.number;
  return {
    path: report.document.path,
    id: report.document.id,
    kind: report.document.kind,
    recognized: report.document.textLayer !== 'native',
    contract: { number: number?.value ?? null, date: project.contract.date?.value ?? null, evidence: number?.evidence ?? null },
    grantee: granteeOf(project.grantee.name?.value ?? null),
    title: project.title?.value ?? null,
    names: [project.title, project.grantee.name, number].flatMap((one) => one?.evidence ?? []),
    submitted: project.submittedOn?.value ?? project.filledOn?.value ?? null,
    period: { start: project.period.start?.value ?? null, end: project.period.end?.value ?? null },
    indicators: report.indicators.map(({ task, activity, name, plan, fact, evidence }) => ({
      task,
      activity,
      name,
      plan: certainValue(plan),
      fact: certainValue(fact),
      evidence,
    })),
    effects: report.effects.map(({ code, plan, fact, evidence }) => ({
      code,
      plan: certainValue(plan),
      fact: certainValue(fact),
      evidence,
    })),
    facts: factsOf(report),
    contacts: report.contacts.map(({ name, organization, role, phones, emails }) => ({
      name,
      organization,
      role,
      addresses: [
        ...phones.flatMap((phone) => (phone.e164 ? [{ value: phone.e164, evidence: phone.evidence }] : [])),
        ...emails.map((email) => ({ value: email.value.toLowerCase(), evidence: email.evidence })),
      ],
    })),
    fingerprints: marks,
    words,
    prose,
  };
}

/** Where the project says who reports, under which contract, when and for how much; not what it wants. */
function passportOf({ title, grantee, grantor, contract, amount, period, region, submittedOn, filledOn, signatory }: Report['project']) {
  const { name, bin, head, address } = grantee;
  const stated = [title, name, bin, head, address, grantor, contract.number, contract.date, amount, period.start, period.end];
  return [...stated, region, submittedOn, filledOn, signatory].flatMap((one) => one?.evidence ?? []);
}

function certainValue(quantity: Quantity | null): Value | null {
  if (!quantity || quantity.value === null || quantity.doubtful) return null;
  const { value, max, comparator, evidence } = quantity;
  return { value, max, comparator, evidence };
}

export function granteeOf(name: string | null): Digest['grantee'] {
  const core = name === null ? '' : key(parseOrganization(name)?.core ?? name);
  return name === null || !core ? null : { name, core };
}

function factsOf({ project, participants, effects, indicators, budget }: Report): string[] {
  const facts = [`amount=${project.amount?.value ?? ''}`];
  for (const { dimension, parts } of participants.breakdowns)
    for (const part of parts) facts.push(`${dimension} ${part.code}=${part.value ?? ''}`);
  for (const { code, plan, fact } of effects) facts.push(`${code}=${plan?.value ?? ''}/${fact?.value ?? ''}`);
  for (const { name, plan, fact } of indicators) facts.push(`${key(name)}=${plan?.value ?? ''}/${fact?.value ?? ''}`);
  for (const { label, budgeted, spent } of budget) facts.push(`${key(label)}=${budgeted?.value ?? ''}/${spent?.value ?? ''}`);
  return facts.sort();
}
