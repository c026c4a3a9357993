import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeOut } from '../export/atomic.ts';
import { writeOutput } from '../ingest/output.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { makeFolder } from './files.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep export --out DIR [options]

Writes reports and datasets of the whole archive anew from the workspace; nothing is read again.

Options:
  --out DIR            where the results go
${WORKSPACE_HELP}
  --corrected          with the values reviewers corrected, instead of the extracted ones; datasets/corrections.csv lists them
  --bom                begin CSV files with a byte order mark, for Excel`;

export const exportCommand: Command = {
  name: 'export',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        out: { type: 'string' },
        corrected: { type: 'boolean', default: false },
        bom: { type: 'boolean', default: false },
      },
    });
    const { out, bom, corrected } = values;
    if (out === undefined) throw new UsageError('say with --out DIR where the results go');
    makeFolder(resolve(out));
    await withLastRun(values.workspace, (store, run) =>
      writeOut(resolve(out), (output) => writeOutput(store, run, output, { bom, corrected })),
    );
    process.stdout.write(`Results in ${out}\n`);
    return 0;
  },
};
