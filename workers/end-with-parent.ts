import { execFileSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** Set where the system itself ends the process. */
const BY_SYSTEM = 'ESEP_ENDED_BY_SYSTEM';

export interface Launch {
  readonly execPath: string;
  readonly execArgv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How to start Node with these options so that it ends with its parent: through `setpriv` of util-linux where that is at
 * hand, since the thread that looks otherwise costs a tenth of a worker's memory.
 */
export function launch(options: readonly string[]): Launch {
  if (!systemCan()) return { execPath: process.execPath, execArgv: options, env: {} };
  return { execPath: 'setpriv', execArgv: ['--pdeathsig', 'KILL', process.execPath, ...options], env: { [BY_SYSTEM]: '1' } };
}

let known: boolean | null = null;

function systemCan(): boolean {
  if (known !== null) return known;
  try {
    execFileSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' });
    known = true;
  } catch {
    known = false;
  }
  return known;
}

/**
 * Ends this process when its parent is gone, though a document may keep it busy for ever: a thread of its own looks, since
 * the main one then hears nothing.
 */
export function endWithParent(): void {
  if (process.env[BY_SYSTEM] === '1') return;
  const look = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`;
  new Worker(look, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 } }).unref();
}
