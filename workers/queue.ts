import { readFile } from 'node:fs/promises';
import { Queue, QueueEvents, type Job as QueueJob } from 'bullmq';
import { Failure } from '../src/model/failure.ts';
import { versions } from '../src/version.ts';
import { byteBudget } from './byte-budget.ts';
import { type FailedResult, type Job, JobResult } from './job.ts';
import { failureOf, MAX_TRIES } from './policy.ts';
import { KEPT_SECONDS, queueName, sideKeys } from './queue-keys.ts';
import { connectRedis, type RedisPlace } from './redis.ts';
import type { Settled, Workers } from './workers.ts';

/** Documents and bytes under way at once, whatever the number of workers: what Redis must hold. */
const WINDOW = 64;
const WINDOW_BYTES = 256 * 1024 * 1024;
/** How often jobs are looked after whose end was not heard of: events and jobs may be lost when Redis is restarted. */
const LOOK_AFTER_MILLISECONDS = 3000;
/** First pause before a second try. */
const BACKOFF_MILLISECONDS = 500;

export interface QueueOptions extends RedisPlace {
  /** Tells the jobs of this workspace from those of others on the same Redis. */
  readonly owner: string;
  /** Told in a sentence what a person should know while the work goes on. */
  readonly notice: (sentence: string) => void;
}

/**
 * Hands documents to whatever `esep worker` processes share the Redis. A job is named after its owner and content, so
 * that a coordinator that was killed finds its own jobs again. Results stay in Redis until `stored`.
 */
export async function queueWorkers(options: QueueOptions): Promise<Workers> {
  const redis = await connectRedis(options);
  const name = queueName(versions());
  const queue = new Queue(name, { connection: redis, prefix: options.prefix, streams: { events: { maxLen: 1000 } } });
  const ears = await connectRedis(options);
  const events = new QueueEvents(name, { connection: ears, prefix: options.prefix });
  queue.on('error', () => {});
  events.on('error', () => {});
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);
  const budget = byteBudget(WINDOW_BYTES);
  const waiting = new Map<string, () => void>();
  const wake = ({ jobId }: { jobId: string }) => waiting.get(jobId)?.();
  events.on('completed', wake);
  events.on('failed', wake);
  let warned = false;
  const caretaker = setInterval(() => void lookForWorkers(), 5 * LOOK_AFTER_MILLISECONDS);

  async function lookForWorkers(): Promise<void> {
    const workers = await queue.getWorkersCount().catch(() => 1);
    if (workers === 0 && !warned)
      options.notice('no worker of this version is connected to Redis; start some with "esep worker --redis URL"');
    warned = workers === 0;
  }

  const idOf = (job: Job) => `${options.owner}-${job.key}-${job.hash}`;
  const keysOf = (id: string) => sideKeys(options.prefix, name, id);

  /** Makes sure that the job stands in Redis with its bytes, unless an earlier coordinator's one is done or under way. */
  async function place(id: string, job: Job, bytes: Uint8Array, fresh: boolean): Promise<void> {
    const known = await queue.getJob(id);
    if (known && fresh && (await known.isFailed())) await remove(id, known);
    else if (known) return;
    await redis.set(keysOf(id).bytes, Buffer.from(bytes), 'EX', KEPT_SECONDS);
    const backoff = { type: 'exponential', delay: BACKOFF_MILLISECONDS };
    await queue.add('document', job, { jobId: id, attempts: MAX_TRIES, backoff });
  }

  async function remove(id: string, job: QueueJob | undefined): Promise<void> {
    await job?.remove();
    const { bytes, result, tries } = keysOf(id);
    await redis.del(bytes, result, tries);
  }

  async function finished(id: string, job: Job, bytes: Uint8Array): Promise<'completed' | 'failed'> {
    for (;;) {
      const heard = new Promise<void>((resolve) => waiting.set(id, resolve));
      const state = await queue.getJobState(id);
      if (state === 'completed' || state === 'failed') return state;
      if (state === 'unknown') await place(id, job, bytes, false);
      await Promise.race([heard, pause(LOOK_AFTER_MILLISECONDS)]);
    }
  }

  return {
    window: WINDOW,
    run: async (job, file) => {
      const id = idOf(job);
      const bytes = await readFile(file).catch((error: unknown) => error);
      if (!(bytes instanceof Uint8Array)) return unopened(bytes);
      await budget.take(bytes.length);
      try {
        await place(id, job, bytes, true);
        const state = await finished(id, job, bytes);
        const { result, tries } = keysOf(id);
        return settled(state, await redis.get(result), await redis.lrange(tries, 0, -1));
      } finally {
        waiting.delete(id);
        budget.give(bytes.length);
      }
    },
    stored: async (job) => {
      const id = idOf(job);
      await remove(id, await queue.getJob(id));
    },
    close: async () => {
      clearInterval(caretaker);
      await events.close();
      await queue.close();
      redis.disconnect();
      ears.disconnect();
    },
  };
}

function settled(state: 'completed' | 'failed', json: string | null, failures: readonly string[]): Settled {
  const tries = failures.map((failure) => Failure.parse(JSON.parse(failure)));
  const result = json === null ? lost() : JobResult.parse(JSON.parse(json));
  if (state === 'completed' && result.outcome === 'read') return { state: 'read', result, tries };
  const failed = result.outcome === 'failed' ? result : lost();
  return { state: failed.final ? 'failed' : 'set-aside', result: failed, tries };
}

/** The job ended without a result: the machines that took it went down again and again. */
function lost(): FailedResult {
  const failure = { code: 'worker-died', message: 'Every machine that took the file went down.', stage: 'open' } as const;
  return { outcome: 'failed', failure, final: false, milliseconds: 0, stages: {} };
}

function unopened(error: unknown): Settled {
  const failure = failureOf(error, 'open');
  const result = { outcome: 'failed', failure, final: true, milliseconds: 0, stages: {} } as const;
  return { state: 'failed', result, tries: [failure] };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
