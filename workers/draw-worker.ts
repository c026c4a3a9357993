import workerpool from 'workerpool';
import { DrawJob } from './draw.ts';
import { drawPage } from './draw-page.ts';
import { endWithParent } from './end-with-parent.ts';

endWithParent();

/** The process that draws pages for the reviewer. */
workerpool.worker({
  pid: () => process.pid,
  draw: (job: unknown, file: string) => drawPage(DrawJob.parse(job), file),
});
