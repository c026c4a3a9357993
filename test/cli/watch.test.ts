import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { lockWorkspace } from '../../src/store/lock.ts';
import { freePort } from '../workers/redis-server.ts';
import { folderWith, reportText, startEsep } from './esep.ts';

test('esep watch takes files in once they are fully written, and tells Prometheus', async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const out = join(folder, 'out');
  const port = String(await freePort());
  const argv = [join(folder, 'in'), '--out', out, '--workspace', join(folder, 'w'), '--settle', '1', '--metrics', port];
  const watching = startEsep('watch', ...argv);
  const exited = new Promise((resolve) => watching.once('exit', resolve));
  const slow = join(folder, 'in/slow.txt');
  try {
    await vi.waitUntil(() => existsSync(join(out, 'reports/a.txt.json')), { timeout: 20_000 });
    writeFileSync(slow, '');
    const writing = setInterval(() => appendFileSync(slow, reportText('Медленный')), 100);
    writeFileSync(join(folder, 'in/b.txt'), reportText('Два'));
    await vi.waitUntil(() => existsSync(join(out, 'reports/b.txt.json')), { timeout: 20_000 });
    const meanwhile = existsSync(join(out, 'reports/slow.txt.json'));
    clearInterval(writing);
    await vi.waitUntil(() => existsSync(join(out, 'reports/slow.txt.json')), { timeout: 20_000 });
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('esep_documents_total{outcome="complete"} 3');
    expect(metrics).toContain('esep_documents_left 0');
    expect(meanwhile).toBe(false);
    expect(JSON.parse(readFileSync(join(out, 'reports/slow.txt.json'), 'utf8')).document.bytes).toBe(readFileSync(slow).length);
  } finally {
    watching.kill('SIGTERM');
  }
  expect(await exited).toBe(0);
});

test('esep watch waits while another esep is at work in the workspace, and says so once', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const release = lockWorkspace(join(folder, 'w'));
  const watching = startEsep(
    'watch',
    join(folder, 'in'),
    '--out',
    join(folder, 'out'),
    '--workspace',
    join(folder, 'w'),
    '--settle',
    '0.2',
  );
  const exited = new Promise((resolve) => watching.once('exit', resolve));
  let said = '';
  watching.stderr?.on('data', (text) => {
    said += text;
  });
  try {
    await vi.waitUntil(() => said !== '', { timeout: 60_000 });
    await setTimeout(1000);
    release();
    await vi.waitUntil(() => existsSync(join(folder, 'out/reports/a.txt.json')), { timeout: 60_000 });
  } finally {
    watching.kill('SIGTERM');
  }
  expect(await exited).toBe(0);
  expect(said.match(/^esep watch: waiting .*another esep is at work .*\n/gm)).toHaveLength(1);
});
