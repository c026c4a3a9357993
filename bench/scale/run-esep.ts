import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeMemory } from '../../workers/tree-memory.ts';

const BIN = join(import.meta.dirname, '../../bin/esep.js');
const SAMPLE_MILLISECONDS = 50;

export interface EsepRun {
  readonly seconds: number;
  /** MiB: of the program with its workers, of the coordinating process alone, of the workers alone. */
  readonly peak: number;
  readonly peakCoordinator: number;
  readonly peakWorker: number;
}

/** Runs the program to its end, watching its memory. */
export async function runEsep(...argv: readonly string[]): Promise<EsepRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'ignore', 'inherit'] });
  const pid = child.pid ?? 0;
  let peak = 0;
  let peakCoordinator = 0;
  let peakWorker = 0;
  const timer = setInterval(() => {
    const [all, coordinator] = [treeMemory(pid), own(pid)];
    peak = Math.max(peak, all);
    peakCoordinator = Math.max(peakCoordinator, coordinator);
    peakWorker = Math.max(peakWorker, all - coordinator);
  }, SAMPLE_MILLISECONDS);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - begun) / 1000, peak, peakCoordinator, peakWorker };
}

function own(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
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
