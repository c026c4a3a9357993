import type { Metrics } from './metrics.ts';
import type { Workers } from './workers.ts';

/** Workers whose results are counted for Prometheus; `documents` are to be read. */
export function metered(workers: Workers, metrics: Metrics, documents: number): Workers {
  metrics.left(documents);
  let left = documents;
  return {
    window: workers.window,
    run: async (job, file) => {
      const settled = await workers.run(job, file);
      metrics.count(settled.result);
      left -= 1;
      metrics.left(left);
      return settled;
    },
    stored: (job) => workers.stored(job),
    close: () => workers.close(),
  };
}
