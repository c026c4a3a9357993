import { existsSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareFolder } from '../ingest/compare-folder.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { onePositional } from './one-positional.ts';
import { counted, shownPath } from './printed.ts';
import { WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep verify DIR [--workspace DIR] [--json]

Compares a folder with what the archive holds of it: files that are new, changed or gone. Exit code 2 when there are any.`;

export const verify: Command = {
  name: 'verify',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...WORKSPACE_OPTION, json: { type: 'boolean', default: false } },
    });
    const folder = onePositional(positionals, 'DIR');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const comparison = await withLastRun(values.workspace, (store, run) => compareFolder(store, run, realpathSync(folder)));
    const { same, ...different } = comparison;
    const listed = Object.entries(different).flatMap(([what, files]) => files.map((file) => `${what.padEnd(8)} ${shownPath(file)}`));
    process.stdout.write(
      values.json ? `${JSON.stringify(comparison)}\n` : `${[...listed, `as ingested: ${counted(same, 'file')}`].join('\n')}\n`,
    );
    return listed.length > 0 ? 2 : 0;
  },
};
