import { readFile } from 'node:fs/promises';
import { DEFAULT_READ_OPTIONS } from '../src/read/reader.ts';
import { processJob } from './process-job.ts';
import { settle } from './settle.ts';
import type { Workers } from './workers.ts';

/** Reads documents one after another in this very process: no limit of memory, and of time only between pages; for tests and debugging. */
export function inProcess(ocrFolders: readonly string[] = DEFAULT_READ_OPTIONS.ocrData): Workers {
  return {
    window: 1,
    run: (job, file) => settle(() => processJob(job, () => readFile(file), ocrFolders)),
    stored: async () => {},
    close: async () => {},
  };
}
