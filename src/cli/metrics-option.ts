import type { Server } from 'node:http';
import type { Metrics } from '../../workers/metrics.ts';
import { UsageError } from '../model/errors.ts';

/** Serves metrics where `--metrics` says. Throws UsageError for what is no PORT or HOST:PORT. */
export async function serveMetricsAt(given: string, metrics: Metrics): Promise<Server> {
  const { serveMetrics } = await import('../../workers/metrics.ts');
  return serveMetrics(metrics, ...address(given));
}

function address(given: string): [host: string, port: number] {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(.{1,255}):)?(\d{1,5})$/.exec(given) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65_535) throw new UsageError('--metrics takes PORT or HOST:PORT');
  return [host, port];
}
