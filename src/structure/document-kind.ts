import { BRACKETED_KINDS } from '../domain/forms/index.ts';
import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { DocumentKind, LogicalTable, Passage, Section, SectionKind, Standing, TableKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { evidencesOf, isReport, standingOf } from './standing.ts';
import { titleKindOf } from './title.ts';

interface Told {
  readonly kind: DocumentKind;
  readonly evidence: Evidence | null;
}

export interface KindDecision extends Told {
  readonly standing: Standing;
}

/** The title stands among the first lines, before the body. */
const TITLE_LINES = 40;
const BODY: ReadonlySet<SectionKind> = new Set([
  'activities',
  'plan-fact',
  'goal-achievement',
  'statistics',
  'monitoring-plan',
  'results',
  'team',
]);

/**
 * The title decides; form evidence decides when there is none. Form boilerplate inside the body («на момент
 * предоставления программного промежуточного отчета») is no title. What shows too little of a granted project is of no kind,
 * whatever its title or tables look like: financial statements and price lists have titles and tables too.
 */
export function documentKindOf(passages: readonly Passage[], sections: readonly Section[], tables: readonly LogicalTable[]): KindDecision {
  const said: Said = {
    title: titleOf(passages, sections),
    stated: statedKind(passages, ANYWHERE),
    report: saysReport(passages),
  };
  const title = said.title ?? said.stated;
  const evidences = evidencesOf(passages, sections, tables, { title: title?.kind ?? null, report: said.report });
  const standing = standingOf(evidences);
  return isReport(evidences, title !== null)
    ? { ...toldKind(passages, sections, tables, said), standing }
    : { kind: 'other', evidence: null, standing };
}

/** What the document calls itself. */
interface Said {
  readonly title: Told | null;
  /** In a line near its beginning, where no title does. */
  readonly stated: Told | null;
  /** One of its first lines begins or ends with the word for report. */
  readonly report: boolean;
}

function toldKind(
  passages: readonly Passage[],
  sections: readonly Section[],
  tables: readonly LogicalTable[],
  { title, stated: anywhere, report }: Said,
): Told {
  const sectionKinds = new Set(sections.map((section) => section.kind));
  const tableKinds = new Set(tables.map((table) => table.kind));
  const form = reported(formOf(sectionKinds, tableKinds), report);
  const decided = title && title.kind !== 'short-report' ? title.kind : form;
  const isFinal = decided === 'final-report' || (decided === 'other' && report);
  if (isFinal && isStateOrder(passages, sectionKinds, tableKinds)) return { kind: 'short-report', evidence: title?.evidence ?? null };
  if (title && title.kind !== 'short-report') return title;
  const stated = form === 'short-report' ? null : statedKind(passages, TITLE);
  if (stated) return stated;
  const bracketed = form === 'other' && report ? bracketedKind(passages) : null;
  if (bracketed) return bracketed;
  const first = sections.find((section) => BODY.has(section.kind) || section.kind === 'project-title');
  if (form !== 'other') return { kind: form, evidence: title?.evidence ?? first?.headingEvidence ?? null };
  return title ?? anywhere ?? { kind: 'other', evidence: null };
}

/** A report on a state social order is the six-item one, unless it has the tables of the grant's form. */
const STATE_ORDER = /государственн\p{L}{2,3} социальн\p{L}{2,3} заказ|мемлекеттик алеуметтик тапсырыс/u;
const ORDER_LINES = 8;

function isStateOrder(passages: readonly Passage[], sections: ReadonlySet<SectionKind>, tables: ReadonlySet<TableKind>): boolean {
  if (tables.has('effects') || sections.has('statistics') || tables.has('gender')) return false;
  return passages.slice(0, ORDER_LINES).some(({ clean }) => STATE_ORDER.test(fold(clean)));
}

/** What a heading or a letter calls the document where no known title does: «промежуточный описательный отчёт», «просим считать итоговым отчётом». */
const STATED: readonly (readonly [DocumentKind, RegExp])[] = [
  ['interim-report', /(?<!\p{L})(?:промежуточн\p{L}{2,3}\s(?:\p{L}{1,20}\s){0,3}отчет|аралык\s(?:\p{L}{1,20}\s){0,3}есе[пб])/u],
  [
    'final-report',
    /(?<!\p{L})(?:(?:итогов|заключительн|финальн)\p{L}{2,3}\s(?:\p{L}{1,20}\s){0,3}отчет|корытынды\s(?:\p{L}{1,20}\s){0,3}есе[пб])/u,
  ],
  ['financial-report', /(?<!\p{L})(?:финансов\p{L}{2,3}\sотчет|каржылык\sесе[пб])/u],
];
/** Where a kind is looked for: a title is one of the first lines and short. */
const TITLE = { lines: 5, longest: 110 };
const ANYWHERE = { lines: 12, longest: 700 };

function statedKind(passages: readonly Passage[], { lines: most, longest }: typeof TITLE): Told | null {
  const lines = passages.filter(({ clean, row }) => row === null && clean.trim()).slice(0, most);
  for (const line of lines) {
    if (line.clean.length > longest) continue;
    const kind = STATED.find(([, pattern]) => pattern.test(fold(line.clean)))?.[0];
    if (kind) return { kind, evidence: cite(line) };
  }
  return null;
}

/** «(итоговый, март – ноябрь 2025 года)» on a line of its own, below one that calls the document a report. */
function bracketedKind(passages: readonly Passage[]): Told | null {
  const lines = passages.filter(({ clean, row }) => row === null && clean.trim()).slice(0, TITLE.lines);
  for (const line of lines) {
    const folded = fold(line.clean).trim();
    const kind = folded.startsWith('(') ? BRACKETED_KINDS.find(({ pattern }) => pattern.test(folded))?.kind : undefined;
    if (kind) return { kind, evidence: cite(line) };
  }
  return null;
}

/** A cover that calls the document a report outweighs a table that looks like a plan. */
const REPORT_WORD = /^(?:[^.:;]{0,60}\s)?(?:отчет|есеби|есеп)(?!\p{L})/u;
const COVER_LINES = 8;

function reported(form: DocumentKind, report: boolean): DocumentKind {
  return form === 'project-description' && report ? 'final-report' : form;
}

function saysReport(passages: readonly Passage[]): boolean {
  const cover = passages.filter((passage) => passage.row === null && passage.text.trim()).slice(0, COVER_LINES);
  return cover.some(({ clean }) => clean.length <= 160 && REPORT_WORD.test(fold(clean).trim()));
}

function titleOf(passages: readonly Passage[], sections: readonly Section[]): Told | null {
  const body = sections.find((section) => BODY.has(section.kind))?.from ?? Number.POSITIVE_INFINITY;
  const lines = passages.filter((passage) => passage.text.trim() && passage.block < body).slice(0, TITLE_LINES);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const kind = titleKindOf(line.clean);
    if (kind) return { kind, evidence: cite(line) };
    const next = lines[index + 1];
    const joined = next && line.clean.length < 80 && next.clean.length < 120 ? titleKindOf(`${line.clean} ${next.clean}`) : null;
    if (joined && next && !titleKindOf(next.clean)) return { kind: joined, evidence: { ...cite(line), continued: [cite(next)] } };
  }
  return null;
}

function formOf(sections: ReadonlySet<SectionKind>, tables: ReadonlySet<TableKind>): DocumentKind {
  const short = (['project-title', 'executor', 'coordinator', 'tasks', 'goal-achievement'] as const).filter((kind) =>
    sections.has(kind),
  ).length;
  if (sections.has('monitoring-plan') || tables.has('monitoring-plan')) return 'project-description';
  const report = tables.has('plan-fact') || tables.has('effects') || tables.has('gender') || sections.has('statistics');
  if (report) return 'final-report';
  if (short >= 3 || (sections.has('coordinator') && sections.has('activities'))) return 'short-report';
  if (tables.has('budget')) return 'financial-report';
  return sections.has('goal-achievement') && sections.has('activities') ? 'final-report' : 'other';
}
