import { filesOf } from '../store/inputs.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { hashFile } from './hash-file.ts';
import { walk, within } from './walk.ts';

/** Absolute paths of files that differ from what the run saw, and the number of those that do not. */
export interface Comparison {
  readonly new: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly same: number;
}

/** Compares what lies below `folder` with what the run saw there. Entries of containers are known by their container. */
export async function compareFolder(store: Store, run: Run, folder: string, workspace: string): Promise<Comparison> {
  const known = new Map(
    filesOf(store, run.id)
      .filter(({ file }) => within(folder, file))
      .map(({ file, hash }) => [file, hash]),
  );
  const comparison = { new: [] as string[], changed: [] as string[], gone: [] as string[], same: 0 };
  for (const { file, failure } of walk(folder, { maxBytes: run.options.maxBytes, except: [workspace, run.options.out] })) {
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
