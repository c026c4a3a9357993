import { readFile } from 'node:fs/promises';
import { MAX_TRIES } from './policy.ts';
import { processJob } from './process-job.ts';
import type { Workers } from './workers.ts';

/** Reads documents one after another in this very process: no limits of time and memory, for tests and debugging. */
export function inProcess(): Workers {
  return {
    window: 1,
    run: async (job, file) => {
      const tries = [];
      for (;;) {
        const result = await processJob(job, () => readFile(file));
        if (result.outcome === 'read') return { state: 'read', result, tries };
        tries.push(result.failure);
        if (result.final) return { state: 'failed', result, tries };
        if (tries.length >= MAX_TRIES) return { state: 'set-aside', result, tries };
      }
    },
    close: async () => {},
  };
}
