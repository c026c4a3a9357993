import { availableParallelism } from 'node:os';
import type { Workers } from '../../workers/workers.ts';
import type { Progress } from '../ingest/progress.ts';
import { ocrDataName } from '../read/ocr-data.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import { jobsOption, secondsOption } from './numbers.ts';

/** For `parseArgs`: where documents are read. */
export const WORKERS_OPTIONS = {
  jobs: { type: 'string' },
  redis: { type: 'string' },
  'redis-prefix': { type: 'string', default: 'esep' },
  'redis-patience': { type: 'string' },
} as const;

/** Seconds: a Redis that is restarted is back before, one that is gone for good must not hold a nightly run for ever. */
const PATIENCE = 600;

export const WORKERS_HELP = `  --jobs N             worker processes (default: one per core)
  --redis URL          hand the documents to "esep worker" processes through Redis instead
  --redis-prefix TEXT  what every key in Redis begins with (default esep)
  --redis-patience S   seconds a lost Redis is waited for before the run ends (default 600)`;

export interface WorkersGiven {
  readonly jobs?: string | undefined;
  readonly redis?: string | undefined;
  readonly 'redis-prefix': string;
  readonly 'redis-patience'?: string | undefined;
}

/** How to start the workers the command line asks for. Throws UsageError. */
export function workersOf(given: WorkersGiven, progress: Progress): (owner: string, documents: number) => Promise<Workers> {
  const jobs = jobsOption(given.jobs, availableParallelism());
  const { redis: url, 'redis-prefix': prefix } = given;
  const patience = secondsOption('redis-patience', given['redis-patience'], PATIENCE);
  if (url === undefined) return async (_, documents) => (await import('../../workers/pool.ts')).processPool(jobs, documents);
  return async (owner) => {
    const { queueWorkers } = await import('../../workers/queue.ts');
    return queueWorkers({ url, prefix, patience, owner, ocrData: ocrDataName(DEFAULT_READ_OPTIONS.ocrData), notice: progress.phase });
  };
}
