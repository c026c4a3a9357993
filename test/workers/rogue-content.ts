import { deflateRawSync } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { Random } from '../fuzz/random.ts';

const HOSTILE: readonly unknown[] = [
  null,
  -1,
  1e308,
  0.5,
  '',
  '\u0000\u001b[2J',
  '../../x',
  'x'.repeat(100_000),
  [],
  {},
  [[[[]]]],
  true,
  9e15,
];

/** The JSON with one to three values at random places replaced, dropped or cut; sometimes no JSON at all. */
export function spoiled(json: string, random: Random): string {
  if (random.chance(0.1))
    return random.pick(['', 'null', '[]', '{"__proto__":{"a":1}}', `${'['.repeat(50_000)}`, json.slice(0, random.below(json.length))]);
  const value: unknown = JSON.parse(json);
  for (let times = 1 + random.below(3); times > 0; times -= 1) spoil(value, random);
  return JSON.stringify(value);
}

function spoil(value: unknown, random: Random): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  if (keys.length === 0) return;
  const key = random.pick(keys);
  const inner: unknown = Reflect.get(value, key);
  if (typeof inner === 'object' && inner !== null && random.chance(0.7)) spoil(inner, random);
  else if (['body', 'digest', 'prose'].includes(key) && random.chance(0.5)) Reflect.set(value, key, packed(random));
  else if (random.chance(0.3)) Reflect.deleteProperty(value, key);
  else Reflect.set(value, key, random.pick(HOSTILE));
}

function packed(random: Random): string {
  const content = random.pick(['{}', '[]', 'null', '{"document":{}}', ' '.repeat(1_000_000), '['.repeat(20_000)]);
  return deflateRawSync(content).toString('base64');
}

const NAMES = [
  'wait',
  'active',
  'paused',
  'delayed',
  'prioritized',
  'completed',
  'failed',
  'stalled',
  'marker',
  'events',
  'meta',
  'id',
  'limiter',
  'pc',
];
const IDS = ['../../x', '/etc/passwd', '..', '0', '', '\u0000', 'x'.repeat(5000), '%2e%2e/x'];

/** Does one thing to what stands in Redis under `base` (prefix and queue) that esep would not do. */
export async function meddle(redis: Redis, base: string, random: Random): Promise<void> {
  const key = `${base}:${random.pick(NAMES)}`;
  const jobs = (await redis.keys(`${base}:*`)).filter((name) => /[0-9a-f]{64}/.test(name));
  const job = jobs.length > 0 ? random.pick(jobs) : `${base}:none`;
  const garbage = String(random.pick(HOSTILE));
  const id = random.pick([...IDS, job.slice(base.length + 1)]);
  const deeds: readonly (() => Promise<unknown>)[] = [
    () => redis.set(key, garbage),
    () => redis.del(key),
    () => redis.del(job).then(() => redis.hset(job, 'data', garbage, 'opts', garbage, 'name', garbage)),
    () => redis.set(job, garbage),
    () => redis.del(job),
    () => redis.del(job).then(() => redis.lpush(job, garbage)),
    () => redis.lpush(`${base}:wait`, id),
    () => redis.zadd(`${base}:${random.pick(['delayed', 'completed', 'failed', 'marker'])}`, 9e15, id),
    () =>
      redis
        .hset(`${base}:${id}`, 'data', '{"hash":"../x"}', 'opts', '{"attempts":1000000}', 'name', 'document')
        .then(() => redis.lpush(`${base}:wait`, id)),
    () => redis.hset(`${base}:meta`, 'paused', '1', 'concurrency', '0'),
    () => redis.xadd(`${base}:events`, '*', 'event', 'completed', 'jobId', id, 'returnvalue', '{'),
    () => redis.publish(`${base}:ended`, id),
    () => redis.lrem(`${base}:wait`, 0, id),
  ];
  await random
    .pick(deeds)()
    .catch(() => {});
}
