import { lstatSync } from 'node:fs';
import { ArchiveShrankError, UsageError } from '../model/errors.ts';
import type { Store } from '../store/open.ts';
import { shrinkage } from '../store/survey.ts';

/** More than one in so many known files gone from a folder is taken for a disk that is not mounted, not for tidying up. */
const TOLERATED = 10;

/**
 * Stops a run over a path that is not there, before the others are looked at. Throws ArchiveShrankError when files of it are
 * known, else UsageError.
 */
export function refuseAbsent(store: Store, path: string, allowShrink: boolean): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  const { known } = shrinkage(store, path);
  if (known === 0) throw new UsageError(`there is no file or folder ${path}; check its name`);
  if (!allowShrink) throw new ArchiveShrankError(`${path} is not there, but the archive knows ${counted(known)} of it; is it mounted?`);
}

/** Stops a run over a path that is empty or has lost too much of what is known of it. Throws ArchiveShrankError. */
export function refuseShrunk(store: Store, path: string): void {
  const { known, unseen, seen } = shrinkage(store, path);
  if (seen === 0) throw new ArchiveShrankError(`${path} is empty; is it mounted?`);
  if (unseen * TOLERATED > known)
    throw new ArchiveShrankError(`of ${counted(known)} known below ${path}, ${unseen} ${unseen === 1 ? 'is' : 'are'} gone`);
}

function counted(files: number): string {
  return `${files} file${files === 1 ? '' : 's'}`;
}
