import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Stage } from '../src/model/failure.ts';
import { type Processed, processDocument } from '../src/pipeline.ts';
import type { FailedResult, Job, ReadResult } from './job.ts';
import { failureOf, isFinal } from './policy.ts';
import { searchPassages } from './search-passages.ts';

/** Reads one document whose bytes `open` gives. Failures are results; only the death of the process is not caught here. */
export async function processJob(job: Job, open: () => Promise<Uint8Array>): Promise<ReadResult | FailedResult> {
  const begun = performance.now();
  let stage: Stage = 'open';
  try {
    const bytes = await open();
    if (createHash('sha256').update(bytes).digest('hex') !== job.hash) return changed(begun);
    stage = 'read';
    const processed = await processDocument({ bytes, name: job.name, path: job.path }, job.options);
    return resultOf(processed, performance.now() - begun);
  } catch (error) {
    const failure = failureOf(error, stage);
    return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: Math.round(performance.now() - begun), stages: {} };
  }
}

function resultOf({ report, findings, checks, document }: Processed, milliseconds: number): ReadResult {
  return {
    outcome: 'read',
    state: report.document.status,
    body: pack({ ...report, findings, checks }),
    digest: pack(null),
    findings: [...findings],
    passages: searchPassages(document.source),
    milliseconds: Math.round(milliseconds),
    stages: {},
  };
}

function changed(begun: number): FailedResult {
  const failure = { code: 'changed', message: 'The file was changed while it was being read.', stage: 'open' } as const;
  return { outcome: 'failed', failure, final: false, milliseconds: Math.round(performance.now() - begun), stages: {} };
}

function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 3 }).toString('base64');
}
