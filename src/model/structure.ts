import type { ValueFound } from './certainty.ts';
import type { ColumnRole } from './column-role.ts';
import type { SourceDocument } from './document.ts';
import type { Evidence } from './evidence.ts';
import type { TableSums } from './sums.ts';
import type { Passage } from './text-passage.ts';
import type { UnderstoodTable } from './understood-table.ts';

export type { ColumnRole } from './column-role.ts';
export type { Language, Passage } from './text-passage.ts';
export type { UnderstoodTable } from './understood-table.ts';

export interface Section {
  readonly kind: SectionKind;
  /** As printed (`2.`, `5.1`), or null. */
  readonly number: string | null;
  readonly heading: string;
  readonly headingEvidence: Evidence;
  readonly level: number;
  /** Blocks [from, to) of the source document, heading included; `to` is where the next section of any level begins. */
  readonly from: number;
  readonly to: number;
  /** Offset in the heading's block where text that belongs to the body starts, or null when the line is all heading. */
  readonly bodyStart: number | null;
}

/** Kinds are those of `src/domain/sections.ts`, which says for what each stands for. */
export type SectionKind =
  | 'title'
  | 'passport'
  | 'activities'
  | 'task'
  | 'activity'
  | 'plan-fact'
  | 'deviations'
  | 'effects'
  | 'goal-achievement'
  | 'changes'
  | 'success-story'
  | 'statistics'
  | 'gender'
  | 'social'
  | 'age'
  | 'results'
  | 'concrete-results'
  | 'long-term-impact'
  | 'sustainability'
  | 'socio-economic-effect'
  | 'partners-analysis'
  | 'partners'
  | 'proposals'
  | 'directions'
  | 'recommendations'
  | 'general-information'
  | 'team'
  | 'monitoring-plan'
  | 'final-presentation'
  | 'information-work'
  | 'tasks'
  | 'project-title'
  | 'executor'
  | 'goal'
  | 'coordinator'
  | 'budget'
  | 'pages'
  | 'signature'
  | 'other';

export type TableKind =
  | 'plan-fact'
  | 'monitoring-plan'
  | 'effects'
  | 'gender'
  | 'social'
  | 'age'
  | 'partners'
  | 'proposals'
  | 'recommendations'
  | 'team'
  | 'key-values'
  | 'budget'
  | 'events'
  | 'participant-list'
  | 'other';

export interface TableColumn {
  readonly role: ColumnRole;
  /** How the role is known. */
  readonly found: ValueFound;
  /** Header text, levels joined with " / ". */
  readonly label: string;
  /** For `part` columns: the code of `participants` parts (`male`, `youth`, `13-16`, `59+`); else null. */
  readonly code: string | null;
  /** Money multiplier stated by the header: 1000 for «тысячи тенге» / «мың теңге»; else 1. */
  readonly scale: number;
  readonly unit: string | null;
  readonly header: readonly Passage[];
}

/** One logical cell: what the author meant as one cell, though a page break may have cut it into several source cells. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  /** In reading order; empty when the grid has nothing here. Mostly one. */
  readonly passages: readonly Passage[];
  /** Passages' clean texts joined with "\n", trimmed. */
  readonly text: string;
  /** True when this cell is repeated here from a cell above that spans this row. */
  readonly spanned: boolean;
}

export interface TableRow {
  /** `group`: a single text over the whole width (a task heading inside a table); `total`: «Итого» / «Барлығы». */
  readonly kind: 'body' | 'group' | 'total';
  /** One entry for each column of the logical table, in order. */
  readonly cells: readonly TableCell[];
}

/** A table as the author meant it: continuation over pages joined, repeated headers dropped. */
export interface LogicalTable {
  readonly kind: TableKind;
  /** Source blocks it was joined from. */
  readonly blocks: readonly number[];
  readonly page: number | null;
  readonly section: number | null;
  readonly columns: readonly TableColumn[];
  /** Rows above the header that are part of the table: «Цель проекта: | …». */
  readonly preamble: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

/** A question of a form and what stands beside it; `kind` as of a heading of the same words. */
export interface Answer {
  readonly kind: SectionKind;
  readonly question: readonly Passage[];
  readonly answer: readonly Passage[];
}

export interface StructuredDocument {
  readonly source: SourceDocument;
  readonly languages: readonly ('ru' | 'kk')[];
  readonly kind: DocumentKind;
  readonly standing: Standing;
  /** Why `kind` was chosen. */
  readonly kindEvidence: Evidence | null;
  readonly sections: readonly Section[];
  /** Every paragraph and cell passage of the source (furniture excluded) in reading order. */
  readonly passages: readonly Passage[];
  readonly tables: readonly LogicalTable[];
  /** In the order of the tables. */
  readonly answers: readonly Answer[];
  /** Equations that the figures of each table show; in the order of the tables of the source. */
  readonly sums: readonly TableSums[];
  /** The tables read by paths. */
  readonly understood: readonly UnderstoodTable[];
}

export type DocumentKind = 'final-report' | 'interim-report' | 'short-report' | 'project-description' | 'financial-report' | 'other';

/**
 * What a document can be asked: `report` speaks of a project that somebody pays for, whatever its kind; `account` tells what
 * somebody did, but not for whose money; `foreign` does neither, and nothing in it is a fact.
 */
export type Standing = 'report' | 'account' | 'foreign';
