import { LONGEST_SECONDS } from './allowance.ts';
import type { Job } from './job.ts';

/** The most a worker gives to a document, whatever the job asks for: jobs come over Redis, where others may write, too. */
export interface Ceilings {
  /** Seconds, whatever the number of pages. */
  readonly timeout: number;
  /** MiB of the process that reads. */
  readonly maxMemory: number;
  /** Bytes of the document. */
  readonly maxBytes: number;
  readonly maxPages: number;
  readonly maxUnpackedBytes: number;
  readonly maxRatio: number;
  readonly maxCells: number;
}

const MIB = 1024 * 1024;

/** Above what `esep ingest` asks for by itself. */
export const DEFAULT_CEILINGS: Ceilings = {
  timeout: LONGEST_SECONDS,
  maxMemory: 2048,
  maxBytes: 512 * MIB,
  maxPages: 10_000,
  maxUnpackedBytes: 2048 * MIB,
  maxRatio: 1000,
  maxCells: 5_000_000,
};

/** The job with no limit above the worker's own. */
export function underCeilings(job: Job, ceilings: Ceilings): Job {
  const { options, timeout, maxMemory } = job;
  return {
    ...job,
    timeout: Math.min(timeout, ceilings.timeout),
    longest: ceilings.timeout,
    maxMemory: Math.min(maxMemory, ceilings.maxMemory),
    options: {
      ...options,
      maxPages: Math.min(options.maxPages, ceilings.maxPages),
      maxUnpackedBytes: Math.min(options.maxUnpackedBytes, ceilings.maxUnpackedBytes),
      maxRatio: Math.min(options.maxRatio, ceilings.maxRatio),
      maxCells: Math.min(options.maxCells, ceilings.maxCells),
    },
  };
}
