import { parseArgs } from 'node:util';
import { onOneFile } from '../../workers/one-file.ts';
import { unpackJson } from '../model/packed.ts';
import type { Command } from './command.ts';
import { fileArgument } from './file-argument.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { unread } from './unread.ts';

const HELP = `Usage: esep read FILE [--summary | --explain] [--docx OUT] [--strict] [limits]

Prints the report with its findings as JSON. FILE may be -, which is the standard input.
  --summary   print the audit summary instead, as Markdown in the report's language: counts, worst first, what to ask
  --explain   print instead what the project data were chosen from: candidates with score, reason and place, the chosen marked
  --docx OUT  write that summary as a Word document to OUT, and print nothing unless --summary is given too
  --strict    exit code 1 when there are findings
${LIMIT_HELP}`;

export const read: Command = {
  name: 'read',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        summary: { type: 'boolean' },
        explain: { type: 'boolean' },
        docx: { type: 'string' },
        strict: { type: 'boolean' },
        ...LIMIT_OPTIONS,
      },
    });
    const source = fileArgument(positionals);
    if (values.explain) {
      const votes = await onOneFile(source, parseLimits(values), (slot, job, file, ocrFolders) =>
        slot.tables(job, file, ocrFolders, 'votes'),
      );
      if (votes.outcome === 'failed') return unread('read', votes.failure);
      process.stdout.write(votes.text);
      return 0;
    }
    const result = await onOneFile(source, parseLimits(values), (slot, job, file, ocrFolders) => slot.run(job, file, ocrFolders));
    if (result.outcome === 'failed') return unread('read', result.failure);
    const body = unpackJson(Buffer.from(result.body, 'base64'));
    if (values.summary || values.docx !== undefined) {
      const markdown = await summaryOf(body);
      if (values.docx !== undefined) await writeDocx(values.docx, markdown);
      if (values.summary) process.stdout.write(markdown);
    } else {
      process.stdout.write(`${JSON.stringify(body, null, 1)}\n`);
    }
    return values.strict && result.findings.length > 0 ? 1 : 0;
  },
};

async function summaryOf(body: unknown): Promise<string> {
  const { summary } = await import('../export/summary.ts');
  const { ReportFile } = await import('../model/report-file.ts');
  const { findings, checks, ...report } = ReportFile.parse(body);
  return summary({ report, findings, checks });
}

async function writeDocx(path: string, markdown: string): Promise<void> {
  const { writeFileWhole } = await import('../export/atomic.ts');
  const { summaryDocx } = await import('../export/summary-docx.ts');
  writeFileWhole(path, await summaryDocx(markdown));
}
