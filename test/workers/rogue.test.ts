import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ocrDataName } from '../../src/read/ocr-data.ts';
import { versions } from '../../src/version.ts';
import { DEFAULT_CEILINGS } from '../../workers/ceilings.ts';
import type { Job } from '../../workers/job.ts';
import { processJob } from '../../workers/process-job.ts';
import { queueWorkers } from '../../workers/queue.ts';
import { jobId, queueName, sideKeys } from '../../workers/queue-keys.ts';
import { type QueueWorkerOptions, startQueueWorker } from '../../workers/queue-worker.ts';
import { reportText } from '../cli/esep.ts';
import { jobOf } from './job-of.ts';
import { type PrivateRedis, startRedis } from './redis-server.ts';
import { startRogueWorker } from './rogue-worker.ts';

const OWNER = '0123456789abcdef';
const DATA = ocrDataName([]);
const QUEUE = queueName(versions(), DATA);
const PATIENCE = 120_000;

let redis: PrivateRedis;
let admin: Redis;
let folder: string;
let count = 0;
beforeAll(async () => {
  redis = await startRedis('--maxmemory-policy', 'noeviction');
  admin = new Redis(redis.url);
  folder = mkdtempSync(join(tmpdir(), 'esep-rogue-'));
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});

/** A new prefix, so that no test sees what another left. */
function place() {
  count += 1;
  return { url: redis.url, prefix: `rogue${count}` };
}

function document(text: string, rest: Partial<Job> = {}): [Job, string] {
  const file = join(folder, `${count}-${text.length}.txt`);
  writeFileSync(file, text);
  return [jobOf(text, 'report.txt', rest), file];
}

function worker(at: { url: string; prefix: string }, rest: Partial<QueueWorkerOptions> = {}) {
  return startQueueWorker({
    ...at,
    concurrency: 1,
    lockSeconds: 5,
    ceilings: DEFAULT_CEILINGS,
    ocrFolders: [],
    onResult: () => {},
    ...rest,
  });
}

function coordinator(at: { url: string; prefix: string }) {
  return queueWorkers({ ...at, owner: OWNER, patience: 600, ocrData: DATA, notice: () => {} });
}

describe('a worker of what Redis holds', { timeout: PATIENCE }, () => {
  test('makes no path of a job id, and refuses a job that is not named after its document', async () => {
    const at = place();
    const canary = join(tmpdir(), `esep-canary-${process.pid}`);
    writeFileSync(canary, 'here');
    const [job] = document(reportText('Путь'));
    const queue = new Queue(QUEUE, { connection: admin, prefix: at.prefix });
    const ids = [`../esep-canary-${process.pid}`, `${OWNER}-${job.key}-${'0'.repeat(64)}`, jobId(OWNER, job).toUpperCase()];
    for (const id of ids) {
      await admin.set(sideKeys(at.prefix, QUEUE, id).bytes, reportText('Путь'));
      await queue.add('document', job, { jobId: id });
    }
    const running = await worker(at);
    await vi.waitUntil(async () => (await queue.getFailedCount()) === ids.length, { timeout: 60_000, interval: 100 });
    expect(readFileSync(canary, 'utf8')).toBe('here');
    expect(await admin.keys(`${at.prefix}:*:result`)).toEqual([]);
    await running.close();
    await queue.close();
  });

  test.each([
    ['time', { timeout: 0.001 }, 'limit-time'],
    ['memory', { maxMemory: 1 }, 'limit-memory'],
    ['bytes', { maxBytes: 10 }, 'limit-bytes'],
  ])('gives it no more %s than its own ceiling', async (_, ceiling, code) => {
    const at = place();
    const running = await worker(at, { ceilings: { ...DEFAULT_CEILINGS, ...ceiling } });
    const workers = await coordinator(at);
    const settled = await workers.run(...document(reportText('Предел').repeat(200), { timeout: 1000, maxMemory: 100_000 }));
    expect(settled).toMatchObject({ state: 'failed', result: { failure: { code } } });
    await workers.close();
    await running.close();
  });

  test('looks for OCR data where it was told to, and answers only jobs that count on the data it has', async () => {
    const at = place();
    const data = join(folder, 'tessdata');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'rus.traineddata'), 'russian');
    const other = await worker(at, { ocrFolders: [data] });
    const own = await worker(at);
    const workers = await coordinator(at);
    const [job, file] = document(reportText('Данные'));
    expect(await workers.run(job, file)).toMatchObject({ state: 'read', result: { ocrData: 'kaz' } });
    expect([own.queue, other.queue]).toEqual([QUEUE, queueName(versions(), 'kaz+rus.7')]);
    const [asked] = document(reportText('Данные'), { ocrData: 'kaz+rus.7' });
    expect(await processJob(asked, async () => readFileSync(file), [])).toMatchObject({
      failure: { code: 'bad-result', message: 'The worker has the OCR data kaz, where this run counts on kaz+rus.7.' },
    });
    await Promise.all([workers.close(), own.close(), other.close()]);
  });
});

describe('a coordinator of what workers answer', { timeout: PATIENCE }, () => {
  test('puts a job that somebody changed in Redis there again', async () => {
    const at = place();
    const workers = await coordinator(at);
    const [job, file] = document(reportText('Подмена'));
    const settled = workers.run(job, file);
    const key = `${at.prefix}:${QUEUE}:${jobId(OWNER, job)}`;
    await vi.waitUntil(async () => (await admin.exists(key)) === 1, { timeout: 60_000, interval: 20 });
    await admin.hset(key, { data: '../../x', opts: '../../x' });
    const running = await worker(at, { lockSeconds: 2 });
    expect(await settled).toMatchObject({ state: 'read' });
    await workers.close();
    await running.close();
  });

  test.each([
    ['no JSON', () => '{"outcome":', 'The answer a worker gave is not what workers of esep give.'],
    ['another shape', () => '{"outcome":"read"}', 'The answer a worker gave is not what workers of esep give.'],
    [
      'a report that is none',
      (honest: string) => honest.replace(/"body":"[^"]*"/, '"body":"q1bKVLJSqgUA"'),
      'The report a worker gave is not',
    ],
    [
      'other OCR data',
      (honest: string) => honest.replace('"ocrData":"kaz"', '"ocrData":"kaz+rus.7"'),
      'OCR data kaz+rus.7, where this run counts on kaz',
    ],
    [
      'a limit that nothing was left out for',
      (honest: string) => honest.replace('"cut":null', '"cut":{"code":"limit-time","message":"x","stage":"read"}'),
      'does not agree with itself',
    ],
    ['too much', () => 'x'.repeat(65 * 1024 * 1024), 'A worker answered with more than'],
  ])('counts %s as a failed try, takes it out of Redis, and a later run reads the document', async (_, answer, sentence) => {
    const at = place();
    const [job, file] = document(reportText('Ответ'));
    const rogue = startRogueWorker(redis.url, at.prefix, QUEUE, (honest) => answer(honest));
    const workers = await coordinator(at);
    const settled = await workers.run(job, file);
    expect(settled).toMatchObject({ state: 'set-aside', result: { failure: { code: 'bad-result' } } });
    expect(settled.tries.map(({ message }) => message)).toEqual([expect.stringContaining(sentence), expect.stringContaining(sentence)]);
    await workers.stored(job);
    await rogue.close();
    const left = (await admin.keys(`${at.prefix}:*`)).filter((key) => key.includes(job.hash));
    expect(left).toEqual([]);
    const running = await worker(at);
    expect(await workers.run(job, file)).toMatchObject({ state: 'read' });
    await workers.close();
    await running.close();
  });

  test('holds bytes of files only within its budget, in Redis and in memory', async () => {
    const at = place();
    const files = Array.from({ length: 40 }, (_, index) => {
      const file = join(folder, `large-${index}`);
      writeFileSync(file, String(index));
      truncateSync(file, 20 * 1024 * 1024);
      return file;
    });
    const workers = await coordinator(at);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 10);
    for (const [index, file] of files.entries()) void workers.run(jobOf(String(index), 'large.pdf'), file).catch(() => {});
    const inRedis = async () => {
      const sizes = await Promise.all((await admin.keys(`${at.prefix}:*:bytes`)).map((key) => admin.strlen(key)));
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    await vi.waitUntil(async () => (await inRedis()) >= 12 * 20 * 1024 * 1024, { timeout: 60_000, interval: 200 });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    clearInterval(timer);
    expect(await inRedis()).toBeLessThanOrEqual(256 * 1024 * 1024);
    expect(most).toBeLessThan(100 * 1024 * 1024);
    await workers.close();
    await admin.flushall();
  });
});
