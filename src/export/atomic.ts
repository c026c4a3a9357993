import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { resourceErrorOf } from '../model/resource-error.ts';
import { makeAside, removeAside } from './aside.ts';

/**
 * One writing of an output folder. Files are made aside, within the folder, and come to their places together on `commit`,
 * so that a full disk or any other failure before leaves what was there as it was. Paths are relative to the folder.
 */
export interface Output {
  readonly folder: string;
  /** Begins a file that is written piece by piece. */
  begin(path: string): PendingFile;
  /** A file that something else writes, such as a database, at the path given with it. */
  reserve(path: string): ReservedFile;
  /** Room for what is to be gone through once again while writing. It goes with the writing. */
  scratch(): Scratch;
  /** A whole file at once; nothing is written when it is there already with these bytes. */
  write(path: string, text: string): void;
  /** Takes a file away, if it is there. */
  remove(path: string): void;
  commit(): void;
  /** Leaves the folder as it was. */
  discard(): void;
}

export interface PendingFile {
  write(data: string | Uint8Array): void;
  /** It is whole now. */
  finish(): void;
  /** It is not wanted after all. */
  discard(): void;
}

export interface ReservedFile {
  readonly temporary: string;
  /** It is whole now. */
  finish(): void;
}

export interface Scratch {
  write(bytes: Uint8Array): void;
  /** All that was written, from the beginning; afterwards it is gone. */
  pieces(): Generator<Uint8Array<ArrayBuffer>>;
}

/** Scratch files are read in pieces of so many bytes. */
const PIECE = 1 << 16;

/** Begins a writing of the folder `out`. What killed processes left unfinished there is taken away. */
export function beginOutput(out: string): Output {
  const aside = makeAside(out);
  const made: { readonly temporary: string; readonly place: string }[] = [];
  const gone: string[] = [];
  const open = new Set<number>();
  let serial = 0;

  function temporaryPath(): string {
    serial += 1;
    return join(aside, String(serial));
  }

  function opened(temporary: string, mode: 'w' | 'w+') {
    const descriptor = openSync(temporary, mode);
    open.add(descriptor);
    const close = () => {
      open.delete(descriptor);
      closeSync(descriptor);
    };
    return { descriptor, close };
  }

  function scratch(): Scratch {
    const temporary = temporaryPath();
    const { descriptor, close } = opened(temporary, 'w+');
    return {
      write: (bytes) => writeFileSync(descriptor, bytes),
      *pieces(): Generator<Uint8Array<ArrayBuffer>> {
        let position = 0;
        for (;;) {
          const piece = new Uint8Array(PIECE);
          const length = readSync(descriptor, piece, 0, PIECE, position);
          if (length === 0) break;
          position += length;
          yield piece.subarray(0, length);
        }
        close();
        rmSync(temporary, { force: true });
      },
    };
  }

  function begin(path: string): PendingFile {
    const temporary = temporaryPath();
    const { descriptor, close } = opened(temporary, 'w');
    return {
      write: (data) => writeFileSync(descriptor, data),
      finish: () => {
        close();
        made.push({ temporary, place: join(out, path) });
      },
      discard: () => {
        close();
        rmSync(temporary, { force: true });
      },
    };
  }

  return {
    folder: out,
    begin,
    scratch,
    reserve: (path) => {
      const temporary = temporaryPath();
      return { temporary, finish: () => made.push({ temporary, place: join(out, path) }) };
    },
    write: (path, text) => {
      if (isWritten(join(out, path), text)) return;
      const file = begin(path);
      file.write(text);
      file.finish();
    },
    remove: (path) => {
      gone.push(join(out, path));
    },
    commit: () => {
      for (const { place } of made) mkdirSync(dirname(place), { recursive: true });
      for (const { temporary, place } of made) renameSync(temporary, place);
      for (const place of gone) rmSync(place, { force: true });
      removeAside(aside);
    },
    discard: () => {
      for (const descriptor of open) closeSync(descriptor);
      open.clear();
      removeAside(aside);
    },
  };
}

/** Runs `work` on a writing of `out`: all of it is left there, or nothing when it throws. */
export function writeOut<T>(out: string, work: (output: Output) => T): T {
  const output = beginOutput(out);
  try {
    const result = work(output);
    output.commit();
    return result;
  } catch (error) {
    discardQuietly(output);
    throw resourceErrorOf(error, out) ?? error;
  }
}

/** Writes one file, beside it first: what is there stays until the new one is whole. What is no regular file is written as it is. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status && !status.isFile()) {
    writeFileSync(path, bytes);
    return;
  }
  const place = status ? realpathSync(path) : path;
  const temporary = `${place}.${process.pid}.esep-tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw resourceErrorOf(error, path) ?? error;
  }
}

/** Why the writing failed says more than why its remains cannot be taken away. */
function discardQuietly(output: Output): void {
  try {
    output.discard();
  } catch {
    // The next writing takes them away.
  }
}

function isWritten(place: string, text: string): boolean {
  const status = lstatSync(place, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size === Buffer.byteLength(text) && readFileSync(place, 'utf8') === text;
}
