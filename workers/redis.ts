import { Redis } from 'ioredis';
import { UsageError } from '../src/model/errors.ts';
import { ResourceError } from '../src/model/resource-error.ts';

/** Where the queue is: `redis://` or `rediss://`, with user and password when it has ACLs; every key begins with `prefix`. */
export interface RedisPlace {
  readonly url: string;
  readonly prefix: string;
}

/** How long the first answer may take; later losses of the connection are waited out. */
const FIRST_ANSWER_MILLISECONDS = 10_000;

/** What Redis says to those without the right user or password. */
const LOCKED_OUT = /^(?:NOAUTH|WRONGPASS|NOPERM)\b/;

/**
 * Connects. A connection that is lost later is tried again for `patience` seconds, or for ever with null; then its commands
 * fail. Throws ResourceError when Redis does not answer to begin with, UsageError when the URL is not one of Redis or it
 * does not let us in.
 */
export async function connectRedis({ url }: RedisPlace, patience: number | null = null): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url)) throw new UsageError('--redis takes a URL such as redis://host:6379 or rediss://user:password@host:6380');
  let lost: number | null = null;
  const retryStrategy = (times: number): number | null => {
    lost ??= Date.now();
    return patience !== null && Date.now() - lost > patience * 1000 ? null : Math.min(100 * 2 ** Math.min(times, 6), 3000);
  };
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, connectTimeout: FIRST_ANSWER_MILLISECONDS, retryStrategy });
  redis.on('ready', () => {
    lost = null;
  });
  let last = 'no answer';
  redis.on('error', (error) => {
    last = error.message;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(last)), FIRST_ANSWER_MILLISECONDS);
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
    return redis;
  } catch (error) {
    redis.disconnect();
    const { host } = new URL(url);
    const why = error instanceof Error ? error.message : String(error);
    if (LOCKED_OUT.test(why)) throw new UsageError(`Redis at ${host} does not let us in: ${why}`);
    throw new ResourceError(`Redis at ${host} does not answer: ${why}; try again later`, true, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
