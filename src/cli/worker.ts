import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { jobsOption, secondsOption } from './numbers.ts';

/** Seconds. */
const LOCK = 30;

const HELP = `Usage: esep worker --redis URL [options]

Reads documents that "esep ingest --redis URL" hands out, on any machine; needs nothing but the URL.
Ends on SIGTERM or SIGINT once the documents under way are read; a second signal drops them.

Options:
  --redis URL          redis:// or rediss://, with user:password@ where there are ACLs
  --redis-prefix TEXT  what every key in Redis begins with (default esep)
  --jobs N             documents at once (default 1)
  --lock SECONDS       after so long without a sign of life another machine takes over (default ${LOCK})
  --metrics PORT       serve Prometheus metrics on http://127.0.0.1:PORT/metrics (HOST:PORT for another address)`;

export const worker: Command = {
  name: 'worker',
  summary: 'read documents handed out through Redis',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        redis: { type: 'string' },
        'redis-prefix': { type: 'string', default: 'esep' },
        jobs: { type: 'string' },
        lock: { type: 'string' },
        metrics: { type: 'string' },
      },
    });
    const concurrency = jobsOption(values.jobs, 1);
    const lockSeconds = secondsOption('lock', values.lock, LOCK, 1);
    if (values.redis === undefined) throw new UsageError('say with --redis URL where the queue is');
    const { serveMetrics, workerMetrics } = await import('../../workers/metrics.ts');
    const { startQueueWorker } = await import('../../workers/queue-worker.ts');
    const metrics = workerMetrics();
    const server = values.metrics === undefined ? null : await serveMetrics(metrics, ...address(values.metrics));
    const started = await startQueueWorker({
      url: values.redis,
      prefix: values['redis-prefix'],
      concurrency,
      lockSeconds,
      onResult: (result) => metrics.count(result),
    });
    process.stderr.write(`esep: waiting for documents on ${started.queue}\n`);
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    process.stderr.write('esep: finishing the documents under way\n');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
    await started.close();
    server?.close();
    return 0;
  },
};

function address(given: string): [host: string, port: number] {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(.{1,255}):)?(\d{1,5})$/.exec(given) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65_535) throw new UsageError('--metrics takes PORT or HOST:PORT');
  return [host, port];
}
