import { once } from 'node:events';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep review [options]

Serves the findings of the workspace as web pages: every contradiction beside its source, to confirm or dismiss.
Decisions are appended to the workspace with who, when and why. Ends on SIGTERM or SIGINT.

Options:
${WORKSPACE_HELP}
  --port N             port to listen on (default 7478); 0 takes a free one
  --host NAME          address to listen on (default 127.0.0.1); others can open and decide when it is not this machine's own`;

export const review: Command = {
  name: 'review',
  summary: 'show the findings in a browser, to confirm or dismiss them',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        port: { type: 'string', default: '7478' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port.trim() === '')
      throw new UsageError('--port takes a number from 0 to 65535');
    await withLastRun(values.workspace, async (store) => {
      const { serve } = await import('../review/serve.ts');
      const { startPictures } = await import('../review/pictures.ts');
      const pictures = startPictures();
      const served = await serve({ store, pictures, report }, values.host, port);
      if (!isLoopback(values.host))
        process.stderr.write('esep: there are no passwords: whoever reaches this address can read and decide\n');
      process.stdout.write(`Reviewing ${values.workspace} at ${served.url}\n`);
      await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
      await served.close();
      pictures.close();
    });
    return 0;
  },
};

function report(error: unknown): void {
  process.stderr.write(`esep review: this is a defect of esep: ${error instanceof Error ? error.stack : String(error)}\n`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
