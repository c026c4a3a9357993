import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { accounts } from '../store/accounts.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** Names what a run's output is made from: every input of the archive with its content and state, and the cache key. */
export function contentOf(store: Store, run: Run): string {
  const hash = createHash('sha256').update(run.key);
  for (const { path, hash: bytes, state, duplicateOf, code, gone, made } of accounts(store, run.id)) {
    hash.update(JSON.stringify([path, bytes, state, duplicateOf, code, ...(gone ? ['gone'] : []), ...(made === null ? [] : [made])]));
  }
  return hash.digest('hex');
}

/** Whether all of these files are there and none was touched after `than` was written. */
export function untouchedSince(than: string, files: readonly string[]): boolean {
  const mark = lstatSync(than, { throwIfNoEntry: false })?.mtimeMs;
  if (mark === undefined) return false;
  return files.every((file) => {
    const status = lstatSync(file, { throwIfNoEntry: false });
    return status?.isFile() === true && status.mtimeMs <= mark;
  });
}
