import { readFileSync } from 'node:fs';

/**
 * Memory in MiB of a process and of all it started, by proportional set size: a page that several of them share is counted
 * once. 0 when it is gone. Linux only.
 */
export function proportionalMemory(pid: number): number {
  return processesOf(pid).reduce((sum, each) => sum + ownProportional(each), 0);
}

/** Of the process alone. */
export function ownProportional(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function processesOf(pid: number): number[] {
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(processesOf)];
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
