import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { esep, folderWith, reportText, startEsep } from '../cli/esep.ts';
import { freePort, type PrivateRedis, startRedis } from './redis-server.ts';

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

function documents(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`in/${index}.txt`, reportText(`Проект ${index}`, index)]));
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('esep ingest --redis and esep worker --redis', () => {
  test('work for a user who may only touch keys of one prefix, leave nothing in Redis, tell Prometheus, and stop on SIGTERM', async () => {
    await admin.call('ACL', 'SETUSER', 'grants', 'on', '>secret', '~ngo:*', '&*', '+@all', '-@dangerous', '+info');
    const url = redis.url.replace('redis://', 'redis://grants:secret@');
    const port = await freePort();
    const worker = startEsep('worker', '--redis', url, '--redis-prefix', 'ngo', '--metrics', String(port));
    const exit = ended(worker);
    const folder = folderWith(documents(8));
    const out = join(folder, 'out');
    const argv = [join(folder, 'in'), '--out', out, '--workspace', join(folder, 'w'), '--redis', url, '--redis-prefix', 'ngo'];
    const run = await esep('ingest', ...argv, '--json');
    expect(JSON.parse(run.stdout).counts, run.stderr).toMatchObject({ inputs: 8, complete: 8 });
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('esep_documents_total{outcome="complete"} 8');
    expect(metrics).toMatch(/esep_stage_seconds_count\{stage="read"\} 8/);
    const left = (await admin.keys('*')).filter((key) => /:side:|:[0-9a-f]{16}-/.test(key));
    expect(left).toEqual([]);
    expect((await admin.keys('*')).every((key) => key.startsWith('ngo:'))).toBe(true);
    worker.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('a Redis lost for good ends the run after a while with a sentence, and what was read is kept', { timeout: 240_000 }, async () => {
    const own = await startRedis('--maxmemory-policy', 'noeviction');
    const folder = folderWith(documents(30));
    const argv = [join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w')];
    const child = startEsep('ingest', ...argv, '--redis', own.url, '--redis-patience', '2');
    const exit = ended(child);
    const worker = startEsep('worker', '--redis', own.url);
    const watcher = new Redis(own.url);
    await vi.waitUntil(async () => (await watcher.keys('*')).some((key) => key.includes(':side:')), { timeout: 120_000, interval: 50 });
    watcher.disconnect();
    await own.stop();
    expect(await exit).toBe(75);
    worker.kill('SIGKILL');
    const again = await esep('ingest', ...argv, '--json');
    expect(JSON.parse(again.stdout).counts).toMatchObject({ inputs: 30, complete: 30 });
  });

  test('a worker told to stop finishes the document it has', async () => {
    const worker = startEsep('worker', '--redis', redis.url, '--redis-prefix', 'stop');
    const exit = ended(worker);
    const folder = folderWith({ 'in/long.txt': reportText('Долгий').repeat(150) });
    const out = join(folder, 'out');
    const ingest = startEsep(
      'ingest',
      join(folder, 'in'),
      '--out',
      out,
      '--workspace',
      join(folder, 'w'),
      '--redis',
      redis.url,
      '--redis-prefix',
      'stop',
    );
    const done = ended(ingest);
    await vi.waitUntil(async () => (await admin.keys('stop:*:active')).length > 0, { timeout: 30_000, interval: 5 });
    worker.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await done).toBe(0);
    expect(existsSync(join(out, 'reports/long.txt.json'))).toBe(true);
  });

  test('no Redis, no worker and a wrong URL are said in a sentence', async () => {
    const folder = folderWith(documents(1));
    const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--redis'];
    const nobody = await esep(...argv, `redis://127.0.0.1:${await freePort()}`);
    expect([nobody.code, nobody.stderr]).toMatchObject([75, expect.stringContaining('does not answer')]);
    expect(await esep(...argv, 'http://example.org')).toMatchObject({ code: 64, stderr: expect.stringContaining('takes a URL') });
  });

  test('two workers take a share each', async () => {
    const ports = [await freePort(), await freePort()];
    const workers = ports.map((port) => startEsep('worker', '--redis', redis.url, '--redis-prefix', 'two', '--metrics', String(port)));
    const count = async (port: number | undefined) =>
      Number(
        /esep_documents_total\{outcome="complete"\} (\d+)/.exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())?.[1] ?? 0,
      );
    await vi.waitUntil(
      async () =>
        Promise.all(ports.map(count)).then(
          () => true,
          () => false,
        ),
      { timeout: 30_000, interval: 100 },
    );
    const folder = folderWith(documents(40));
    const out = join(folder, 'out');
    await esep('ingest', join(folder, 'in'), '--out', out, '--workspace', join(folder, 'w'), '--redis', redis.url, '--redis-prefix', 'two');
    const shares = await Promise.all(ports.map(count));
    for (const worker of workers) worker.kill('SIGTERM');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(40);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(out, 'run-report.json'), 'utf8')).counts.complete).toBe(40);
  });
});
