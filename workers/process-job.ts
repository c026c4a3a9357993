import { createHash } from 'node:crypto';
import { digest } from '../src/archive/digest.ts';
import { brokenCitations, citations } from '../src/model/citations.ts';
import type { Stage } from '../src/model/failure.ts';
import { packJson } from '../src/model/packed.ts';
import { type Processed, processDocument } from '../src/pipeline.ts';
import { ocrDataName } from '../src/read/ocr-data.ts';
import type { PagesSeen } from './allowance.ts';
import { cutShort } from './cut-short.ts';
import type { FailedResult, Job, ReadResult } from './job.ts';
import { pagePace } from './page-pace.ts';
import { failureOf, isFinal } from './policy.ts';
import { searchPassages } from './search-passages.ts';
import { type StageClock, stageClock } from './stage-clock.ts';

/**
 * Reads one document whose bytes `open` gives, scans with the data in `ocrFolders`; `onStage` and `onPages` hear how far
 * it is. Failures are results; only the death of the process is not caught here.
 */
export async function processJob(
  job: Job,
  open: () => Promise<Uint8Array>,
  ocrFolders: readonly string[],
  onStage: (stage: Stage) => void = () => {},
  onPages: (seen: PagesSeen) => void = () => {},
): Promise<ReadResult | FailedResult> {
  const clock = stageClock(onStage);
  const ocrData = ocrDataName(ocrFolders);
  if (ocrData !== job.ocrData) return otherData(job, ocrData, clock);
  try {
    const bytes = await open();
    if (createHash('sha256').update(bytes).digest('hex') !== job.hash) return changed(clock);
    let recognized = false;
    const pace = pagePace(job, job.leave, (seen) => {
      recognized = seen.recognized > 0;
      onPages(seen);
    });
    const setting = { onStage: clock.enter, policy: job.policy, pace, taught: job.taught ?? [] };
    const input = { bytes, name: job.name, path: job.path };
    const processed = await processDocument(input, { ...job.options, ocrData: ocrFolders }, setting);
    const result = resultOf(processed, { ocrData, recognized }, clock);
    return job.cite ? { ...result, citations: citationsOf(processed) } : result;
  } catch (error) {
    const failure = failureOf(error, clock.stage());
    return { outcome: 'failed', failure, final: isFinal(failure.code), ...clock.read() };
  }
}

function resultOf(
  { report, findings, excepted, checks, document, unknown }: Processed,
  used: Pick<ReadResult, 'ocrData' | 'recognized'>,
  clock: StageClock,
): ReadResult {
  const digested = digest({ report, document });
  const times = clock.read();
  return {
    outcome: 'read',
    state: report.document.status,
    body: pack({ ...report, findings, checks, ...(excepted.length > 0 ? { excepted } : {}) }),
    digest: pack({ ...digested, prose: [] }),
    prose: pack(digested.prose),
    findings: [...findings],
    passages: searchPassages(document.source),
    unknown: [...unknown],
    ...used,
    cut: cutShort(report.document),
    ...times,
  };
}

function citationsOf({ report, findings, document }: Processed): { all: number; broken: number } {
  const cited = { report, findings };
  return { all: citations(cited).length, broken: brokenCitations(cited, document.source).length };
}

function otherData(job: Job, ocrData: string, clock: StageClock): FailedResult {
  const message = `The worker has the OCR data ${ocrData}, where this run counts on ${job.ocrData}.`;
  return { outcome: 'failed', failure: { code: 'bad-result', message, stage: 'open' }, final: false, ...clock.read() };
}

function changed(clock: StageClock): FailedResult {
  const failure = { code: 'changed', message: 'The file was changed while it was being read.', stage: 'open' } as const;
  return { outcome: 'failed', failure, final: false, ...clock.read() };
}

function pack(value: unknown): string {
  return packJson(value).toString('base64');
}
