import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Holds a folder for each process that is writing. */
const ASIDE = '.esep-tmp';
/** What another machine left is taken for forgotten after so many milliseconds. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

let serial = 0;

/**
 * Makes the folder where one writing of `out` is prepared, of its own for each, and takes away what processes that are gone have
 * left there.
 */
export function makeAside(out: string): string {
  const all = join(out, ASIDE);
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) if (isForgotten(all, name)) rmSync(join(all, name), { recursive: true, force: true });
  serial += 1;
  const own = join(all, `${hostname()}.${process.pid}.${serial}`);
  mkdirSync(own, { recursive: true });
  return own;
}

export function removeAside(own: string): void {
  rmSync(own, { recursive: true, force: true });
  try {
    rmdirSync(dirname(own));
  } catch {
    // another process is writing
  }
}

function isForgotten(all: string, name: string): boolean {
  const [, host, pid] = /^(.+)\.(\d+)\.\d+$/u.exec(name) ?? [];
  if (host === hostname()) return !isAlive(Number(pid));
  const status = statSync(join(all, name), { throwIfNoEntry: false });
  return host === undefined || (status !== undefined && Date.now() - status.mtimeMs > FORGOTTEN);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
