import type { Server } from 'node:http';
import { metered } from '../../workers/metered.ts';
import { type Progress, type Sink, showProgress } from '../ingest/progress.ts';
import { progressOf } from '../ingest/progress-events.ts';
import { UsageError } from '../model/errors.ts';
import { serveMetricsAt } from './metrics-option.ts';
import { type WorkersGiven, workersOf } from './workers-options.ts';

/** For `parseArgs`: how a run tells how far it is. */
export const TELLING_OPTIONS = {
  quiet: { type: 'boolean', default: false },
  log: { type: 'string' },
  metrics: { type: 'string' },
} as const;

export const TELLING_HELP = `  --quiet              say nothing but what went wrong; --json still prints
  --log FORMAT         how progress is told: time begins every line with the time, json makes each an object with the time
                       and, document by document, path and state; for people otherwise
  --metrics PORT       serve Prometheus metrics on http://127.0.0.1:PORT/metrics (HOST:PORT for another address) meanwhile`;

interface Given extends WorkersGiven {
  readonly quiet: boolean;
  readonly log?: string | undefined;
  readonly metrics?: string | undefined;
}

/** Progress as the command line asks for it, and workers that tell it and the metrics. `close` ends the server of these. */
export interface Telling {
  readonly progress: Progress;
  readonly startWorkers: ReturnType<typeof workersOf>;
  close(): void;
}

/** Throws UsageError. */
export async function tellingOf(given: Given): Promise<Telling> {
  const progress = given.quiet ? SILENT : progressIn(given.log, process.stderr);
  const start = workersOf(given, progress);
  if (given.metrics === undefined) return { progress, startWorkers: start, close: () => {} };
  const { workerMetrics } = await import('../../workers/metrics.ts');
  const metrics = workerMetrics();
  const server: Server = await serveMetricsAt(given.metrics, metrics);
  const startWorkers = async (owner: string, documents: number) => metered(await start(owner, documents), metrics, documents);
  return { progress, startWorkers, close: () => server.close() };
}

const SILENT: Progress = { phase: () => {}, begin: () => {}, step: () => {}, end: () => {} };

/** Throws UsageError for a format that is not known. */
export function progressIn(format: string | undefined, sink: Sink, now: () => Date = () => new Date()): Progress {
  if (format === undefined) return showProgress(sink);
  if (format === 'time') return showProgress({ isTTY: false, write: (line) => sink.write(`${now().toISOString()} ${line}`) });
  if (format === 'json') return progressOf((event) => sink.write(`${JSON.stringify({ time: now().toISOString(), ...event })}\n`));
  throw new UsageError('--log takes time or json');
}
