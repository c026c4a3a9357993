import { availableParallelism } from 'node:os';
import type { Workers } from '../../workers/workers.ts';
import type { Progress } from '../ingest/progress.ts';
import { ocrDataName } from '../read/ocr-data.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import { jobsOption } from './numbers.ts';

/** For `parseArgs`: where documents are read. */
export const WORKERS_OPTIONS = {
  jobs: { type: 'string' },
  redis: { type: 'string' },
  'redis-prefix': { type: 'string', default: 'esep' },
} as const;

export const WORKERS_HELP = `  --jobs N             worker processes (default: one per core)
  --redis URL          hand the documents to "esep worker" processes through Redis instead
  --redis-prefix TEXT  what every key in Redis begins with (default esep)`;

interface Given {
  readonly jobs?: string | undefined;
  readonly redis?: string | undefined;
  readonly 'redis-prefix': string;
}

/** How to start the workers the command line asks for. Throws UsageError. */
export function workersOf(given: Given, progress: Progress): (owner: string, documents: number) => Promise<Workers> {
  const jobs = jobsOption(given.jobs, availableParallelism());
  const { redis: url, 'redis-prefix': prefix } = given;
  if (url === undefined) return async (_, documents) => (await import('../../workers/pool.ts')).processPool(jobs, documents);
  return async (owner) => {
    const { queueWorkers } = await import('../../workers/queue.ts');
    return queueWorkers({ url, prefix, owner, ocrData: ocrDataName(DEFAULT_READ_OPTIONS.ocrData), notice: progress.phase });
  };
}
