import { readFile } from 'node:fs/promises';
import { processJob } from './process-job.ts';
import { settle } from './settle.ts';
import type { Workers } from './workers.ts';

/** Reads documents one after another in this very process: no limits of time and memory; for tests and debugging. */
export function inProcess(): Workers {
  return {
    window: 1,
    run: (job, file) => settle(() => processJob(job, () => readFile(file))),
    stored: async () => {},
    close: async () => {},
  };
}
