import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UsageError } from '../model/errors.ts';

/**
 * Claims the workspace for one ingesting process; returns what releases it. The claim is a lock of the operating system
 * (taken through SQLite), so it ends with the process however that ends. Throws UsageError naming the holder.
 */
export function lockWorkspace(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
  const holder = join(directory, 'lock-holder.txt');
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new UsageError(`another esep is at work in ${directory} (${whoHolds(holder)}); wait for it to end or give another --workspace`);
  }
  writeFileSync(holder, `process ${process.pid} on ${hostname()}`);
  return () => lock.close();
}

function whoHolds(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'process unknown';
  }
}
