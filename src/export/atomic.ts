import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file being written aside; it appears at its place whole, on `commit`, or not at all. */
export interface PendingFile {
  write(text: string): void;
  commit(): void;
  discard(): void;
}

/** Files are written here, within the output folder, before they go to their places. */
const ASIDE = '.esep-tmp';

let serial = 0;

/** Begins the file at `path`, relative to the output folder `out`, making its folders. */
export function pendingFile(out: string, path: string): PendingFile {
  mkdirSync(join(out, ASIDE), { recursive: true });
  serial += 1;
  const temporary = join(out, ASIDE, `${process.pid}-${serial}`);
  const descriptor = openSync(temporary, 'w');
  return {
    write: (text) => {
      writeSync(descriptor, text);
    },
    commit: () => {
      closeSync(descriptor);
      const place = join(out, path);
      mkdirSync(dirname(place), { recursive: true });
      renameSync(temporary, place);
    },
    discard: () => {
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    },
  };
}

/** Writes a whole file at once. */
export function writeWhole(out: string, path: string, text: string): void {
  const file = pendingFile(out, path);
  file.write(text);
  file.commit();
}

/** Takes away what a killed process left unfinished. */
export function dropUnfinished(out: string): void {
  rmSync(join(out, ASIDE), { recursive: true, force: true });
}
