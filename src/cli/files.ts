import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UnreadableFileError, UsageError } from '../model/errors.ts';

/** The bytes of one file named on the command line. Throws UsageError for a folder, UnreadableFileError otherwise. */
export async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR') throw new UsageError('this is a folder; give one file, or read the folder with "esep ingest"');
    if (error.code === 'ENOENT') throw new UnreadableFileError('not-found', 'There is no such file; check its name.');
    throw new UnreadableFileError('not-permitted', `The file cannot be opened (${error.code}); check its rights.`);
  });
}

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
