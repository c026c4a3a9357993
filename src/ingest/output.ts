import { basename, join } from 'node:path';
import * as z from 'zod';
import { heapKeeper } from '../../workers/heap-keeper.ts';
import { cardOf, type ReportCard } from '../archive/project-card.ts';
import { type ArchiveTables, standingsOf } from '../archive/standing.ts';
import type { Output } from '../export/atomic.ts';
import { BOM, csv } from '../export/csv.ts';
import { type ArchiveTable, grantees, projects } from '../export/datasets/archive-tables.ts';
import { datasets } from '../export/index.ts';
import { reportPath } from '../export/report-path.ts';
import { summary } from '../export/summary.ts';
import { datasetWriter } from '../export/write-datasets.ts';
import type { Excepted, Finding } from '../model/finding.ts';
import type { ReportFile } from '../model/report-file.ts';
import { type Account, accounts } from '../store/accounts.ts';
import { archiveFindingsOf, reconciliationsOf, type SharedFinding } from '../store/archive-findings.ts';
import { correctionsOf } from '../store/corrections.ts';
import { standingDecisions, withDecision } from '../store/decisions.ts';
import type { Store } from '../store/open.ts';
import { reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import { correctedReport } from './corrected-report.ts';
import { type CorrectedDocument, correctionsCsv } from './corrections-csv.ts';
import { Reconciliation, reconciliationCsv } from './reconciliation.ts';
import { formerOutput } from './run-report.ts';

const RECONCILIATION = join('datasets', 'reconciliation.csv');
const CORRECTIONS = join('datasets', 'corrections.csv');

export interface OutputOptions {
  readonly bom: boolean;
  /** Values as reviewers corrected them instead of the extracted ones. */
  readonly corrected?: boolean;
}

/**
 * Writes reports, datasets and the findings across documents of a run. Depends on the store's content only: the same
 * inputs give the same bytes. A duplicate gets a report of its own but no rows in the datasets.
 */
export function writeOutput(store: Store, run: Run, output: Output, options: OutputOptions): void {
  const decisions = standingDecisions(store);
  const across = archiveFindingsOf(store, run.id).map(({ finding, evidence }) => ({ finding: withDecision(finding, decisions), evidence }));
  const concerning = byPath(across);
  const former = formerOutput(output.folder).reports;
  const tables = datasetWriter(output, datasets, options);
  const changed: CorrectedDocument[] = [];
  const found = archiveTables(store, run, concerning, options);
  const told = new Set<string>();
  const tidy = heapKeeper();
  for (const account of accounts(store, run.id)) {
    const extracted = account.hash ? reportOf(store, account.hash, run.key) : null;
    if (!extracted) continue;
    const { report, corrections } = asAsked(store, extracted, options);
    if (corrections.length > 0) changed.push({ path: account.path, report: extracted, corrections });
    const judged = { ...report, findings: report.findings.map((finding) => withDecision(finding, decisions)) };
    const named = underPath(judged, account, concerning.get(account.path) ?? []);
    const place = reportPath(account.path);
    output.write(join('reports', place), `${JSON.stringify(named, null, 1)}\n`);
    output.write(join('summaries', summaryPath(account.path)), summary({ ...named, report: named, ...forAuditor(named) }));
    former.delete(place);
    const standing = found.standings.get(account.path);
    if (standing) {
      tables.add(named, { standing, told });
      for (const { id, documents = [] } of named.findings) if (documents.length > 1) told.add(id);
    }
    tidy();
  }
  tables.finish();
  writeTable(output, projects, found.projects, options);
  writeTable(output, grantees, found.grantees, options);
  for (const place of former) {
    output.remove(join('reports', place));
    output.remove(join('summaries', place.replace(/json$/, 'md')));
  }
  if (options.corrected) output.write(CORRECTIONS, (options.bom ? BOM : '') + correctionsCsv(changed));
  else output.remove(CORRECTIONS);
  const reconciliations = z.array(Reconciliation).parse(reconciliationsOf(store, run.id));
  output.write(RECONCILIATION, (options.bom ? BOM : '') + reconciliationCsv(reconciliations));
  output.write('archive.json', `${JSON.stringify({ findings: across.map(({ finding }) => finding) }, null, 1)}\n`);
}

/** Projects and grantees of the archive, and how each report stands among them. A duplicate has none: its rows are those of the other. */
function archiveTables(store: Store, run: Run, concerning: ReadonlyMap<string, readonly Finding[]>, options: OutputOptions): ArchiveTables {
  const decisions = standingDecisions(store);
  const cards: ReportCard[] = [];
  const tidy = heapKeeper();
  for (const account of accounts(store, run.id)) {
    const extracted = account.hash && !account.duplicateOf ? reportOf(store, account.hash, run.key) : null;
    if (!extracted) continue;
    const { report } = asAsked(store, extracted, options);
    const judged = { ...report, findings: report.findings.map((finding) => withDecision(finding, decisions)) };
    cards.push(cardOf(underPath(judged, account, concerning.get(account.path) ?? [])));
    tidy();
  }
  return standingsOf(cards);
}

/** The report with reviewers' corrections when they are asked for, and these. */
function asAsked(store: Store, extracted: ReportFile, { corrected }: OutputOptions) {
  if (!corrected) return { report: extracted, corrections: [] };
  const corrections = correctionsOf(store, extracted.document.id);
  return { report: correctedReport(extracted, corrections), corrections };
}

function writeTable<T>(output: Output, { name, columns, row }: ArchiveTable<T>, items: readonly T[], { bom }: OutputOptions): void {
  output.write(join('datasets', `${name}.csv`), (bom ? BOM : '') + csv([columns, ...items.map(row)]));
}

/** A summary asks about nothing that a reviewer dismissed; that is listed with the reason. */
function forAuditor({ findings, excepted = [] }: ReportFile): { findings: Finding[]; excepted: Excepted[] } {
  const dismissed = findings.flatMap((finding) =>
    finding.decision?.verdict === 'dismissed' ? [{ finding, reason: `${finding.decision.why} (${finding.decision.who})` }] : [],
  );
  return { findings: findings.filter(({ decision }) => decision?.verdict !== 'dismissed'), excepted: [...excepted, ...dismissed] };
}

function summaryPath(path: string): string {
  return reportPath(path).replace(/json$/, 'md');
}

/** Files a run's output consists of, beside the run report, relative to the output folder. */
export function* outputFiles(store: Store, run: Run): Generator<string> {
  yield 'archive.json';
  yield RECONCILIATION;
  for (const { name } of [...datasets, projects, grantees]) yield join('datasets', `${name}.csv`);
  for (const { state, path } of accounts(store, run.id)) {
    if (state === 'complete' || state === 'partial' || state === 'duplicate')
      yield* [join('reports', reportPath(path)), join('summaries', summaryPath(path))];
  }
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
