import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../ingest/progress.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { runIngest } from './run-ingest.ts';
import { WORKERS_HELP, WORKERS_OPTIONS, workersOf } from './workers-options.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION } from './workspace.ts';

const HELP = `Usage: esep ingest PATH… --out DIR [options]

Reads every document below the PATHs and leaves in DIR
  reports/a/b.docx.json   one report per input, with its findings
  summaries/a/b.docx.md   its findings for the auditor, with questions to the grantee
  datasets/<table>.csv    all reports as tables; reconciliation.csv sets plans against reports
  archive.json            findings across documents
  run-report.json, .csv   what became of every input and what to do next
  changes.json            what is different in documents that were read again
What is known already is not read again. Archives (ZIP, 7-Zip, RAR) and e-mails are opened. A policy.json in the workspace
decides severities, tolerances, rules switched off and exceptions.

Options:
  --out DIR            where the results go
${WORKSPACE_HELP}
${WORKERS_HELP}
  --allow-shrink       go on though a PATH is empty or has lost more than a tenth of its known files
  --again              read everything again and report what changed
  --bom                begin CSV files with a byte order mark, for Excel
  --strict             exit code 1 when there are findings
  --json               print the summary as JSON
${LIMIT_HELP}

Exit codes: 0 done, 1 findings (with --strict), 2 some inputs could not be read, 64 wrong usage, 70 esep itself failed on
an input, which is no fault of the file, 74 input or output, such as a full disk, 75 try again later, 78 a PATH is absent,
empty or has lost more than a tenth of its known files (nothing is written then).`;

export const ingest: Command = {
  name: 'ingest',
  summary: 'read whole archives into reports, datasets and findings',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        ...WORKSPACE_OPTION,
        'allow-shrink': { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        bom: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...WORKERS_OPTIONS,
        ...LIMIT_OPTIONS,
      },
    });
    if (positionals.length === 0) throw new UsageError('give at least one PATH');
    if (values.out === undefined) throw new UsageError('say with --out DIR where the results go');
    const { bom, workspace, again } = values;
    const options = { roots: positionals.map((path) => resolve(path)), out: resolve(values.out), bom, ...parseLimits(values) };
    const progress = showProgress(process.stderr);
    return runIngest(
      options,
      { workspace, startWorkers: workersOf(values, progress), progress, again, allowShrink: values['allow-shrink'] },
      values,
    );
  },
};
