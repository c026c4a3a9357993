import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watchFolder } from '../ingest/watch-folder.ts';
import { UsageError } from '../model/errors.ts';
import { resourceErrorOf } from '../model/resource-error.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { secondsOption } from './numbers.ts';
import { onePositional } from './one-positional.ts';
import { runIngest } from './run-ingest.ts';
import { TELLING_HELP, TELLING_OPTIONS, tellingOf } from './telling.ts';
import { WORKERS_HELP, WORKERS_OPTIONS } from './workers-options.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION } from './workspace.ts';

/** Seconds. */
const SETTLE = 5;

const HELP = `Usage: esep watch DIR --out DIR [options]

Ingests files as they arrive in DIR, each once it has been left alone for a while, until SIGTERM or SIGINT. What passes by
itself, such as another esep at work in the workspace, is waited for.

Options:
  --out DIR            where the results go
${WORKSPACE_HELP}
  --settle SECONDS     how long a file must be unchanged to count as fully written (default ${SETTLE})
${WORKERS_HELP}
${TELLING_HELP}
  --bom, --json        as for "esep ingest"
${LIMIT_HELP}`;

export const watch: Command = {
  name: 'watch',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        ...WORKSPACE_OPTION,
        settle: { type: 'string' },
        bom: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...WORKERS_OPTIONS,
        ...TELLING_OPTIONS,
        ...LIMIT_OPTIONS,
      },
    });
    const folder = onePositional(positionals, 'DIR');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    if (values.out === undefined) throw new UsageError('say with --out DIR where the results go');
    const settle = secondsOption('settle', values.settle, SETTLE);
    const options = { roots: [realpathSync(folder)], out: resolve(values.out), bom: values.bom, ...parseLimits(values) };
    const telling = await tellingOf(values);
    // Files that leave a watched folder were taken out of it by somebody.
    const settings = { workspace: resolve(values.workspace), ...telling, allowShrink: true };
    const stop = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
    try {
      await watchFolder(
        realpathSync(folder),
        { settle, except: [settings.workspace, options.out], signal: stop.signal },
        patiently(
          async (unready) =>
            void (await runIngest(options, { ...settings, unready }, { strict: false, json: values.json, quiet: values.quiet })),
        ),
      );
    } finally {
      telling.close();
    }
    return 0;
  },
};

/** The work as one that answers false, having said why once, when it failed for a reason that passes. */
function patiently<T>(work: (given: T) => Promise<void>): (given: T) => Promise<boolean> {
  let said = '';
  return async (given) => {
    try {
      await work(given);
      said = '';
      return true;
    } catch (error) {
      const trouble = resourceErrorOf(error);
      if (!trouble?.passing) throw error;
      if (trouble.message !== said) process.stderr.write(`esep watch: waiting to try again: ${trouble.message}\n`);
      said = trouble.message;
      return false;
    }
  };
}
