import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailedResult, Job } from '../../workers/job.ts';
import { loneJob } from '../../workers/lone-job.ts';
import { Slot } from '../../workers/slot.ts';
import { UnreadableFileError, UsageError } from '../model/errors.ts';
import { type Failure, NEXT_STEP } from '../model/failure.ts';
import type { Limits } from './limits.ts';

type Work<T> = (slot: Slot, job: Job, file: string, ocrFolders: readonly string[]) => Promise<T | FailedResult>;

/**
 * Has a worker process work on one file named on the command line, within the limits. What is no regular file, such as a
 * pipe, is copied first. Throws UsageError for a folder, UnreadableFileError for what is not there or too large.
 */
export async function onOneFile<T>(path: string, limits: Limits, work: Work<T>): Promise<T | FailedResult> {
  const slot = new Slot();
  let folder: string | null = null;
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new UsageError('this is a folder; give one file, or read the folder with "esep ingest"');
    if (status.size > limits.maxBytes) throw tooLarge(limits);
    if (!status.isFile()) folder = mkdtempSync(join(tmpdir(), 'esep-file-'));
    const file = folder === null ? path : await copyInto(folder, path, limits);
    return await work(slot, await loneJob(file, path, limits), file, limits.read.ocrData);
  } catch (error) {
    throw notOpened(error);
  } finally {
    slot.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

async function copyInto(folder: string, path: string, limits: Limits): Promise<string> {
  const copy = join(folder, 'copy');
  writeFileSync(copy, '');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    bytes += piece.length;
    if (bytes > limits.maxBytes) throw tooLarge(limits);
    appendFileSync(copy, piece);
  }
  return copy;
}

function tooLarge({ maxBytes }: Limits): UnreadableFileError {
  return new UnreadableFileError('limit-bytes', `The file is larger than ${maxBytes} bytes. ${NEXT_STEP['limit-bytes']}`);
}

function notOpened(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableFileError('not-found', 'There is no such file; check its name.');
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableFileError('not-permitted', `The file cannot be opened (${code}); check its rights.`);
  return error;
}

/** Tells why a file could not be read, with what to do about a limit, and gives the exit code. */
export function unread(command: string, { code, message }: Failure): number {
  const next = code.startsWith('limit-') ? ` ${NEXT_STEP[code]}` : '';
  process.stderr.write(`esep ${command}: ${code}: ${message}${next}\n`);
  if (code === 'defect') return 70;
  return code === 'input-output' ? 74 : 2;
}
