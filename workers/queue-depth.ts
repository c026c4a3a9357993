import { Queue } from 'bullmq';
import { ocrDataName } from '../src/read/ocr-data.ts';
import { DEFAULT_READ_OPTIONS } from '../src/read/reader.ts';
import { versions } from '../src/version.ts';
import { queueName } from './queue-keys.ts';
import { connectRedis, type RedisPlace } from './redis.ts';

/** Jobs in the queue of this version by state. */
export async function queueDepth(place: RedisPlace): Promise<Readonly<Record<string, number>>> {
  const redis = await connectRedis(place);
  const queue = new Queue(queueName(versions(), ocrDataName(DEFAULT_READ_OPTIONS.ocrData)), { connection: redis, prefix: place.prefix });
  try {
    return await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
  } finally {
    await queue.close();
    redis.disconnect();
  }
}
