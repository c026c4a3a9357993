import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseLimits } from '../../src/cli/limits.ts';
import { type IngestSummary, ingest } from '../../src/ingest/ingest.ts';
import { ocrDataName } from '../../src/read/ocr-data.ts';
import { versions } from '../../src/version.ts';
import { DEFAULT_CEILINGS } from '../../workers/ceilings.ts';
import { queueWorkers } from '../../workers/queue.ts';
import { queueName } from '../../workers/queue-keys.ts';
import { startQueueWorker } from '../../workers/queue-worker.ts';
import { folderWith, reportText } from '../cli/esep.ts';
import { random } from '../fuzz/random.ts';
import { type PrivateRedis, startRedis } from './redis-server.ts';
import { meddle, spoiled } from './rogue-content.ts';
import { startRogueWorker } from './rogue-worker.ts';

/** `ROGUE_PAYLOADS=1000 npx vitest run test/workers/rogue-fuzz.test.ts` is the real thing. */
const PAYLOADS = Number(process.env.ROGUE_PAYLOADS ?? 20);
const PATIENCE = 300_000 + PAYLOADS * 8000;
const DATA = ocrDataName([]);
const QUEUE = queueName(versions(), DATA);
const silent = { phase: () => {}, begin: () => {}, step: () => {}, end: () => {} };

let redis: PrivateRedis;
let admin: Redis;
beforeAll(async () => {
  redis = await startRedis('--maxmemory-policy', 'noeviction');
  admin = new Redis(redis.url);
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});

function archive(): string {
  const names = Array.from({ length: PAYLOADS }, (_, index) => [`in/${index}.txt`, reportText(`Проект ${index}`, index)]);
  return folderWith(Object.fromEntries(names));
}

function ingestOf(folder: string, prefix: string): Promise<IngestSummary> {
  const limits = parseLimits({});
  const options = { roots: [join(folder, 'in')], out: join(folder, 'out'), bom: false, ...limits, read: { ...limits.read, ocrData: [] } };
  mkdirSync(options.out, { recursive: true });
  const startWorkers = (owner: string) => queueWorkers({ url: redis.url, prefix, owner, patience: 600, ocrData: DATA, notice: () => {} });
  return ingest(options, { workspace: join(folder, 'w'), startWorkers, progress: silent });
}

function honestWorker(prefix: string) {
  return startQueueWorker({
    url: redis.url,
    prefix,
    concurrency: 1,
    lockSeconds: 2,
    ceilings: DEFAULT_CEILINGS,
    ocrFolders: [],
    onResult: () => {},
  });
}

function total({ counts }: IngestSummary): number {
  return counts.complete + counts.partial + counts.failed + counts.duplicate + counts['set-aside'];
}

test(`${PAYLOADS} answers of a rogue worker end no run and spoil no later one`, { timeout: PATIENCE }, async () => {
  const folder = archive();
  let payload = 0;
  const rogue = startRogueWorker(redis.url, 'answers', QUEUE, (honest) => {
    payload += 1;
    return spoiled(honest, random(payload));
  });
  const first = await ingestOf(folder, 'answers');
  await rogue.close();
  expect(payload).toBeGreaterThanOrEqual(PAYLOADS);
  expect([first.counts.inputs, total(first), first.counts.pending]).toEqual([PAYLOADS, PAYLOADS, 0]);
  expect(first.counts['set-aside']).toBeGreaterThan(0);
  const worker = await honestWorker('answers');
  const second = await ingestOf(folder, 'answers');
  await worker.close();
  expect(second.counts['set-aside']).toBe(0);
});

test(`${PAYLOADS} changes to what Redis holds end no run and no worker, and put no file outside`, { timeout: PATIENCE }, async () => {
  const folder = archive();
  mkdirSync(join(folder, 'jail/tmp'), { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = join(folder, 'jail/tmp');
  const worker = await honestWorker('content').finally(() => {
    process.env.TMPDIR = before;
    if (before === undefined) delete process.env.TMPDIR;
  });
  const running = ingestOf(folder, 'content');
  let ended = false;
  void running.finally(() => {
    ended = true;
  });
  for (let payload = 0; payload < PAYLOADS; payload += 1) {
    await meddle(admin, `content:${QUEUE}`, random(payload));
    if (!ended) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const first = await running;
  expect([first.counts.inputs, total(first), first.counts.pending]).toEqual([PAYLOADS, PAYLOADS, 0]);
  const second = await ingestOf(folder, 'content');
  expect(second.counts).toMatchObject({ complete: PAYLOADS });
  expect(readdirSync(join(folder, 'jail'))).toEqual(['tmp']);
  expect(readdirSync(folder).sort()).toEqual(['in', 'jail', 'out', 'w']);
  await worker.close();
});
