import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../../test/workers/redis-server.ts';
import { FIXTURES } from './archive.ts';
import { runEsep, startEsep } from './run-esep.ts';

const MIB = 1024 * 1024;

/** Peak memory of a coordinator that hands large files to two workers through Redis. COUNT MIB: files, and the size of each. */
export async function largeFiles(args: readonly string[]): Promise<string> {
  const [count, size] = [Number(args[0] ?? 60), Number(args[1] ?? 20)];
  const archive = largePdfs(count, size * MIB);
  const redis = await startRedis();
  const workers = [startEsep('worker', '--redis', redis.url), startEsep('worker', '--redis', redis.url)];
  try {
    const argv = ['ingest', archive, '--out', `${archive}-out`, '--workspace', `${archive}-workspace`, '--redis', redis.url];
    const { seconds, peakCoordinator } = await runEsep(argv);
    return `${count} files of ${size} MiB on Redis: ${seconds.toFixed(1)} s, peak of the coordinator ${peakCoordinator.toFixed(0)} MiB\n`;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await redis.stop();
  }
}

/** PDFs of the fixtures, each followed by an object that nothing refers to; the table of the original stays the last. */
function largePdfs(count: number, bytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'esep-bench-'));
  const samples = readdirSync(FIXTURES).filter((name) => name.endsWith('.pdf'));
  for (let index = 0; index < count; index += 1) {
    const sample = readFileSync(join(FIXTURES, samples[index % samples.length] ?? ''));
    const table = /startxref\s+\d+\s+%%EOF\s*$/.exec(sample.toString('latin1'))?.[0] ?? '';
    const [head, tail] = ['\n999999 0 obj\n<</Length 0>>\nstream\n', `\nendstream\nendobj\n${table}`];
    const filling = randomBytes(Math.max(0, bytes - sample.length - head.length - tail.length));
    writeFileSync(join(folder, `${index}.pdf`), Buffer.concat([sample, Buffer.from(head), filling, Buffer.from(tail)]));
  }
  return folder;
}
