import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderWith, reportText, startEsep } from './esep.ts';

test('esep watch takes files in once they are fully written', async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const out = join(folder, 'out');
  const watching = startEsep('watch', join(folder, 'in'), '--out', out, '--workspace', join(folder, 'w'), '--settle', '1');
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
    expect(meanwhile).toBe(false);
    expect(JSON.parse(readFileSync(join(out, 'reports/slow.txt.json'), 'utf8')).document.bytes).toBe(readFileSync(slow).length);
  } finally {
    watching.kill('SIGTERM');
  }
  expect(await exited).toBe(0);
});
