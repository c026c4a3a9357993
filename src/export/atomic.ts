import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file being written beside its place; it appears there whole, on `commit`, or not at all. */
export interface PendingFile {
  write(text: string): void;
  commit(): void;
  discard(): void;
}

let serial = 0;

/** Begins a file at `path`, making its folders. The temporary name is short: the real one may fill what the file system allows. */
export function pendingFile(path: string): PendingFile {
  mkdirSync(dirname(path), { recursive: true });
  serial += 1;
  const temporary = join(dirname(path), `.esep-${process.pid}-${serial}.tmp`);
  const descriptor = openSync(temporary, 'w');
  return {
    write: (text) => {
      writeSync(descriptor, text);
    },
    commit: () => {
      closeSync(descriptor);
      renameSync(temporary, path);
    },
    discard: () => {
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    },
  };
}

/** Writes a whole file at once. */
export function writeWhole(path: string, text: string): void {
  const file = pendingFile(path);
  file.write(text);
  file.commit();
}
