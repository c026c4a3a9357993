import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import { ResourceError } from '../model/resource-error.ts';
import type { Command } from './command.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep review [options]

Serves the findings of the workspace as web pages: every contradiction beside its source, to confirm or dismiss.
Decisions are appended to the workspace with who, when and why. Ends on SIGTERM or SIGINT.

Options:
${WORKSPACE_HELP}
  --port N             port to listen on (default 7478); 0 takes a free one
  --host NAME          address to listen on (default 127.0.0.1); any but this machine's own needs a password
  --password-file FILE ask for the password in the first line of FILE, and for a name. Over plain HTTP others on the way can
                       read it: beyond a network you trust, put a proxy with TLS before it`;

const SHORTEST_PASSWORD = 8;

export const review: Command = {
  name: 'review',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        port: { type: 'string', default: '7478' },
        host: { type: 'string', default: '127.0.0.1' },
        'password-file': { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port.trim() === '')
      throw new UsageError('--port takes a number from 0 to 65535');
    const password = passwordIn(values['password-file']);
    if (password === null && !isLoopback(values.host))
      throw new UsageError(`others reach ${values.host}: give --password-file FILE, so that they are asked for a password`);
    await withLastRun(values.workspace, async (store) => {
      const { serve } = await import('../review/serve.ts');
      const { startPictures } = await import('../review/pictures.ts');
      const { startTrials } = await import('../../workers/trial.ts');
      const pictures = startPictures();
      const trials = startTrials();
      const served = await serve({ store, pictures, trials, report }, { host: values.host, password }, port);
      const ended = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
      process.stdout.write(`Reviewing ${values.workspace} at ${served.url}\n`);
      await ended;
      await served.close();
      pictures.close();
      trials.close();
    });
    return 0;
  },
};

function report(error: unknown): void {
  if (error instanceof ResourceError) {
    process.stderr.write(`esep review: ${error.message}\n`);
    return;
  }
  process.stderr.write(`esep review: this is a defect of esep: ${error instanceof Error ? error.stack : String(error)}\n`);
}

/** The first line of the file, null without one. Throws UsageError for a file that cannot be read and a password easily guessed. */
function passwordIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  let password = '';
  try {
    password = readFileSync(file, 'utf8').split(/\r?\n/, 1)[0]?.trim() ?? '';
  } catch {
    throw new UsageError(`--password-file: ${file} cannot be read`);
  }
  if (password.length < SHORTEST_PASSWORD)
    throw new UsageError(`--password-file: the password needs ${SHORTEST_PASSWORD} characters or more`);
  return password;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
