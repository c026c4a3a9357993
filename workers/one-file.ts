import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreadableFileError, UsageError } from '../src/model/errors.ts';
import { NEXT_STEP } from '../src/model/failure.ts';
import type { FailedResult, Job } from './job.ts';
import { type LoneLimits, loneJob } from './lone-job.ts';
import { Slot } from './slot.ts';

export interface FileLimits extends LoneLimits {
  /** Bytes of the file. */
  readonly maxBytes: number;
}

/** Content that lies in no file, such as what a pipe gives; `name` is what people call it. */
export interface Pieces {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

type Work<T> = (slot: Slot, job: Job, file: string, ocrFolders: readonly string[]) => Promise<T | FailedResult>;

/**
 * Has a worker process work on one document, within the limits. What is no regular file, such as a pipe, is copied first.
 * Throws UsageError for a folder, UnreadableFileError for what is not there or too large.
 */
export async function onOneFile<T>(source: string | Pieces, limits: FileLimits, work: Work<T>): Promise<T | FailedResult> {
  const slot = new Slot();
  let folder: string | null = null;
  try {
    if (typeof source === 'string') checkFile(source, limits);
    if (!isRegular(source)) folder = mkdtempSync(join(tmpdir(), 'esep-file-'));
    const { name, pieces } = typeof source === 'string' ? { name: source, pieces: null } : source;
    const file = folder === null ? name : await copyInto(folder, pieces ?? createReadStream(name), limits);
    return await work(slot, await loneJob(file, name, limits), file, limits.read.ocrData);
  } catch (error) {
    throw notOpened(error);
  } finally {
    slot.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

function checkFile(path: string, limits: FileLimits): void {
  const status = statSync(path);
  if (status.isDirectory()) throw new UsageError('this is a folder; give one file, or read the folder with "esep ingest"');
  if (status.size > limits.maxBytes) throw tooLarge(limits);
}

function isRegular(source: string | Pieces): boolean {
  return typeof source === 'string' && statSync(source).isFile();
}

async function copyInto(folder: string, pieces: Pieces['pieces'], limits: FileLimits): Promise<string> {
  const copy = join(folder, 'copy');
  writeFileSync(copy, '');
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > limits.maxBytes) throw tooLarge(limits);
    appendFileSync(copy, piece);
  }
  return copy;
}

function tooLarge({ maxBytes }: FileLimits): UnreadableFileError {
  return new UnreadableFileError('limit-bytes', `The file is larger than ${maxBytes} bytes. ${NEXT_STEP['limit-bytes']}`);
}

function notOpened(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableFileError('not-found', 'There is no such file; check its name.');
  if (code === 'EACCES' || code === 'EPERM')
    return new UnreadableFileError('not-permitted', `The file cannot be opened (${code}); check its rights.`);
  return error;
}
