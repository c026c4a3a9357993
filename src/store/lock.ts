import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ResourceError, resourceErrorOf } from '../model/resource-error.ts';

/**
 * Claims the workspace for one ingesting process; returns what releases it. The claim is a lock of the operating system
 * (taken through SQLite), so it ends with the process however that ends. Throws ResourceError, naming the holder
 * when there is one.
 */
export function lockWorkspace(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
  const holder = join(directory, 'lock-holder.txt');
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    writeFileSync(holder, `process ${process.pid} on ${hostname()}`);
  } catch (error) {
    lock.close();
    const trouble = resourceErrorOf(error);
    if (!trouble?.passing) throw error;
    const who = `another esep is at work in ${directory} (${whoHolds(holder)})`;
    throw new ResourceError(`${who}; wait for it to end or give another --workspace`, true, { cause: error });
  }
  return () => lock.close();
}

function whoHolds(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'process unknown';
  }
}
