import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileWhole } from '../export/atomic.ts';
import { summary } from '../export/summary.ts';
import { processDocument } from '../pipeline.ts';
import type { Command } from './command.ts';
import { bytesOf } from './files.ts';
import { onePositional } from './one-positional.ts';

const HELP = `Usage: esep read FILE [--summary] [--docx OUT] [--strict]

Prints the report with its findings as JSON.
  --summary   print the audit summary instead, as Markdown in the report's language: counts, worst first, what to ask
  --docx OUT  write that summary as a Word document to OUT, and print nothing unless --summary is given too
  --strict    exit code 1 when there are findings`;

export const read: Command = {
  name: 'read',
  summary: 'read one file and print its report as JSON, or its audit summary',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { summary: { type: 'boolean' }, docx: { type: 'string' }, strict: { type: 'boolean' } },
    });
    const path = onePositional(positionals, 'FILE');
    const bytes = await bytesOf(path);
    const { report, findings, checks } = await processDocument({ bytes, name: basename(path), path });
    const json = () => `${JSON.stringify({ ...report, findings, checks }, null, 1)}\n`;
    const markdown = summary({ report, findings, checks });
    if (values.docx !== undefined) {
      const { summaryDocx } = await import('../export/summary-docx.ts');
      writeFileWhole(values.docx, await summaryDocx(markdown));
    }
    if (values.summary) process.stdout.write(markdown);
    else if (values.docx === undefined) process.stdout.write(json());
    return values.strict && findings.length > 0 ? 1 : 0;
  },
};
