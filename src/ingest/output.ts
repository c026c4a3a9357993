import { join } from 'node:path';
import type { ArchiveTables } from '../archive/standing.ts';
import type { Output } from '../export/atomic.ts';
import { DESCRIPTIONS, describeTables } from '../export/description/index.ts';
import { csvFormat } from '../export/formats/csv.ts';
import { reportPath } from '../export/report-path.ts';
import { summary } from '../export/summary.ts';
import type { Excepted, Finding } from '../model/finding.ts';
import type { ReportFile } from '../model/report-file.ts';
import { accounts } from '../store/accounts.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { archiveContent, type View } from './archive-content.ts';
import { corrections } from './corrections-table.ts';
import { tableFiller, tablesOf } from './fill-tables.ts';
import { formerOutput } from './run-report.ts';

const FOLDER = 'datasets/';
const ARCHIVE = 'archive.json';

export interface OutputOptions {
  readonly bom: boolean;
  /** Values as reviewers corrected them instead of the extracted ones. */
  readonly corrected?: boolean;
}

/**
 * Writes reports, datasets and the findings across documents of a run. Depends on the store's content only: the same
 * inputs give the same bytes. A duplicate gets a report of its own but no rows in the datasets. Gives the projects and grantees.
 */
export function writeOutput(store: Store, run: Run, output: Output, { bom, corrected = false }: OutputOptions): ArchiveTables {
  const view: View = { corrected, decided: false, persons: 'kept', where: [] };
  const former = formerOutput(output.folder).reports;
  const content = archiveContent(store, run, view);
  const format = csvFormat('guarded', { bom });
  const settings = { folder: FOLDER, language: 'en', review: '' } as const;
  const filler = tableFiller(format.begin(output, tablesOf(view), settings), content, view.persons, '');
  for (const judged of content.reports()) {
    const { account, report } = judged;
    const place = reportPath(account.path);
    output.write(join('reports', place), `${JSON.stringify(report, null, 1)}\n`);
    output.write(join('summaries', summaryPath(account.path)), summary({ ...report, report, ...forAuditor(report) }));
    former.delete(place);
    filler.add(judged);
  }
  filler.finish();
  describeTables(output, tablesOf(view), format, settings);
  for (const place of former) {
    output.remove(join('reports', place));
    output.remove(join('summaries', place.replace(/json$/, 'md')));
  }
  if (!corrected) output.remove(`${FOLDER}${corrections.name}.csv`);
  output.write(ARCHIVE, `${JSON.stringify({ findings: content.findingsAcross }, null, 1)}\n`);
  return content.tables;
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
  yield ARCHIVE;
  for (const name of DESCRIPTIONS) yield FOLDER + name;
  for (const { name } of tablesOf({ corrected: false, persons: 'kept' })) yield `${FOLDER}${name}.csv`;
  for (const { state, path } of accounts(store, run.id)) {
    if (state === 'complete' || state === 'partial' || state === 'duplicate')
      yield* [join('reports', reportPath(path)), join('summaries', summaryPath(path))];
  }
}
