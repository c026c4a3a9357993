import { startRedis } from '../../test/workers/redis-server.ts';
import { archiveOf } from './archive.ts';
import { runEsep, startEsep } from './run-esep.ts';

/** Documents a second on a pool of one and two processes, and on one and two BullMQ workers, over the same archive. COUNT: documents. */
export async function workers(args: readonly string[]): Promise<string> {
  const count = Number(args[0] ?? 150);
  const archive = archiveOf(count, /\.(docx|txt)$/);
  const redis = await startRedis();
  const ingest = (name: string, ...options: string[]) =>
    runEsep(['ingest', archive, '--out', `${archive}-${name}-out`, '--workspace', `${archive}-${name}`, ...options]);
  const lines = [`${count} documents (DOCX and text)`, 'workers     seconds  documents/s  per document'];
  const row = (name: string, seconds: number) =>
    lines.push(
      `${name.padEnd(10)} ${seconds.toFixed(1).padStart(8)} ${(count / seconds).toFixed(1).padStart(12)} ${((1000 * seconds) / count).toFixed(1).padStart(10)} ms`,
    );
  const times: Record<string, number> = {};
  for (const size of [1, 2]) {
    const { seconds } = await ingest(`pool${size}`, '--jobs', String(size));
    times[`pool${size}`] = seconds;
    row(`pool of ${size}`, seconds);
  }
  for (const size of [1, 2]) {
    const machines = Array.from({ length: size }, () => startEsep('worker', '--redis', redis.url));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const { seconds } = await ingest(`queue${size}`, '--redis', redis.url);
    times[`queue${size}`] = seconds;
    row(`BullMQ ${size}`, seconds);
    await Promise.all(machines.map((machine) => machine.stop()));
  }
  await redis.stop();
  const overhead = ((times.queue1 ?? 0) - (times.pool1 ?? 0)) / count;
  lines.push(
    `the queue costs ${(1000 * overhead).toFixed(1)} ms per document, ${((100 * overhead * count) / (times.pool1 ?? 1)).toFixed(1)} % of the run on a pool of 1`,
  );
  return `${lines.join('\n')}\n`;
}
