import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { runIngest } from './run-ingest.ts';
import { TELLING_HELP, TELLING_OPTIONS, tellingOf } from './telling.ts';
import { WORKERS_HELP, WORKERS_OPTIONS } from './workers-options.ts';
import { hasStore, WORKSPACE_HELP, WORKSPACE_OPTION } from './workspace.ts';

const HELP = `Usage: esep ingest [PATH…] --out DIR [options]

Adds every document below the PATHs to the archive of the workspace (without PATHs: looks at all of its folders again) and
leaves in DIR, for the whole archive,
  reports/a/b.docx.json   one report per input, with its findings; below the folder's name when there are several folders
  summaries/a/b.docx.md   its findings for the auditor, with questions to the grantee
  datasets/<table>.csv    all reports as tables; reconciliation.csv sets plans against reports
  archive.json            findings across documents
  run-report.json, .csv   what became of every input and what to do next
  changes.json            what is different from the run before; only when something is
What is known already is not read again. What is gone from its folder is kept and named until --prune or "esep forget".
Archives (ZIP, 7-Zip, RAR) and e-mails are opened. A policy.json in the workspace decides severities, tolerances, rules
switched off and exceptions.

Options:
  --out DIR            where the results go
${WORKSPACE_HELP}
${WORKERS_HELP}
${TELLING_HELP}
  --allow-shrink       go on though a PATH is empty or has lost more than a tenth of its known files
  --prune              let what is gone from the PATHs leave the archive
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
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        ...WORKSPACE_OPTION,
        'allow-shrink': { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        bom: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...WORKERS_OPTIONS,
        ...TELLING_OPTIONS,
        ...LIMIT_OPTIONS,
      },
    });
    if (values.out === undefined) throw new UsageError('say with --out DIR where the results go');
    const { bom, workspace, again, prune } = values;
    if (!hasStore(workspace)) expectPaths(positionals);
    const options = { roots: positionals.map((path) => resolve(path)), out: resolve(values.out), bom, ...parseLimits(values) };
    const telling = await tellingOf(values);
    try {
      return await runIngest(options, { workspace, ...telling, again, prune, allowShrink: values['allow-shrink'] }, values);
    } finally {
      telling.close();
    }
  },
};

/** A workspace is made only for something that is there. Throws UsageError. */
function expectPaths(paths: readonly string[]): void {
  if (paths.length === 0) throw new UsageError('give at least one PATH');
  const absent = paths.find((path) => !existsSync(path));
  if (absent !== undefined) throw new UsageError(`there is no file or folder ${resolve(absent)}; check its name`);
}
