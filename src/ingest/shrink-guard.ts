import { lstatSync } from 'node:fs';
import { ArchiveShrankError, UsageError } from '../model/errors.ts';
import { type WalkOptions, walk, within } from './walk.ts';

/** More than one in so many known files gone from a root is taken for a folder that is not mounted, not for tidying up. */
const TOLERATED = 10;

/**
 * Stops a run over a root that lost what the workspace knows of it. `known` are absolute paths of files an earlier run met.
 * Throws ArchiveShrankError for a root that is absent, empty or has lost too much; UsageError for one that is not there and
 * of which nothing is known.
 */
export function refuseShrunk(root: string, known: readonly string[], options: WalkOptions): void {
  const own = known.filter((file) => within(root, file));
  if (!lstatSync(root, { throwIfNoEntry: false })) {
    if (own.length === 0) throw new UsageError(`there is no file or folder ${root}; check its name`);
    throw new ArchiveShrankError(`${root} is not there though ${own.length} files of it are known; is it mounted?`);
  }
  const met = new Set<string>();
  for (const { file } of walk(root, options)) met.add(file);
  if (met.size === 0) throw new ArchiveShrankError(`${root} is empty; is it mounted?`);
  const gone = own.filter((file) => !met.has(file) && !options.unready?.has(file)).length;
  if (gone * TOLERATED > own.length) throw new ArchiveShrankError(`${gone} of the ${own.length} known files below ${root} are gone`);
}
