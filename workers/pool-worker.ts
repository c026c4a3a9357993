import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { Stage } from '../src/model/failure.ts';
import { ExpandJob } from './expand.ts';
import { expandContainer } from './expand-container.ts';
import { Job } from './job.ts';
import { processJob } from './process-job.ts';

/**
 * Ends this process when its parent is gone, though a document may keep it busy for ever: a thread of its own looks, since
 * the main one then hears nothing.
 */
const LOOK = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`;
new Worker(LOOK, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 } }).unref();

/** The process that reads documents. It opens the file itself, so that no bytes pass through its parent. */
workerpool.worker({
  pid: () => process.pid,
  expand: (job: unknown, file: string, folder: string) => expandContainer(ExpandJob.parse(job), file, folder),
  run: (job: unknown, file: string) =>
    processJob(
      Job.parse(job),
      () => readFile(file),
      (stage: Stage) => workerpool.workerEmit(stage),
    ),
});
