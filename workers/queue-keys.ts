import { cacheKey } from '../src/cache-key.ts';
import { DEFAULT_READ_OPTIONS } from '../src/read/reader.ts';
import type { Versions } from '../src/version.ts';
import type { Job } from './job.ts';

/**
 * The queue of one version of the program and one set of OCR data: workers of another version or with other data would
 * give other results, so they do not see the jobs at all.
 */
export function queueName(versions: Versions, ocrData: string): string {
  return `documents-${cacheKey(versions, { ...DEFAULT_READ_OPTIONS, ocrData: [] })}-${ocrData}`;
}

/** A job is named after its owner and content, so that a coordinator that was killed finds its own jobs again. */
export function jobId(owner: string, { key, hash }: Pick<Job, 'key' | 'hash'>): string {
  return `${owner}-${key}-${hash}`;
}

/** What `jobId` gives; anything else in Redis is not ours. */
export const JOB_ID = /^[0-9a-f]{16}-[0-9a-f]{12}-[0-9a-f]{64}$/;

/** Keys beside the queue's own: the bytes of a document on their way out, its result on its way back. */
export function sideKeys(prefix: string, queue: string, job: string): { readonly bytes: string; readonly result: string } {
  const base = `${prefix}:${queue}:side:${job}`;
  return { bytes: `${base}:bytes`, result: `${base}:result` };
}

/** Where workers say that a job has ended; events of the queue itself would be parsed before anyone could check them. */
export function endedChannel(prefix: string, queue: string): string {
  return `${prefix}:${queue}:ended`;
}

/** What a coordinator that never came back left in Redis is forgotten after so long. */
export const KEPT_SECONDS = 7 * 24 * 3600;

/** Bytes of a result: the report of a document of a thousand pages stays far below. */
export const MAX_RESULT_BYTES = 64 * 1024 * 1024;
