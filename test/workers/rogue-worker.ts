import { createHash } from 'node:crypto';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Job } from '../../workers/job.ts';
import { processJob } from '../../workers/process-job.ts';
import { endedChannel, sideKeys } from '../../workers/queue-keys.ts';

/** A worker that answers with what `answer` makes of the honest result (JSON), instead of giving that. */
export function startRogueWorker(
  url: string,
  prefix: string,
  queue: string,
  answer: (honest: string, job: Job) => string | Buffer,
): { close(): Promise<void> } {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  const blocking = redis.duplicate();
  const worker = new Worker(
    queue,
    async ({ id = '', data }) => {
      const job = Job.parse(data);
      const keys = sideKeys(prefix, queue, id);
      const bytes = (await redis.getBuffer(keys.bytes)) ?? Buffer.alloc(0);
      if (createHash('sha256').update(bytes).digest('hex') !== job.hash) throw new Error('other bytes');
      await redis.set(keys.result, answer(JSON.stringify(await processJob(job, async () => bytes, [])), job));
      return {};
    },
    { connection: blocking, prefix },
  );
  worker.on('completed', ({ id }) => void redis.publish(endedChannel(prefix, queue), String(id)));
  worker.on('error', () => {});
  return {
    close: async () => {
      await worker.close();
      redis.disconnect();
      blocking.disconnect();
    },
  };
}
