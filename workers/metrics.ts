import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobResult } from './job.ts';

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export interface Metrics {
  count(result: JobResult): void;
  /** Documents that a run has still to read. */
  left(documents: number): void;
  text(): Promise<string>;
}

/** What a worker or a run tells Prometheus: documents by outcome, and how long they and their stages took. */
export function workerMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const documents = new Counter({ name: 'esep_documents_total', help: 'Documents read, by outcome', labelNames: ['outcome'], registers });
  const seconds = new Histogram({ name: 'esep_document_seconds', help: 'Time per document', buckets: SECONDS, registers });
  const waiting = new Gauge({ name: 'esep_documents_left', help: 'Documents a run has still to read', registers });
  const stages = new Histogram({ name: 'esep_stage_seconds', help: 'Time per stage', labelNames: ['stage'], buckets: SECONDS, registers });
  return {
    count: (result) => {
      documents.inc({ outcome: result.outcome === 'read' ? result.state : result.failure.code });
      seconds.observe(result.milliseconds / 1000);
      for (const [stage, milliseconds] of Object.entries(result.stages)) stages.observe({ stage }, milliseconds / 1000);
    },
    left: (documents) => waiting.set(documents),
    text: () => registry.metrics(),
  };
}

/** Serves `/metrics` until closed. */
export function serveMetrics(metrics: Metrics, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
