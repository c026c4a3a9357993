import { basename } from 'node:path';
import * as z from 'zod';
import { heapKeeper } from '../../workers/heap-keeper.ts';
import { cardOf, type ReportCard } from '../archive/project-card.ts';
import { type ArchiveTables, standingsOf } from '../archive/standing.ts';
import type { Persons } from '../export/persons.ts';
import type { Finding } from '../model/finding.ts';
import { Reconciliation } from '../model/reconciliation.ts';
import type { ReportFile } from '../model/report-file.ts';
import type { Standing } from '../model/standing.ts';
import { type Account, accounts } from '../store/accounts.ts';
import { archiveFindingsOf, reconciliationsOf, type SharedFinding } from '../store/archive-findings.ts';
import { type Correction, correctionsOf } from '../store/corrections.ts';
import { standingDecisions, withDecision } from '../store/decisions.ts';
import { joinsOf } from '../store/grantee-joins.ts';
import type { Store } from '../store/open.ts';
import { reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import { type Condition, chosenOf } from './chosen.ts';
import { correctedReport } from './corrected-report.ts';

/** What of the archive is asked for, and how. */
export interface View {
  /** Values as reviewers corrected them instead of the extracted ones. */
  readonly corrected: boolean;
  /** Only findings that a reviewer has decided on. */
  readonly decided: boolean;
  readonly persons: Persons;
  /** Which projects; all of them when there are none. */
  readonly where: readonly Condition[];
}

/** A report as the view has it. */
export interface JudgedReport {
  readonly account: Account;
  readonly report: ReportFile;
  readonly extracted: ReportFile;
  /** Those made in the view. */
  readonly corrections: readonly Correction[];
  /** Absent for a duplicate, whose rows are those of the other, and for what was not asked for. */
  readonly standing: Standing | undefined;
}

export interface ArchiveContent {
  readonly tables: ArchiveTables;
  readonly findingsAcross: readonly Finding[];
  readonly reconciliations: readonly Reconciliation[];
  /** In the order of paths. */
  reports(): Generator<JudgedReport>;
}

/** The archive as a run left it, under a view. Reports are read one after the other. */
export function archiveContent(store: Store, run: Run, view: View): ArchiveContent {
  const decisions = standingDecisions(store);
  const across = archiveFindingsOf(store, run.id).map(({ finding, evidence }) => ({ finding: withDecision(finding, decisions), evidence }));
  const concerning = byPath(across);

  function isAsked(finding: Finding): boolean {
    return !view.decided || finding.decision !== undefined;
  }

  function judged(account: Account): Omit<JudgedReport, 'standing'> | null {
    const extracted = account.hash ? reportOf(store, account.hash, run.key) : null;
    if (!extracted) return null;
    const { report, corrections } = asAsked(store, extracted, view);
    const findings = report.findings.map((finding) => withDecision(finding, decisions));
    return { account, extracted, corrections, report: underPath({ ...report, findings }, account, concerning.get(account.path) ?? []) };
  }

  const tables = chosenOf(standings(), view.where);

  /** Projects and grantees of the archive, and how each report stands among them. */
  function standings(): ArchiveTables {
    const cards: ReportCard[] = [];
    const tidy = heapKeeper();
    for (const account of accounts(store, run.id)) {
      const found = account.duplicateOf ? null : judged(account);
      if (!found) continue;
      cards.push(cardOf(found.report));
      tidy();
    }
    return standingsOf(cards, joinsOf(store));
  }

  return {
    tables,
    findingsAcross: across.map(({ finding }) => finding).filter(isAsked),
    reconciliations: z
      .array(Reconciliation)
      .parse(reconciliationsOf(store, run.id))
      .filter(({ plan }) => view.where.length === 0 || tables.standings.has(plan)),
    *reports() {
      const tidy = heapKeeper();
      for (const account of accounts(store, run.id)) {
        const standing = tables.standings.get(account.path);
        if (view.where.length > 0 && !standing) continue;
        const found = judged(account);
        if (!found) continue;
        // whether a total is contradicted does not depend on which findings are asked for
        yield { ...found, report: { ...found.report, findings: found.report.findings.filter(isAsked) }, standing };
        tidy();
      }
    },
  };
}

/** The report with reviewers' corrections when they are asked for, and these. */
function asAsked(store: Store, extracted: ReportFile, { corrected }: View) {
  if (!corrected) return { report: extracted, corrections: [] };
  const corrections = correctionsOf(store, extracted.document.id);
  return { report: correctedReport(extracted, corrections), corrections };
}

/** The report as it stands under one path, with the findings across documents that concern it. */
function underPath(report: ReportFile, { path, duplicateOf }: Account, shared: readonly Finding[]): ReportFile {
  return {
    ...report,
    document: { ...report.document, path, name: basename(path) },
    findings: [...report.findings, ...shared],
    ...(duplicateOf ? { duplicateOf } : {}),
  };
}

/** Findings across documents by the path of each document concerned, there with its own evidence alone and the same id. */
function byPath(across: readonly SharedFinding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const { finding, evidence } of across) {
    for (const [path, own] of evidence) {
      const known = found.get(path) ?? [];
      known.push({ ...finding, evidence: [...own] });
      found.set(path, known);
    }
  }
  return found;
}
