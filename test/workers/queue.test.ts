import { describe } from 'vitest';
import { queueWorkers } from '../../workers/queue.ts';
import { startQueueWorker } from '../../workers/queue-worker.ts';
import { startRedis } from './redis-server.ts';
import { workersSuite } from './suite.ts';

describe('queue on Redis', () => {
  workersSuite(async () => {
    const redis = await startRedis();
    const place = { url: redis.url, prefix: `esep-test-${process.pid}` };
    const worker = await startQueueWorker({ ...place, concurrency: 1, lockSeconds: 5, onResult: () => {} });
    const workers = await queueWorkers({ ...place, owner: 'suite', notice: () => {} });
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
