import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { FailureCode } from '../model/failure.ts';
import { openFailure } from '../model/open-failure.ts';

/** A file below one of the roots, or something there that cannot be taken in. */
export interface Found {
  /** Relative to its root, `/` between the parts. */
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
}

export interface WalkOptions {
  readonly maxBytes: number;
  /** Folders that are not part of the archive: the workspace and the output. */
  readonly except: readonly string[];
  /** Files that are still being written. */
  readonly unready?: ReadonlySet<string>;
}

/** Left behind by operating systems and word processors, never documents. */
const DEBRIS = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.esep|\.esep-tmp|\.git|__MACOSX|~\$.{1,250}|\.~lock\..{1,250}#|\._.{1,250})$/;

/** Everything below `root` that may be a document, folder by folder, in a fixed order. A single file is its own root. */
export function* walk(root: string, options: WalkOptions): Generator<Found> {
  const status = lstatSync(root, { throwIfNoEntry: false });
  if (!status) yield unusable(basename(root), root, 'not-found', 'There is no such file or folder.');
  else if (realDirectory(root)) yield* walkFolder(root, '', options);
  else yield* file(basename(root), realpathSync(root), options);
}

function* walkFolder(folder: string, prefix: string, options: WalkOptions): Generator<Found> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code, message } = openFailure(error);
    yield unusable(prefix === '' ? basename(folder) : prefix.slice(0, -1), folder, code, message);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const location = join(folder, entry.name);
    const path = prefix + entry.name;
    if (DEBRIS.test(entry.name) || options.except.includes(location) || options.unready?.has(location)) continue;
    if (entry.isDirectory()) yield* walkFolder(location, `${path}/`, options);
    else if (entry.isSymbolicLink()) yield unusable(path, location, 'unsafe-path', 'This is a symbolic link; links are not followed.');
    else if (entry.isFile()) yield* file(path, location, options);
    else yield unusable(path, location, 'unsupported-format', 'This is a device, pipe or socket, not a file.');
  }
}

/** Nothing when it was taken away since its folder was looked into. */
function* file(path: string, location: string, { maxBytes }: WalkOptions): Generator<Found> {
  const bytes = lstatSync(location, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return;
  const message = `The file has ${bytes} bytes, more than the ${maxBytes} allowed.`;
  yield { path, file: location, bytes, failure: bytes <= maxBytes ? null : { code: 'limit-bytes', message } };
}

function unusable(path: string, location: string, code: FailureCode, message: string): Found {
  return { path, file: location, bytes: 0, failure: { code, message } };
}

function realDirectory(path: string): boolean {
  return lstatSync(realpathSync(path)).isDirectory();
}

/** Whether `inner` lies below `outer` or is it. */
export function within(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}
