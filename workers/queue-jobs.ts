import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { BadResultError } from './bad-result.ts';
import type { Job } from './job.ts';
import { isOfServer } from './queue-health.ts';
import { KEPT_SECONDS, sideKeys } from './queue-keys.ts';
import type { RedisPlace } from './redis.ts';
import { sendFile } from './redis-files.ts';

/** `absent`: Redis knows nothing of the job. */
export type JobState = 'absent' | 'waiting' | 'active' | 'completed' | 'failed';

/** What BullMQ writes of a job's options is a few dozen bytes. */
const MAX_OPTIONS_BYTES = 10_000;

function isObject(text: string | null | undefined): boolean {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The jobs of a coordinator in Redis. Of what stands there it reads states and results, nothing that would be parsed unchecked. */
export class QueueJobs {
  readonly queue: Queue;
  readonly #redis: Redis;
  readonly #prefix: string;

  constructor(redis: Redis, name: string, { prefix }: RedisPlace) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.queue = new Queue(name, { connection: redis, prefix, streams: { events: { maxLen: 100 } } });
    this.queue.on('error', () => {});
  }

  #keys(id: string) {
    return sideKeys(this.#prefix, this.queue.name, id);
  }

  /** Throws BadResultError when the job stands where no job of ours can be. */
  async state(id: string): Promise<JobState> {
    const state = await this.queue.getJobState(id);
    if (state === 'waiting' || state === 'active' || state === 'completed' || state === 'failed') return state;
    if (state === 'unknown' && (await this.#redis.exists(this.queue.toKey(id))) === 0) return 'absent';
    throw new BadResultError('The job of this document was taken out of the queue by somebody else.');
  }

  /** Whether a job stands in Redis as it was put there: a worker that cannot read it would take it up again and again. */
  async isIntact(id: string, job: Job): Promise<boolean> {
    const placed = JSON.stringify(job);
    const key = this.queue.toKey(id);
    const [data, options] = [await this.#redis.hstrlen(key, 'data'), await this.#redis.hstrlen(key, 'opts')];
    if (data !== Buffer.byteLength(placed) || options > MAX_OPTIONS_BYTES) return false;
    const [found, opts] = await this.#redis.hmget(key, 'data', 'opts');
    return found === placed && isObject(opts);
  }

  /** Puts the document's first `bytes` bytes into Redis, then the job. Retries are the coordinator's to decide. */
  async place(id: string, job: Job, file: string, bytes: number): Promise<void> {
    await sendFile(this.#redis, this.#keys(id).bytes, file, bytes, KEPT_SECONDS);
    await this.queue.add('document', job, { jobId: id, attempts: 1 });
  }

  /** Bytes of the result; 0 when there is none. */
  resultSize(id: string): Promise<number> {
    return this.#redis.strlen(this.#keys(id).result);
  }

  result(id: string, bytes: number): Promise<string> {
    return this.#redis.getrange(this.#keys(id).result, 0, bytes - 1);
  }

  async dropBytes(id: string): Promise<void> {
    await this.#redis.del(this.#keys(id).bytes);
  }

  /** Takes away all there is of a job, whatever state it is in and whatever was made of its keys. */
  async forget(id: string): Promise<void> {
    const { bytes, result } = this.#keys(id);
    await this.#redis.del(bytes, result);
    const removed = await this.queue.remove(id).catch((error: unknown) => {
      if (isOfServer(error)) throw error;
      return 0;
    });
    if (removed === 1) return;
    const key = (name: string) => this.queue.toKey(name);
    const pipeline = this.#redis
      .pipeline()
      .del(key(id), `${key(id)}:lock`, `${key(id)}:logs`)
      .srem(key('stalled'), id);
    for (const list of ['wait', 'active', 'paused']) pipeline.lrem(key(list), 0, id);
    for (const set of ['delayed', 'prioritized', 'completed', 'failed', 'waiting-children']) pipeline.zrem(key(set), id);
    await pipeline.exec();
  }
}
