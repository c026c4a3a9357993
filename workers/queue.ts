import { stat } from 'node:fs/promises';
import { versions } from '../src/version.ts';
import { mostSeconds } from './allowance.ts';
import { BadResultError, badResult, checkedResult } from './bad-result.ts';
import { byteBudget } from './byte-budget.ts';
import type { FailedResult, Job, JobResult } from './job.ts';
import { failureOf, isFinal } from './policy.ts';
import { healQueue, isOfServer } from './queue-health.ts';
import { QueueJobs } from './queue-jobs.ts';
import { endedChannel, jobId, MAX_RESULT_BYTES, queueName } from './queue-keys.ts';
import { connectRedis, type RedisPlace } from './redis.ts';
import { settle } from './settle.ts';
import type { Workers } from './workers.ts';

/** Documents and bytes under way at once, whatever the number of workers: what Redis must hold. */
const WINDOW = 64;
const WINDOW_BYTES = 256 * 1024 * 1024;
/** Bytes of results in memory at once, from when they are fetched until they are stored. */
const RESULT_BYTES = 16 * 1024 * 1024;
/** How often jobs are looked after whose end was not heard of: messages and jobs may be lost when Redis is restarted. */
const LOOK_AFTER_MILLISECONDS = 3000;
/** How often a job that vanished is put into Redis again. */
const MAX_PLACED = 10;
/** What a worker gets beyond twice the time a document may take, before it is taken for one that does not answer. */
const GRACE_SECONDS = 600;

export interface QueueOptions extends RedisPlace {
  /** Tells the jobs of this workspace from those of others on the same Redis. */
  readonly owner: string;
  /** Seconds that a lost connection is waited for before the run ends. */
  readonly patience: number;
  /** Names the OCR data the cache key counts on. */
  readonly ocrData: string;
  /** Told in a sentence what a person should know while the work goes on. */
  readonly notice: (sentence: string) => void;
}

/**
 * Hands documents to whatever `esep worker` processes share the Redis. What comes back is checked to the last value: Redis
 * and workers are not trusted. Results stay in Redis until `stored`.
 */
export async function queueWorkers(options: QueueOptions): Promise<Workers> {
  const redis = await connectRedis(options, options.patience);
  const subscriber = await connectRedis(options, options.patience);
  const name = queueName(versions(), options.ocrData);
  const jobs = new QueueJobs(redis, name, options);
  const waiting = new Map<string, () => void>();
  const heal = () => healQueue(redis, jobs.queue);
  await heal();
  await jobs.queue.waitUntilReady();
  subscriber.on('message', (_channel, id: string) => waiting.get(id)?.());
  await subscriber.subscribe(endedChannel(options.prefix, name));
  const underWay = byteBudget(WINDOW_BYTES);
  const results = byteBudget(RESULT_BYTES);
  const held = new Map<string, number>();
  let warned = false;
  const workerCheck = setInterval(() => void lookForWorkers().catch(() => {}), 5 * LOOK_AFTER_MILLISECONDS);

  async function lookForWorkers(): Promise<void> {
    await heal();
    const workers = await jobs.queue.getWorkersCount().catch(() => 1);
    if (workers === 0 && !warned) {
      const wanted = `no worker of this version with the OCR data ${options.ocrData} is connected to Redis`;
      options.notice(`${wanted}; start some with "esep worker --redis URL"`);
    }
    warned = workers === 0;
  }

  /** One try of a document. */
  async function attempt(id: string, job: Job, file: string): Promise<JobResult> {
    const bytes = await stat(file).then(({ size }) => size, unopened);
    if (typeof bytes !== 'number') return bytes;
    await underWay.take(bytes);
    try {
      const left = await jobs.state(id);
      if (left === 'absent' || left === 'failed') await place(id, job, file, bytes);
      await ended(id, job, () => place(id, job, file, bytes));
      const result = await fetched(id, job);
      if (result.outcome === 'failed') await drop(id);
      else await jobs.dropBytes(id);
      return result;
    } catch (error) {
      if (isOfServer(error)) throw error;
      await heal();
      await drop(id);
      if (error instanceof Error && 'syscall' in error) return unopened(error);
      return badResult(
        error instanceof BadResultError ? error : new BadResultError('What stands in Redis for this document is not what esep put there.'),
      );
    } finally {
      waiting.delete(id);
      underWay.give(bytes);
    }
  }

  async function place(id: string, job: Job, file: string, bytes: number): Promise<void> {
    await jobs.forget(id);
    await jobs.place(id, job, file, bytes);
  }

  async function ended(id: string, job: Job, again: () => Promise<void>): Promise<void> {
    const patience = (mostSeconds(job, job.options.maxPages) + GRACE_SECONDS) * 1000;
    let taken: number | null = null;
    for (let placed = 0; ; ) {
      const announced = new Promise<void>((resolve) => waiting.set(id, resolve));
      const state = await jobs.state(id);
      if (state === 'completed' || state === 'failed') return;
      if (state !== 'absent' && !(await isUntouched(id, job)))
        throw new BadResultError('The job of this document was changed in Redis by somebody else.');
      taken = state === 'active' ? (taken ?? performance.now()) : null;
      if (taken !== null && performance.now() - taken > patience)
        throw new BadResultError('A worker kept the document and did not answer.');
      if (state === 'absent') {
        placed += 1;
        if (placed > MAX_PLACED) throw new BadResultError('The job of this document vanished from Redis again and again.');
        await again();
      }
      await Promise.race([announced, pause(LOOK_AFTER_MILLISECONDS)]);
    }
  }

  /** A job that ended between two looks is no longer what was placed, and none of anybody's doing. */
  async function isUntouched(id: string, job: Job): Promise<boolean> {
    if (await jobs.isIntact(id, job)) return true;
    const state = await jobs.state(id);
    return state !== 'waiting' && state !== 'active' ? true : jobs.isIntact(id, job);
  }

  async function fetched(id: string, job: Job): Promise<JobResult> {
    const bytes = await jobs.resultSize(id);
    if (bytes === 0) return lost();
    if (bytes > MAX_RESULT_BYTES) throw new BadResultError(`A worker answered with more than ${MAX_RESULT_BYTES} bytes.`);
    await results.take(bytes);
    held.set(id, bytes);
    return checkedResult(await jobs.result(id, bytes), job);
  }

  async function drop(id: string): Promise<void> {
    await jobs.forget(id);
    results.give(held.get(id) ?? 0);
    held.delete(id);
  }

  return {
    window: WINDOW,
    run: (job, file) => {
      const id = jobId(options.owner, job);
      return settle(() => attempt(id, job, file));
    },
    stored: (job) => drop(jobId(options.owner, job)),
    close: async () => {
      clearInterval(workerCheck);
      await jobs.queue.close();
      redis.disconnect();
      subscriber.disconnect();
    },
  };
}

/** The job ended without a result: the machines that took it went down again and again. */
function lost(): FailedResult {
  const failure = { code: 'worker-died', message: 'Every machine that took the file went down.', stage: 'open' } as const;
  return { outcome: 'failed', failure, final: false, milliseconds: 0, stages: {} };
}

function unopened(error: unknown): FailedResult {
  const failure = failureOf(error, 'open');
  return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: 0, stages: {} };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
