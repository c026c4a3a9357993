import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ceilings, DEFAULT_CEILINGS } from '../../workers/ceilings.ts';
import { UsageError } from '../model/errors.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import type { Command } from './command.ts';
import { serveMetricsAt } from './metrics-option.ts';
import { countOption, jobsOption, positiveOption, secondsOption } from './numbers.ts';

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
  --metrics PORT       serve Prometheus metrics on http://127.0.0.1:PORT/metrics (HOST:PORT for another address)
  --ocr-data DIR       where OCR data (*.traineddata) lie; may be given more than once
                       (default ${DEFAULT_READ_OPTIONS.ocrData.join(', ')})

The most this worker gives to a document, whatever is asked for:
  --max-timeout SEC    seconds (${DEFAULT_CEILINGS.timeout})
  --max-memory MIB     memory of the process that reads it (${DEFAULT_CEILINGS.maxMemory})
  --max-bytes N        bytes of the file (${DEFAULT_CEILINGS.maxBytes})
  --max-pages N        pages (${DEFAULT_CEILINGS.maxPages})
  --max-unpacked N     bytes it unpacks to (${DEFAULT_CEILINGS.maxUnpackedBytes})
  --max-ratio N        unpacked to packed bytes (${DEFAULT_CEILINGS.maxRatio})
  --max-cells N        table cells (${DEFAULT_CEILINGS.maxCells})`;

/** For `parseArgs`. */
const CEILING_OPTIONS = {
  'max-timeout': { type: 'string' },
  'max-memory': { type: 'string' },
  'max-bytes': { type: 'string' },
  'max-pages': { type: 'string' },
  'max-unpacked': { type: 'string' },
  'max-ratio': { type: 'string' },
  'max-cells': { type: 'string' },
} as const;

export const worker: Command = {
  name: 'worker',
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
        'ocr-data': { type: 'string', multiple: true },
        ...CEILING_OPTIONS,
      },
    });
    if (values.redis === undefined) throw new UsageError('say with --redis URL where the queue is');
    const concurrency = jobsOption(values.jobs, 1);
    const lockSeconds = secondsOption('lock', values.lock, LOCK, 1);
    const ceilings = ceilingsOf(values);
    const { workerMetrics } = await import('../../workers/metrics.ts');
    const { startQueueWorker } = await import('../../workers/queue-worker.ts');
    const metrics = workerMetrics();
    const server = values.metrics === undefined ? null : await serveMetricsAt(values.metrics, metrics);
    const started = await startQueueWorker({
      url: values.redis,
      prefix: values['redis-prefix'],
      concurrency,
      lockSeconds,
      ceilings,
      ocrFolders: values['ocr-data']?.map((folder) => resolve(folder)) ?? DEFAULT_READ_OPTIONS.ocrData,
      onResult: (result) => metrics.count(result),
    });
    const ended = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    process.stderr.write(`esep: waiting for documents on ${started.queue}\n`);
    await ended;
    process.stderr.write('esep: finishing the documents under way\n');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
    await started.close();
    server?.close();
    return 0;
  },
};

function ceilingsOf(values: { readonly [name in keyof typeof CEILING_OPTIONS]?: string | undefined }): Ceilings {
  return {
    timeout: secondsOption('max-timeout', values['max-timeout'], DEFAULT_CEILINGS.timeout),
    maxMemory: countOption('max-memory', values['max-memory'], DEFAULT_CEILINGS.maxMemory),
    maxBytes: countOption('max-bytes', values['max-bytes'], DEFAULT_CEILINGS.maxBytes),
    maxPages: countOption('max-pages', values['max-pages'], DEFAULT_CEILINGS.maxPages),
    maxUnpackedBytes: countOption('max-unpacked', values['max-unpacked'], DEFAULT_CEILINGS.maxUnpackedBytes),
    maxRatio: positiveOption('max-ratio', values['max-ratio'], DEFAULT_CEILINGS.maxRatio),
    maxCells: countOption('max-cells', values['max-cells'], DEFAULT_CEILINGS.maxCells),
  };
}
