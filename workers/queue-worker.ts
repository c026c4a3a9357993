import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Job as QueueJob, UnrecoverableError, Worker } from 'bullmq';
import { ocrDataName } from '../src/read/ocr-data.ts';
import { versions } from '../src/version.ts';
import { type Ceilings, underCeilings } from './ceilings.ts';
import { heapKeeper } from './heap-keeper.ts';
import { type FailedResult, Job, type JobResult } from './job.ts';
import { endedChannel, JOB_ID, jobId, KEPT_SECONDS, MAX_RESULT_BYTES, queueName, sideKeys } from './queue-keys.ts';
import { connectRedis, type RedisPlace } from './redis.ts';
import { fetchFile } from './redis-files.ts';
import { Slot } from './slot.ts';

export interface QueueWorkerOptions extends RedisPlace {
  /** Documents read at once, each by a process of its own. */
  readonly concurrency: number;
  /** A document is given to another machine when this one has not been heard of for so many seconds. */
  readonly lockSeconds: number;
  readonly ceilings: Ceilings;
  /** Folders with OCR data on this machine. */
  readonly ocrFolders: readonly string[];
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

/**
 * Takes documents off the queue. This process only passes them on, so that it keeps renewing its locks whatever they do.
 * Nothing that comes from Redis names a file, a key or a limit here before it was checked.
 */
export async function startQueueWorker(options: QueueWorkerOptions): Promise<QueueWorker> {
  const { prefix, ceilings, ocrFolders } = options;
  const name = queueName(versions(), ocrDataName(ocrFolders));
  const redis = await connectRedis(options);
  const blocking = await connectRedis(options);
  const folder = await mkdtemp(join(tmpdir(), 'esep-worker-'));
  const slots = Array.from({ length: options.concurrency }, () => new Slot('pool-worker', 1));
  const idle = [...slots];
  const tidy = heapKeeper();

  async function read({ id, data }: QueueJob): Promise<{ read: true }> {
    const job = jobOf(id, data);
    const keys = sideKeys(prefix, name, String(id));
    const file = join(folder, randomUUID());
    const slot = idle.shift() ?? new Slot('pool-worker', 1);
    try {
      const fetched = await fetchFile(redis, keys.bytes, file, ceilings.maxBytes);
      if (fetched === 'missing') throw new UnrecoverableError('the bytes of the document are not in Redis');
      const result = fetched === 'too-large' ? tooLarge(ceilings) : await slot.run(underCeilings(job, ceilings), file, ocrFolders);
      options.onResult(result);
      const sent = await send(keys.result, result);
      if (sent.outcome === 'read') return { read: true };
      throw new UnrecoverableError(`${sent.failure.code}: ${sent.failure.message}`);
    } finally {
      idle.push(slot);
      tidy();
      await rm(file, { force: true });
    }
  }

  async function send(key: string, result: JobResult): Promise<JobResult> {
    const json = JSON.stringify(result);
    if (Buffer.byteLength(json) > MAX_RESULT_BYTES) return send(key, tooMuch());
    await redis.set(key, json, 'EX', KEPT_SECONDS);
    return result;
  }

  const worker = new Worker(name, read, {
    connection: blocking,
    prefix,
    concurrency: options.concurrency,
    lockDuration: options.lockSeconds * 1000,
    stalledInterval: options.lockSeconds * 1000,
    maxStalledCount: MAX_VANISHED,
    removeOnComplete: { age: KEPT_SECONDS },
    removeOnFail: { age: KEPT_SECONDS },
  });
  const tell = (job: QueueJob | undefined) => void redis.publish(endedChannel(prefix, name), String(job?.id)).catch(() => {});
  worker.on('completed', tell).on('failed', tell);
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

function jobOf(id: string | undefined, data: unknown): Job {
  const job = Job.safeParse(data);
  const [owner = ''] = (id ?? '').split('-');
  if (!job.success || !JOB_ID.test(id ?? '') || jobId(owner, job.data) !== id)
    throw new UnrecoverableError('this is not a job of this version of esep');
  return job.data;
}

function tooLarge({ maxBytes }: Ceilings): FailedResult {
  return failed('limit-bytes', `The file has more than the ${maxBytes} bytes this worker takes ("esep worker --max-bytes").`);
}

function tooMuch(): FailedResult {
  return failed('limit-memory', `The report of the file has more than ${MAX_RESULT_BYTES} bytes, which is more than goes through Redis.`);
}

function failed(code: FailedResult['failure']['code'], message: string): FailedResult {
  return { outcome: 'failed', failure: { code, message, stage: 'open' }, final: true, milliseconds: 0, stages: {} };
}
