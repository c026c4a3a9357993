import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Resident memory in MiB of a process and of those it started (an OCR engine); 0 when it is gone. */
export function treeMemory(pid: number): number {
  return existsSync('/proc/self/status') ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): number {
  const kib = /^VmRSS:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? '0';
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + fromProc(Number(child)), Number(kib) / 1024);
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where there is no /proc (macOS): of the process alone. */
function fromPs(pid: number): number {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / 1024;
  } catch {
    return 0;
  }
}
