import { basename } from 'node:path';
import { DEFAULT_POLICY } from '../src/check/policy.ts';
import { ocrDataName } from '../src/read/ocr-data.ts';
import type { ReadOptions } from '../src/read/reader.ts';
import { hashFile } from './hash-file.ts';
import type { Job } from './job.ts';

/** What the reading of a document may take, see Job. */
export interface LoneLimits extends Pick<Job, 'timeout' | 'pageSeconds' | 'maxMemory'> {
  readonly read: ReadOptions;
}

/** What is read by itself is kept nowhere. */
const NO_KEY = '0'.repeat(12);

/** The job for the document in `file`, which belongs to no workspace; `path` is what people call it. */
export async function loneJob(file: string, path: string, { read, timeout, pageSeconds, maxMemory }: LoneLimits): Promise<Job> {
  const { hash } = await hashFile(file);
  const { ocrData, ...options } = read;
  const policy = DEFAULT_POLICY;
  return { hash, key: NO_KEY, name: basename(path), path, options, ocrData: ocrDataName(ocrData), policy, timeout, pageSeconds, maxMemory };
}
