import { startRedis } from '../../test/workers/redis-server.ts';
import { projectsOf } from './archive.ts';
import { type EsepRun, runEsep, startEsep } from './run-esep.ts';

/**
 * Peak memory of two workers and the coordinator over a small and a large archive of the same kind of documents: on a pool,
 * and as two `esep worker` processes on Redis. Proportional set size. SMALL LARGE: documents.
 */
export async function memory(args: readonly string[]): Promise<string> {
  const lines = ['workers  documents  seconds  peak of all processes  of the coordinator'];
  for (const count of [Number(args[0] ?? 200), Number(args[1] ?? 5000)]) {
    const archive = projectsOf(count, /^(short|final)-.{1,20}\.txt$/);
    for (const [name, run] of [['pool', onPool] as const, ['Redis', onRedis] as const]) {
      const { seconds, peak, peakCoordinator } = await run(archive);
      const cells = [
        name.padEnd(7),
        String(count).padStart(10),
        seconds.toFixed(1).padStart(8),
        `${peak.toFixed(0)} MiB`.padStart(22),
        `${peakCoordinator.toFixed(0)} MiB`.padStart(19),
      ];
      lines.push(cells.join(' '));
    }
  }
  return `${lines.join('\n')}\n`;
}

function onPool(archive: string): Promise<EsepRun> {
  return runEsep(['ingest', archive, '--out', `${archive}-pool-out`, '--workspace', `${archive}-pool`, '--jobs', '2']);
}

async function onRedis(archive: string): Promise<EsepRun> {
  const redis = await startRedis();
  const workers = [startEsep('worker', '--redis', redis.url), startEsep('worker', '--redis', redis.url)];
  const argv = ['ingest', archive, '--out', `${archive}-redis-out`, '--workspace', `${archive}-redis`, '--redis', redis.url];
  try {
    return await runEsep(
      argv,
      workers.map(({ pid }) => pid),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await redis.stop();
  }
}
