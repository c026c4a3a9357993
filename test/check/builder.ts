import type { CheckInput, Draft, Outcome } from '../../src/check/check.ts';
import { DEFAULT_TOLERANCES } from '../../src/check/tolerances.ts';
import { emptyFacts } from '../../src/model/empty-facts.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type {
  Activity,
  Breakdown,
  Dimension,
  Effect,
  EffectCode,
  Event,
  Facts,
  Indicator,
  Partner,
  Project,
  Quantity,
  Report,
} from '../../src/model/report.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { LogicalTable, Passage, Section, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { passage } from '../passage.ts';

/** Evidence of its own for every text: the block number is made from the letters, so equal texts share a place. */
export function evidence(
  quote = 'x',
  block = [...quote].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7),
): Evidence {
  return { place: { block, page: null, row: null, column: null, start: 0, end: quote.length, box: null }, quote };
}

export function quantity(value: number | null, rest: Partial<Quantity> = {}): Quantity {
  const raw = rest.raw ?? (value === null ? '-' : String(value));
  return { raw, value, max: null, comparator: '=', unit: null, per: null, doubtful: false, evidence: evidence(raw), ...rest };
}

export const text = (value: string) => ({ value, evidence: evidence(value) });

export function breakdown(dimension: Dimension, total: number | null | undefined, parts: Record<string, number | null>): Breakdown {
  return {
    dimension,
    total:
      total === undefined
        ? null
        : { value: total, raw: String(total ?? ''), doubtful: false, evidence: evidence(`${dimension} total ${total}`) },
    parts: Object.entries(parts).map(([code, value]) => {
      const range = /^(\d+)(?:-(\d+)|\+)$/.exec(code);
      return {
        code,
        label: code,
        from: range ? Number(range[1]) : code === 'older' ? 50 : null,
        to: range?.[2] ? Number(range[2]) : null,
        value,
        raw: value === null ? '-' : String(value),
        doubtful: false,
        evidence: evidence(`${dimension} ${code} ${value}`),
      };
    }),
  };
}

export function effect(
  code: EffectCode,
  plan: number | Quantity | null,
  fact: number | Quantity | null,
  unit: string | null = null,
): Effect {
  const cell = (value: number | Quantity | null) => (value === null || typeof value === 'number' ? quantity(value) : value);
  return { code, label: code, unit: unit === null ? null : text(unit), plan: cell(plan), fact: cell(fact), evidence: evidence(code) };
}

export function indicator(name: string, plan: Quantity | null, fact: Quantity | null, rest: Partial<Indicator> = {}): Indicator {
  return {
    task: null,
    activity: null,
    name,
    unit: null,
    plan,
    fact,
    attainment: null,
    status: 'unknown',
    evidence: evidence(name),
    ...rest,
  };
}

export function event(rest: Partial<Event> & { on?: string; people?: number | null; at?: string } = {}): Event {
  const { on, people, at, ...fields } = rest;
  return {
    title: null,
    format: null,
    dates: on ? { raw: on, start: on, end: on, evidence: evidence(on) } : null,
    place: at ? text(at) : null,
    audience: null,
    participants: people === undefined || people === null ? null : quantity(people),
    task: null,
    activity: null,
    group: null,
    evidence: evidence(`event ${on} ${people}`),
    ...fields,
  };
}

export function activity(title: string, rest: Partial<Activity> = {}): Activity {
  return {
    number: null,
    title,
    dates: null,
    place: null,
    participants: null,
    cost: null,
    results: null,
    effect: null,
    evidence: evidence(title),
    ...rest,
  };
}

export const partner = (name: string, rest: Partial<Partner> = {}): Partner => ({
  name,
  role: null,
  contact: null,
  note: null,
  evidence: evidence(name),
  ...rest,
});

export type ReportParts = Partial<Omit<Facts, 'project' | 'participants'>> & {
  project?: Partial<Project>;
  breakdowns?: Breakdown[];
  document?: Partial<Report['document']>;
};

/** A final report with nothing in it but what is given. */
export function report({ project, breakdowns = [], document, ...facts }: ReportParts = {}): Report {
  const empty = emptyFacts();
  return {
    version: 1,
    document: {
      id: 'a'.repeat(64),
      name: 'report.docx',
      path: 'report.docx',
      mediaType: 'text/plain',
      bytes: 1,
      pages: null,
      textLayer: 'native',
      languages: ['ru'],
      kind: 'final-report',
      status: 'complete',
      warnings: [],
      ...document,
    },
    ...empty,
    project: { ...empty.project, ...project },
    participants: { total: null, breakdowns },
    ...facts,
  };
}

export function amount(value: number, rest: Partial<NonNullable<Project['amount']>> = {}): Project['amount'] {
  return { value, currency: 'KZT', words: null, wordsValue: null, evidence: evidence(`${value} тенге`), ...rest };
}

export function statement(value: number, rest: Partial<Statement> = {}): Statement {
  return {
    value,
    max: null,
    comparator: '=',
    unit: null,
    measure: 'participants',
    noun: 'человек',
    scope: 'project',
    scopeName: null,
    distribution: 'unstated',
    per: null,
    aspect: 'fact',
    total: false,
    section: null,
    evidence: evidence(`statement ${value}`),
    ...rest,
  };
}

export interface Part {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly number?: string;
  readonly level?: number;
  /** Paragraphs under the heading. */
  readonly body?: readonly string[];
}

/** A structured document of headings with paragraphs under them. */
export function structured(parts: readonly Part[], rest: Partial<StructuredDocument> = {}): StructuredDocument {
  const passages: Passage[] = [];
  const sections: Section[] = [];
  for (const [index, part] of parts.entries()) {
    const from = passages.length;
    passages.push(passage(part.heading, from, { section: index }));
    for (const line of part.body ?? []) passages.push(passage(line, passages.length, { section: index }));
    sections.push({
      kind: part.kind,
      number: part.number ?? null,
      heading: part.heading,
      headingEvidence: evidence(part.heading, from),
      level: part.level ?? 1,
      from,
      to: passages.length,
      bodyStart: null,
    });
  }
  return {
    source: {
      format: 'text',
      mediaType: 'text/plain',
      encoding: null,
      pages: null,
      textLayer: 'native',
      blocks: passages.map((item) => ({
        kind: 'paragraph',
        text: item.text,
        page: null,
        box: null,
        emphasis: [],
        boxes: [],
        confidence: null,
        headingLevel: null,
        list: null,
      })),
      warnings: [],
    },
    languages: ['ru'],
    kind: 'final-report',
    standing: 'report',
    kindEvidence: null,
    sections,
    passages,
    tables: [],
    answers: [],
    sums: [],
    understood: [],
    ...rest,
  };
}

/** A table of plain cells: the header gives roles, the rows texts. */
export function table(
  kind: LogicalTable['kind'],
  roles: readonly LogicalTable['columns'][number]['role'][],
  rows: readonly (readonly string[])[],
): LogicalTable {
  return {
    kind,
    blocks: [0],
    page: null,
    section: null,
    columns: roles.map((role) => ({ role, found: 'named' as const, label: role, code: null, scale: 1, unit: null, header: [] })),
    preamble: [],
    rows: rows.map((cells, row) => ({
      kind: /^(Итого|Барлығы)/.test(cells[0] ?? '') ? 'total' : 'body',
      cells: cells.map((value, column) => ({
        column,
        columnSpan: 1,
        passages: [passage(value, 0, { row, column })],
        text: value,
        spanned: false,
      })),
    })),
  };
}

export function input(facts: Report, rest: Partial<CheckInput> = {}): CheckInput {
  return { report: facts, document: structured([]), statements: [], repair: null, tolerances: DEFAULT_TOLERANCES, ...rest };
}

/** The drafts of a rule that ran. */
export function drafts(outcome: Outcome): readonly Draft[] {
  if ('notChecked' in outcome) throw new Error(`not checked: ${outcome.notChecked}`);
  return outcome.findings;
}
