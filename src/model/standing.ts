import type { DocumentKind } from './structure.ts';

/** Where a report stands in the archive. Every row of every table made from it begins so, so that tables can be joined and added up. */
export interface Standing {
  /** Null for a document that is no report and of no project. */
  readonly projectId: string | null;
  /** sha256 of the document. */
  readonly reportId: string;
  /**
   * Whether it is the report by which its project counts: the final one before short and interim ones, the latest of these,
   * one of two copies. A financial report counts beside it for its own figures; a plan never does.
   */
  readonly counts: boolean;
  readonly year: number | null;
  /** ISO 3166-2:KZ without the country. */
  readonly regionCode: string | null;
}

/** A document among those of the archive, with what it says itself of whose it is. */
export interface DocumentStanding extends Standing {
  readonly kind: DocumentKind;
  readonly grantee: string | null;
  /** The grantee's own name without legal form, in comparison letters. */
  readonly core: string | null;
  readonly bin: string | null;
  readonly legalForm: string | null;
  readonly grantor: string | null;
  readonly title: string | null;
  /** ISO date. */
  readonly submitted: string | null;
  /** In the currency of the grant. */
  readonly amount: number | null;
}

/** One project of the archive: what its documents say of it, by the report that counts where they differ. */
export interface ProjectSummary {
  readonly projectId: string;
  readonly granteeId: string | null;
  readonly grantee: string | null;
  readonly granteeBin: string | null;
  readonly grantor: string | null;
  readonly contractNumber: string | null;
  readonly contractDate: string | null;
  readonly title: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly year: number | null;
  readonly regionCode: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** The report that counts; null when the project has a plan alone. */
  readonly reportId: string | null;
  readonly reportKind: string | null;
  readonly path: string | null;
  readonly participants: number | null;
  /** `contradicted`: a finding of high or medium severity is about the totals of people; `missing`: no total is stated. */
  readonly participantsState: 'agreed' | 'contradicted' | 'missing';
  /** Documents of the project, copies of the same bytes left out. */
  readonly documents: number;
  readonly findings: number;
}

/** One grantee of the archive. */
export interface GranteeSummary {
  readonly granteeId: string;
  readonly name: string;
  readonly bin: string | null;
  readonly legalForm: string | null;
  readonly projects: number;
}
