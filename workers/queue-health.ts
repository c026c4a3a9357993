import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

/** What BullMQ keeps of a queue, by the type each key has. */
const KINDS = {
  wait: 'list',
  active: 'list',
  paused: 'list',
  delayed: 'zset',
  prioritized: 'zset',
  completed: 'zset',
  failed: 'zset',
  'waiting-children': 'zset',
  marker: 'zset',
  repeat: 'zset',
  stalled: 'set',
  events: 'stream',
  meta: 'hash',
  id: 'string',
  pc: 'string',
  'stalled-check': 'string',
} as const;
const COUNTERS = ['id', 'pc'] as const;

/**
 * Takes away what keeps a queue from working and was not left there by esep: keys of a wrong type, counters that do not
 * count, a pause, limits of speed and number.
 */
export async function healQueue(redis: Redis, queue: Queue): Promise<void> {
  for (const [name, kind] of Object.entries(KINDS)) {
    const found = await redis.type(queue.toKey(name));
    if (found !== 'none' && found !== kind) await redis.del(queue.toKey(name));
  }
  for (const name of COUNTERS) {
    if (!/^\d{1,15}$/.test((await redis.getrange(queue.toKey(name), 0, 20)) || '0')) await redis.del(queue.toKey(name));
  }
  if (await queue.isPaused()) await queue.resume();
  await redis.hdel(queue.toKey('meta'), 'concurrency', 'max', 'duration');
  await redis.del(queue.toKey('limiter'));
}

const OF_SERVER = /^(?:OOM|NOPERM|NOAUTH|WRONGPASS|READONLY|MISCONF|LOADING|BUSY|MASTERDOWN|CLUSTERDOWN|NOREPLICAS)\b|Connection is closed/;

/** Whether Redis refuses or is gone, as opposed to what stands in it being of another kind than ours. */
export function isOfServer(error: unknown): boolean {
  return OF_SERVER.test(error instanceof Error ? error.message : '');
}
