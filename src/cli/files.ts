import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../model/errors.ts';

/** A file stands in the way, or the system has no folders of this kind there. */
const NO_PLACE: ReadonlySet<string> = new Set(['EEXIST', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EINVAL']);

/**
 * Makes a folder where there is none, one level after the other: making all at once never ends below /proc. `what` names
 * it to a person. Throws UsageError where none can be, the error of the system where this user may not make it or not write into it.
 */
export function makeFolder(path: string, what = 'folder for the results'): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      accessSync(path, constants.W_OK | constants.X_OK);
      return;
    }
    if (dirname(path) !== path) makeFolder(dirname(path), what);
    mkdirSync(path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !NO_PLACE.has(String(error.code))) throw error;
    throw new UsageError(`the ${what} cannot be made there; choose another place`);
  }
}
