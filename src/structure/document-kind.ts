import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { DocumentKind, LogicalTable, Passage, Section, SectionKind, TableKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { titleKindOf } from './title.ts';

export interface KindDecision {
  readonly kind: DocumentKind;
  readonly evidence: Evidence | null;
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
 * предоставления программного промежуточного отчета») is no title.
 */
export function documentKindOf(passages: readonly Passage[], sections: readonly Section[], tables: readonly LogicalTable[]): KindDecision {
  const sectionKinds = new Set(sections.map((section) => section.kind));
  const tableKinds = new Set(tables.map((table) => table.kind));
  const title = titleOf(passages, sections);
  if (title && title.kind !== 'short-report') return title;
  const form = reported(formOf(sectionKinds, tableKinds), passages);
  const first = sections.find((section) => BODY.has(section.kind) || section.kind === 'project-title');
  if (form !== 'other') return { kind: form, evidence: title?.evidence ?? first?.headingEvidence ?? null };
  return title ?? { kind: 'other', evidence: null };
}

/** A cover that calls the document a report outweighs a table that looks like a plan. */
const REPORT_WORD = /^(?:[^.:;]{0,60}\s)?(?:отчет|есеби|есеп)(?!\p{L})/u;
const COVER_LINES = 8;

function reported(form: DocumentKind, passages: readonly Passage[]): DocumentKind {
  if (form !== 'project-description') return form;
  const cover = passages.filter((passage) => passage.row === null && passage.text.trim()).slice(0, COVER_LINES);
  return cover.some(({ clean }) => clean.length <= 160 && REPORT_WORD.test(fold(clean).trim())) ? 'final-report' : form;
}

function titleOf(passages: readonly Passage[], sections: readonly Section[]): KindDecision | null {
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
