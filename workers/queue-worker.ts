import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Job as QueueJob, UnrecoverableError, Worker } from 'bullmq';
import { versions } from '../src/version.ts';
import { type FailedResult, Job, type JobResult } from './job.ts';
import { KEPT_SECONDS, queueName, sideKeys } from './queue-keys.ts';
import { connectRedis, type RedisPlace } from './redis.ts';
import { Slot } from './slot.ts';

export interface QueueWorkerOptions extends RedisPlace {
  /** Documents read at once, each by a process of its own. */
  readonly concurrency: number;
  /** A document is given to another machine when this one has not been heard of for so many seconds. */
  readonly lockSeconds: number;
  readonly onResult: (result: JobResult) => void;
}

export interface QueueWorker {
  readonly queue: string;
  /** Of the processes that are reading a document. */
  pids(): number[];
  /** Lets the documents under way come to their end and takes no more; `force` drops them. */
  close(force?: boolean): Promise<void>;
}

/** Times a machine may vanish while it has a document before that is held against the document. */
const MAX_VANISHED = 10;

/** Takes documents off the queue. This process only passes them on, so that it keeps renewing its locks whatever they do. */
export async function startQueueWorker(options: QueueWorkerOptions): Promise<QueueWorker> {
  const name = queueName(versions());
  const redis = await connectRedis(options);
  const blocking = await connectRedis(options);
  const folder = await mkdtemp(join(tmpdir(), 'esep-worker-'));
  const slots = Array.from({ length: options.concurrency }, () => new Slot());
  const idle = [...slots];

  async function read(queued: QueueJob): Promise<{ read: true }> {
    const job = Job.safeParse(queued.data);
    if (!job.success) throw new UnrecoverableError('this is not a job of this version of esep');
    const keys = sideKeys(options.prefix, name, String(queued.id));
    const bytes = await redis.getBuffer(keys.bytes);
    if (!bytes) throw new Error('the bytes of the document are not in Redis');
    const slot = idle.shift() ?? new Slot();
    const file = join(folder, String(queued.id));
    try {
      await writeFile(file, bytes);
      const result = await slot.run(job.data, file);
      options.onResult(result);
      await redis.set(keys.result, JSON.stringify(result), 'EX', KEPT_SECONDS);
      if (result.outcome === 'read') return { read: true };
      await redis.rpush(keys.tries, JSON.stringify(result.failure));
      throw errorOf(result);
    } finally {
      idle.push(slot);
      await rm(file, { force: true });
    }
  }

  const worker = new Worker(name, read, {
    connection: blocking,
    prefix: options.prefix,
    concurrency: options.concurrency,
    lockDuration: options.lockSeconds * 1000,
    stalledInterval: options.lockSeconds * 1000,
    maxStalledCount: MAX_VANISHED,
  });
  worker.on('error', () => {});
  return {
    queue: name,
    pids: () => slots.flatMap((slot) => slot.reading ?? []),
    close: async (force = false) => {
      await worker.close(force);
      for (const slot of slots) slot.dispose();
      await rm(folder, { recursive: true, force: true });
      redis.disconnect();
      blocking.disconnect();
    },
  };
}

/** What BullMQ does next: nothing after UnrecoverableError, another try after any other. */
function errorOf({ failure, final }: FailedResult): Error {
  const sentence = `${failure.code}: ${failure.message}`;
  return final ? new UnrecoverableError(sentence) : new Error(sentence);
}
