import { describe } from 'vitest';
import { ocrDataName } from '../../src/read/ocr-data.ts';
import { DEFAULT_CEILINGS } from '../../workers/ceilings.ts';
import { queueWorkers } from '../../workers/queue.ts';
import { startQueueWorker } from '../../workers/queue-worker.ts';
import { startRedis } from './redis-server.ts';
import { workersSuite } from './suite.ts';

const OWNER = '0123456789abcdef';

describe('queue on Redis', () => {
  workersSuite(async () => {
    const redis = await startRedis();
    const place = { url: redis.url, prefix: `esep-test-${process.pid}` };
    const worker = await startQueueWorker({
      ...place,
      concurrency: 1,
      lockSeconds: 5,
      ceilings: DEFAULT_CEILINGS,
      ocrFolders: [],
      onResult: () => {},
    });
    const workers = await queueWorkers({ ...place, owner: OWNER, patience: 600, ocrData: ocrDataName([]), notice: () => {} });
    return {
      workers,
      pids: worker.pids,
      stop: async () => {
        await workers.close();
        await worker.close();
        await redis.stop();
      },
    };
  });
});
