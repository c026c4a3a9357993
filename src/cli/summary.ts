import type { IngestSummary } from '../ingest/ingest.ts';
import type { FindingCounts } from '../store/findings.ts';
import type { NewsCounts } from '../store/news.ts';
import type { MessageLanguage } from '../wording/print.ts';
import { counted, shownPath, somePaths } from './printed.ts';

/** What a person reads when the run is over; messages of findings in the given language. */
export function summarize(
  { counts, gone, findings, worst, failures, changes }: IngestSummary,
  out: string,
  language: MessageLanguage,
): string {
  const states = (['complete', 'partial', 'failed', 'duplicate', 'set-aside'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`);
  const none = 'no documents were found there';
  const lines = [
    `${counted(counts.inputs, 'input')}: ${states.join(', ') || none}`,
    ...goneLines(gone),
    ...failureLines(failures),
    findingsLine(findings),
  ];
  for (const { paths, finding } of worst) {
    lines.push(`  ${finding.severity.padEnd(6)} ${finding.code}  ${paths.map(shownPath).join(', ')}`);
    lines.push(`         ${finding.message[language]}`);
  }
  if (findings.total > worst.length && worst.length > 0)
    lines.push(`  and ${findings.total - worst.length} more: "esep findings" lists them, "esep review" shows them beside their sources`);
  lines.push(newsLine(changes));
  if (changes.reread > 0)
    lines.push(
      `read again: ${counted(changes.reread, 'document')}; different now: ${counted(changes.changed, 'report')}, see changes.json`,
    );
  lines.push(`Results in ${out}`);
  return `${lines.join('\n')}\n`;
}

/** What is kept though its files are gone. */
export function goneLines({ count, paths }: IngestSummary['gone']): string[] {
  if (count === 0) return [];
  return [`  ${count} gone from ${count === 1 ? 'its folder' : 'their folders'}, kept until --prune:`, `      ${somePaths(paths, count)}`];
}

/** What is different from the run before. */
function newsLine({ documents, findings }: NewsCounts): string {
  const moved = documents.moved > 0 ? `, ${documents.moved} moved` : '';
  return `since the run before: ${counted(documents.new, 'document')} new, ${documents.changed} changed, ${documents.gone} gone${moved}; ${counted(findings.new, 'finding')} new, ${findings.vanished} vanished`;
}

/** Causes with what to do and the first of the inputs concerned. */
export function failureLines(failures: IngestSummary['failures']): string[] {
  return failures.flatMap(({ code, count, nextStep, paths }) => [`  ${count} × ${code}: ${nextStep}`, `      ${somePaths(paths, count)}`]);
}

export function findingsLine({ total, high, medium, low }: FindingCounts): string {
  return `${counted(total, 'finding')}: ${high} high, ${medium} medium, ${low} low`;
}
