import { type Digest, digest } from '../../src/archive/digest.ts';
import { indicator, type Part, quantity, type ReportParts, report, structured, text } from '../check/builder.ts';

interface Paper extends Omit<ReportParts, 'document' | 'project' | 'contacts'> {
  readonly kind?: Digest['kind'];
  readonly contract?: string;
  readonly grantee?: string;
  readonly title?: string;
  readonly bytes?: string;
  readonly sections?: never;
  readonly prose?: readonly string[];
  readonly contacts?: readonly (readonly [name: string | null, organization: string | null, phone: string])[];
}

/** The digest of an invented report; documents of one contract and grantee are one project. */
export function paper(
  path: string,
  {
    kind = 'final-report',
    contract = '7',
    grantee = 'ОФ «Кен дала»',
    title = 'Тема',
    prose = [],
    contacts = [],
    bytes = path,
    ...facts
  }: Paper = {},
): Digest {
  const parts: Part[] = [{ kind: 'activities', heading: '1. Мероприятия', body: prose }];
  const made = report({
    ...facts,
    document: { kind, path, id: bytes },
    project: {
      title: text(title),
      contract: { number: text(contract), date: null },
      grantee: { name: text(grantee), legalForm: null, bin: null, head: null, address: null },
    },
    contacts: contacts.map(([name, organization, phone]) => ({
      name,
      position: null,
      organization,
      role: 'other' as const,
      phones: [{ raw: phone, e164: phone, kind: 'mobile' as const, problem: null, evidence: text(phone).evidence }],
      emails: [],
      evidence: text(phone).evidence,
    })),
  });
  return digest({ report: made, document: structured(parts) });
}

export const line = (name: string, plan: number | null, fact: number | null, activity = 'Семинары') =>
  indicator(name, plan === null ? null : quantity(plan), fact === null ? null : quantity(fact), { activity });

/** Words that stand nowhere else. */
export const wording = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(' ');
