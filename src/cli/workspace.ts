import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { openStore, type Store } from '../store/open.ts';
import { lastRun, type Run } from '../store/runs.ts';

/** For `parseArgs`: where the store is. */
export const WORKSPACE_OPTION = { workspace: { type: 'string', default: '.esep' } } as const;

export const WORKSPACE_HELP = '  --workspace DIR      where esep keeps what it knows (default .esep)';

/** Whether something was ingested there before. */
export function hasStore(directory: string): boolean {
  return existsSync(join(directory, 'esep.db'));
}

/** Runs `work` with the workspace and its latest run. Throws UsageError when nothing was ingested there yet. */
export async function withLastRun<T>(directory: string, work: (store: Store, run: Run) => T | Promise<T>): Promise<T> {
  if (!hasStore(directory)) throw new UsageError(`there is no workspace in ${directory}; run "esep ingest" first or give --workspace`);
  const store = openStore(directory);
  try {
    const run = lastRun(store);
    if (!run) throw new UsageError(`nothing was ingested into ${directory} yet`);
    return await work(store, run);
  } finally {
    store.close();
  }
}
