import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../store/backup.ts';
import type { Command } from './command.ts';
import { makeFolder } from './files.ts';
import { onePositional } from './one-positional.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep backup FILE [--workspace DIR]

Copies what the workspace knows into FILE: reports, findings, texts, decisions and corrections, as they are at this moment, also
while an ingest or a review is under way. FILE must not be there yet; it appears whole or not at all.
To go back to it, put FILE as esep.db into an empty folder and give that as --workspace. policy.json is not in it, nor
what was unpacked from archives: that is unpacked again.

Options:
${WORKSPACE_HELP}`;

export const backup: Command = {
  name: 'backup',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: WORKSPACE_OPTION });
    const file = resolve(onePositional(positionals, 'FILE'));
    makeFolder(dirname(file), 'folder for the backup');
    const bytes = await withLastRun(values.workspace, (store) => backUp(store, file));
    process.stdout.write(`${values.workspace} is backed up in ${file} (${bytes} bytes)\n`);
    return 0;
  },
};
