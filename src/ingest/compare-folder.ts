import { join } from 'node:path';
import { hashFile } from '../../workers/hash-file.ts';
import type { Store } from '../store/open.ts';
import { filesOf } from '../store/pending.ts';
import { rootsOf } from '../store/roots.ts';
import { outOf, type Run } from '../store/runs.ts';
import { walk, within } from './walk.ts';

/** Absolute paths of files that differ from what the archive holds of them, and the number of those that do not. */
export interface Comparison {
  readonly new: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly same: number;
}

/** Compares what lies below `folder` with what the archive holds of it. Entries of containers are known by their container. */
export async function compareFolder(store: Store, run: Run, folder: string): Promise<Comparison> {
  const known = new Map(
    rootsOf(store).flatMap(({ id, location }) =>
      filesOf(store, id)
        .map(({ place, hash }) => [join(location, place), hash] as const)
        .filter(([file]) => within(folder, file)),
    ),
  );
  const comparison = { new: [] as string[], changed: [] as string[], gone: [] as string[], same: 0 };
  for (const { file, failure } of walk(folder, { maxBytes: run.options.maxBytes, except: [store.directory, outOf(store, run)] })) {
    const hash = known.get(file);
    known.delete(file);
    if (hash === undefined) comparison.new.push(file);
    else if (hash === (failure ? null : await hashOf(file))) comparison.same += 1;
    else comparison.changed.push(file);
  }
  return { ...comparison, gone: [...known.keys()].sort() };
}

/** Null when the file cannot be read. */
async function hashOf(file: string): Promise<string | null> {
  return hashFile(file).then(
    ({ hash }) => hash,
    () => null,
  );
}
