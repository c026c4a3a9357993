import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownProportional, proportionalMemory } from './resident.ts';

const BIN = join(import.meta.dirname, '../../bin/esep.js');
const SAMPLE_MILLISECONDS = 100;

export interface EsepRun {
  readonly seconds: number;
  /**
   * MiB by proportional set size: of the program with its workers (and of those `beside` it), of the coordinating process
   * alone, of the workers alone.
   */
  readonly peak: number;
  readonly peakCoordinator: number;
  readonly peakWorker: number;
}

/** Runs the program to its end, watching its memory; `beside`: processes that work for it without being its children. */
export async function runEsep(argv: readonly string[], beside: readonly number[] = []): Promise<EsepRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'ignore', 'inherit'] });
  const pid = child.pid ?? 0;
  let peak = 0;
  let peakCoordinator = 0;
  let peakWorker = 0;
  const timer = setInterval(() => {
    const all = [pid, ...beside].reduce((sum, each) => sum + proportionalMemory(each), 0);
    const coordinator = ownProportional(pid);
    peak = Math.max(peak, all);
    peakCoordinator = Math.max(peakCoordinator, coordinator);
    peakWorker = Math.max(peakWorker, all - coordinator);
  }, SAMPLE_MILLISECONDS);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - begun) / 1000, peak, peakCoordinator, peakWorker };
}

/** Starts a process of the program that goes on until `stop`. */
export function startEsep(...argv: readonly string[]): { readonly pid: number; stop(): Promise<void> } {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: 'ignore' });
  return {
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
