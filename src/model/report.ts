import * as z from 'zod';
import { Evidence } from './evidence.ts';

/** The normalized report, contract version 1. Absent is null or an empty list, never invented. */
export const REPORT_VERSION = 1;

const text = z.string();
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A text with its place. */
export const Text = z.object({ value: text, evidence: Evidence });
export type Text = z.infer<typeof Text>;
/** A number with its place; null: the cell is there but blank or a dash. */
export const Amount = z.object({ value: z.number().nullable(), evidence: Evidence });
export type Amount = z.infer<typeof Amount>;
/** ISO date with its place. */
export const DateValue = z.object({ value: IsoDate, evidence: Evidence });
export type DateValue = z.infer<typeof DateValue>;

export const Comparator = z.enum(['=', '>=', '<=', '~']);
export type Comparator = z.infer<typeof Comparator>;

/**
 * «не менее 60 человек (по 20 человек с каждого села)» is value 60, comparator ">=", unit "человек", per {20, "село"}.
 * A range fills `max`. Blank and dash are value null, and `raw` tells which. `doubtful`: OCR or two readings of the cell disagree.
 */
export const Quantity = z.object({
  raw: text,
  value: z.number().nullable(),
  max: z.number().nullable(),
  comparator: Comparator,
  unit: text.nullable(),
  per: z.object({ value: z.number(), of: text, count: z.number().nullable() }).nullable(),
  doubtful: z.boolean(),
  evidence: Evidence,
});
export type Quantity = z.infer<typeof Quantity>;

/** `raw` as printed; a month gives its first and last day. */
export const DateSpan = z.object({ raw: text, start: IsoDate.nullable(), end: IsoDate.nullable(), evidence: Evidence });
export type DateSpan = z.infer<typeof DateSpan>;

export const DocumentKind = z.enum(['final-report', 'interim-report', 'short-report', 'project-description', 'financial-report', 'other']);

export const DocumentInfo = z.object({
  id: text,
  name: text,
  path: text,
  mediaType: text,
  bytes: z.int(),
  pages: z.int().nullable(),
  textLayer: z.enum(['native', 'ocr', 'mixed']),
  languages: z.array(z.enum(['ru', 'kk'])),
  kind: DocumentKind,
  status: z.enum(['complete', 'partial']),
  warnings: z.array(z.object({ code: text, message: text, page: z.int().nullable(), partial: z.boolean() })),
  /** What electronic signatures around the file say of themselves, as given there and unverified; absent where it lay in none. */
  signatures: z
    .array(z.object({ signer: text.nullable(), organization: text.nullable(), signedAt: text.nullable(), verified: z.literal(false) }))
    .optional(),
});
export type DocumentInfo = z.infer<typeof DocumentInfo>;

export const Project = z.object({
  title: Text.nullable(),
  goal: Text.nullable(),
  grantee: z.object({
    name: Text.nullable(),
    legalForm: Text.nullable(),
    bin: Text.nullable(),
    head: Text.nullable(),
    address: Text.nullable(),
  }),
  grantor: Text.nullable(),
  contract: z.object({ number: Text.nullable(), date: DateValue.nullable() }),
  amount: z
    .object({
      value: z.number().nullable(),
      currency: text.nullable(),
      words: text.nullable(),
      wordsValue: z.number().nullable(),
      evidence: Evidence,
    })
    .nullable(),
  period: z.object({ start: DateValue.nullable(), end: DateValue.nullable() }),
  region: Text.nullable(),
  direction: Text.nullable(),
  expectedResults: z.array(Text),
  submittedOn: DateValue.nullable(),
  filledOn: DateValue.nullable(),
  pagesDeclared: z.array(z.object({ value: z.int(), evidence: Evidence })),
  signatory: Text.nullable(),
});
export type Project = z.infer<typeof Project>;

export const Activity = z.object({
  number: text.nullable(),
  title: text,
  dates: DateSpan.nullable(),
  place: Text.nullable(),
  participants: Quantity.nullable(),
  cost: Quantity.nullable(),
  results: Text.nullable(),
  effect: Text.nullable(),
  evidence: Evidence,
});
export type Activity = z.infer<typeof Activity>;

export const Task = z.object({ number: text.nullable(), title: text, activities: z.array(Activity), evidence: Evidence });
export type Task = z.infer<typeof Task>;

export const Indicator = z.object({
  task: text.nullable(),
  activity: text.nullable(),
  name: text,
  unit: text.nullable(),
  plan: Quantity.nullable(),
  fact: Quantity.nullable(),
  attainment: z.number().nullable(),
  status: z.enum(['met', 'exceeded', 'missed', 'unknown']),
  evidence: Evidence,
});
export type Indicator = z.infer<typeof Indicator>;

export const EFFECT_CODES = [
  'direct-beneficiaries',
  'direct-beneficiaries-vulnerable',
  'indirect-beneficiaries',
  'staff',
  'specialists',
  'specialists-vulnerable',
  'ngos',
  'payroll',
  'taxes',
  'purchases',
  'partners',
] as const;
export const EffectCode = z.enum(EFFECT_CODES);
export type EffectCode = z.infer<typeof EffectCode>;
/** `unit` as printed in this row's unit cell, with its place: a shifted table shows here. */
export const Effect = z.object({
  code: EffectCode,
  label: text,
  unit: Text.nullable(),
  plan: Quantity.nullable(),
  fact: Quantity.nullable(),
  evidence: Evidence,
});
export type Effect = z.infer<typeof Effect>;

const DIMENSIONS = ['gender', 'social', 'age'] as const;
export const Dimension = z.enum(DIMENSIONS);
export type Dimension = z.infer<typeof Dimension>;
export const Part = z.object({
  code: text,
  label: text,
  from: z.int().nullable(),
  to: z.int().nullable(),
  value: z.number().nullable(),
  raw: text,
  doubtful: z.boolean(),
  evidence: Evidence,
});
export type Part = z.infer<typeof Part>;
export const Breakdown = z.object({
  dimension: Dimension,
  total: z.object({ value: z.number().nullable(), raw: text, doubtful: z.boolean(), evidence: Evidence }).nullable(),
  parts: z.array(Part),
});
export type Breakdown = z.infer<typeof Breakdown>;
export const Participants = z.object({ total: Amount.nullable(), breakdowns: z.array(Breakdown) });
export type Participants = z.infer<typeof Participants>;

/** `listed`: the occasion is an item of a list or row of a table of events, whose siblings share `group`. */
export const Event = z.object({
  title: text.nullable(),
  format: text.nullable(),
  dates: DateSpan.nullable(),
  place: Text.nullable(),
  audience: text.nullable(),
  participants: Quantity.nullable(),
  task: text.nullable(),
  activity: text.nullable(),
  group: text.nullable(),
  evidence: Evidence,
});
export type Event = z.infer<typeof Event>;

export const Phone = z.object({
  raw: text,
  e164: text.nullable(),
  kind: z.enum(['mobile', 'landline', 'unknown']),
  /** Why it cannot be dialled. */
  problem: z.enum(['too-short', 'too-long', 'city-code-missing', 'invalid']).nullable(),
  evidence: Evidence,
});
export type Phone = z.infer<typeof Phone>;

export const TeamMember = z.object({
  name: text,
  position: text.nullable(),
  phones: z.array(Phone),
  duties: text.nullable(),
  workload: Quantity.nullable(),
  evidence: Evidence,
});
export type TeamMember = z.infer<typeof TeamMember>;
export const Partner = z.object({ name: text, role: text.nullable(), contact: text.nullable(), note: text.nullable(), evidence: Evidence });
export type Partner = z.infer<typeof Partner>;
export const ContactRole = z.enum(['head', 'coordinator', 'team', 'partner', 'beneficiary', 'signatory', 'other']);
export type ContactRole = z.infer<typeof ContactRole>;
export const Contact = z.object({
  name: text.nullable(),
  position: text.nullable(),
  organization: text.nullable(),
  role: ContactRole,
  phones: z.array(Phone),
  emails: z.array(Text),
  evidence: Evidence,
});
export type Contact = z.infer<typeof Contact>;
export const Recommendation = z.object({
  authority: text,
  text: text.nullable(),
  letter: z.object({ number: text.nullable(), date: IsoDate.nullable(), evidence: Evidence }).nullable(),
  evidence: Evidence,
});
export type Recommendation = z.infer<typeof Recommendation>;
/** `amount` in tenge; `amount.raw` shows what is printed, `scale` what the column says (1000: thousands). */
export const Proposal = z.object({
  number: text.nullable(),
  title: text,
  direction: text.nullable(),
  problem: text.nullable(),
  goal: text.nullable(),
  tasks: text.nullable(),
  amount: Quantity.nullable(),
  scale: z.number(),
  kind: text.nullable(),
  place: text.nullable(),
  expected: text.nullable(),
  evidence: Evidence,
});
export type Proposal = z.infer<typeof Proposal>;
export const Link = z.object({ url: text, kind: z.enum(['drive', 'social', 'video', 'site', 'other']), evidence: Evidence });
export type Link = z.infer<typeof Link>;

/** Cost lines of a financial report (form D); `total` marks the «итого / барлығы» line. */
export const BudgetLine = z.object({
  number: text.nullable(),
  label: text,
  budgeted: Quantity.nullable(),
  spent: Quantity.nullable(),
  remaining: Quantity.nullable(),
  total: z.boolean(),
  evidence: Evidence,
});
export type BudgetLine = z.infer<typeof BudgetLine>;

export const SectionInfo = z.object({
  kind: text,
  number: text.nullable(),
  heading: text,
  level: z.int(),
  from: z.int(),
  to: z.int(),
  evidence: Evidence,
});
export const TableInfo = z.object({
  kind: text,
  page: z.int().nullable(),
  blocks: z.array(z.int()),
  header: z.array(z.object({ role: text, label: text })),
  cells: z.array(z.object({ row: z.int(), column: z.int(), rowSpan: z.int(), columnSpan: z.int(), text })),
});

export const Report = z.object({
  version: z.literal(REPORT_VERSION),
  document: DocumentInfo,
  project: Project,
  tasks: z.array(Task),
  indicators: z.array(Indicator),
  effects: z.array(Effect),
  participants: Participants,
  events: z.array(Event),
  team: z.array(TeamMember),
  partners: z.array(Partner),
  contacts: z.array(Contact),
  recommendations: z.array(Recommendation),
  proposals: z.array(Proposal),
  budget: z.array(BudgetLine),
  links: z.array(Link),
  sections: z.array(SectionInfo),
  tables: z.array(TableInfo),
});
export type Report = z.infer<typeof Report>;
/** What extractors fill; the pipeline adds `version` and `document`. */
export type Facts = Omit<Report, 'version' | 'document'>;
