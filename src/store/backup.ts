import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { resourceErrorOf } from '../model/resource-error.ts';
import type { Store } from './open.ts';

/**
 * Copies the store as it is at this moment into a new file, while others go on reading and writing it. The file appears whole or
 * not at all. Gives its bytes. Throws UsageError when there is a file already.
 */
export function backUp({ database }: Store, file: string): number {
  if (existsSync(file)) throw new UsageError(`there is a file ${file} already; give another name`);
  const temporary = `${file}.${process.pid}.esep-tmp`;
  try {
    rmSync(temporary, { force: true });
    database.prepare('VACUUM INTO ?').run(temporary);
    const descriptor = openSync(temporary, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, file);
    return statSync(file).size;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw resourceErrorOf(error, file) ?? error;
  }
}
