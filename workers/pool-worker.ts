import { readFile } from 'node:fs/promises';
import workerpool from 'workerpool';
import type { Stage } from '../src/model/failure.ts';
import type { PagesSeen } from './allowance.ts';
import { endWithParent } from './end-with-parent.ts';
import { ExpandJob } from './expand.ts';
import { expandContainer } from './expand-container.ts';
import { Job } from './job.ts';
import { printTables } from './print-tables.ts';
import { processJob } from './process-job.ts';
import { TablesForm } from './tables.ts';

endWithParent();

/** The process that reads documents. It opens the file itself, so that no bytes pass through its parent. */
workerpool.worker({
  pid: () => process.pid,
  expand: (job: unknown, file: string, folder: string) => expandContainer(ExpandJob.parse(job), file, folder),
  tables: (job: unknown, file: string, ocrFolders: readonly string[], form: unknown) =>
    printTables(Job.parse(job), file, ocrFolders, TablesForm.parse(form), (seen: PagesSeen) => workerpool.workerEmit(seen)),
  run: (job: unknown, file: string, ocrFolders: readonly string[]) =>
    processJob(
      Job.parse(job),
      () => readFile(file),
      ocrFolders,
      (stage: Stage) => workerpool.workerEmit(stage),
      (seen: PagesSeen) => workerpool.workerEmit(seen),
    ),
});
