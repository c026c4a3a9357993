import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import { redoFailed, redoOlder } from '../store/redo.ts';
import { outOf } from '../store/runs.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { counted } from './printed.ts';
import { runIngest } from './run-ingest.ts';
import { TELLING_HELP, TELLING_OPTIONS, tellingOf } from './telling.ts';
import { WORKERS_HELP, WORKERS_OPTIONS } from './workers-options.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep retry [options]

Looks at the archive again and reads anew what has no report. Limits not given are those of the latest ingest.

Options:
${WORKSPACE_HELP}
  --older-than VERSION read anew what an esep older than VERSION read, instead of what failed
${WORKERS_HELP}
${TELLING_HELP}
  --strict, --json, --allow-shrink
                       as for "esep ingest"
${LIMIT_HELP}`;

export const retry: Command = {
  name: 'retry',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        'older-than': { type: 'string' },
        'allow-shrink': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...WORKERS_OPTIONS,
        ...TELLING_OPTIONS,
        ...LIMIT_OPTIONS,
      },
    });
    const older = values['older-than'];
    if (older !== undefined && !/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(older))
      throw new UsageError('--older-than takes a version such as 1.2.3');
    const options = await withLastRun(values.workspace, (store, run) => {
      const chosen = older === undefined ? redoFailed(store, run) : redoOlder(store, run, older);
      if (!values.quiet) process.stderr.write(`esep: to be read again: ${counted(chosen, 'document')}\n`);
      return { ...run.options, roots: [], out: outOf(store, run), ...parseLimits(values, run.options) };
    });
    const telling = await tellingOf(values);
    const settings = { workspace: values.workspace, ...telling };
    try {
      return await runIngest(options, { ...settings, allowShrink: values['allow-shrink'] }, values);
    } finally {
      telling.close();
    }
  },
};
