import type { IngestSummary } from '../ingest/ingest.ts';

/** What a person reads when the run is over. */
export function summarize({ counts, findings, worst, failures, changes }: IngestSummary, out: string): string {
  const states = (['complete', 'partial', 'failed', 'duplicate', 'set-aside'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`);
  const lines = [`${counts.inputs} inputs: ${states.join(', ') || 'none'}`];
  for (const { code, count, nextStep } of failures) lines.push(`  ${count} × ${code}: ${nextStep}`);
  lines.push(`${findings.total} findings: ${findings.high} high, ${findings.medium} medium, ${findings.low} low`);
  for (const { paths, finding } of worst) {
    lines.push(`  ${finding.severity.padEnd(6)} ${finding.code}  ${paths.join(', ')}`, `         ${finding.message.ru}`);
  }
  if (changes.reread > 0)
    lines.push(`${changes.reread} documents were read again, ${changes.changed} reports are different now: see changes.json`);
  lines.push(`Results in ${out}`);
  return `${lines.join('\n')}\n`;
}
