import type { Evidence } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { Repair } from './repair.ts';
import type { Tolerances } from './tolerances.ts';

export interface CheckInput {
  /** With the table of effects put right where its rows were shifted; `rows-shifted` alone sees it as printed. */
  readonly report: Report;
  /** For quotes and for rules about the form (sections, numbering). */
  readonly document: StructuredDocument;
  readonly statements: readonly Statement[];
  /** How a shifted table of effects was put right; null when it stands as it should. */
  readonly repair: Repair | null;
  readonly tolerances: Tolerances;
}

/** A finding before the frame adds id, code and severity. `about` is language-independent and stable: it makes the id. */
export interface Draft {
  readonly about: string;
  readonly message: Finding['message'];
  readonly actual: string | number | null;
  readonly expected: string | number | null;
  readonly equation: string | null;
  readonly evidence: readonly Evidence[];
}

/** Either the rule ran (and found nothing or something) or it says which data it lacked. */
export type Outcome = { readonly findings: readonly Draft[] } | { readonly notChecked: string };

/** A pure function of the report. One file per rule, named as its code. */
export interface Check {
  readonly code: FindingCode;
  check(input: CheckInput): Outcome;
}
