import * as z from 'zod';
import { Digest } from '../src/archive/digest.ts';
import { ProsePassage } from '../src/archive/prose.ts';
import { unpackJson } from '../src/model/packed.ts';
import { ReportFile } from '../src/model/report-file.ts';
import { cutShort } from './cut-short.ts';
import { type FailedResult, type Job, JobResult } from './job.ts';
import { isFinal } from './policy.ts';

/** What came over Redis is no answer to the job; the sentence says why and holds nothing of what came. */
export class BadResultError extends Error {}

/** Sentences of failures are printed on terminals. */
const Sentence = z
  .string()
  .max(1000)
  .regex(/^\P{Cc}*$/u);

/** What a worker makes: nothing of what reviewers and the coordinator add. */
const Worked = ReportFile.extend({ entered: z.undefined().optional(), duplicateOf: z.undefined().optional() }).refine(({ findings }) =>
  findings.every(({ decision, documents }) => decision === undefined && documents === undefined),
);
const Prose = z.array(ProsePassage);

/**
 * The result in `json`, checked to the last value, since whatever is stored is read again by every later run. Throws
 * BadResultError.
 */
export function checkedResult(json: string, job: Job): JobResult {
  const result = checked(JobResult, 'The answer', () => JSON.parse(json));
  if (result.outcome === 'failed') {
    if (!Sentence.safeParse(result.failure.message).success) throw new BadResultError('A worker gave a cause that is no sentence.');
    return { ...result, final: isFinal(result.failure.code) };
  }
  if (result.ocrData !== job.ocrData)
    throw new BadResultError(`A worker read with the OCR data ${result.ocrData}, where this run counts on ${job.ocrData}.`);
  const report = checked(Worked, 'The report', () => unpackJson(Buffer.from(result.body, 'base64')));
  const digest = checked(Digest, 'The digest', () => unpackJson(Buffer.from(result.digest, 'base64')));
  checked(Prose, 'The prose', () => unpackJson(Buffer.from(result.prose, 'base64')));
  if (report.document.id !== job.hash || digest.id !== job.hash) throw new BadResultError('A worker answered with another document.');
  const { cut } = result;
  if (cut && !Sentence.safeParse(cut.message).success) throw new BadResultError('A worker gave a cause that is no sentence.');
  if (
    JSON.stringify(cut) !== JSON.stringify(cutShort(report.document)) ||
    report.document.status !== result.state ||
    (report.document.textLayer !== 'native' && !result.recognized) ||
    JSON.stringify(report.findings) !== JSON.stringify(result.findings)
  )
    throw new BadResultError('A worker gave a report that does not agree with itself.');
  return result;
}

function checked<T>(schema: z.ZodType<T>, what: string, value: () => unknown): T {
  try {
    return schema.parse(value());
  } catch {
    throw new BadResultError(`${what} a worker gave is not what workers of esep give.`);
  }
}

/** A bad result counts as a try of the document that failed, and is tried again. */
export function badResult({ message }: BadResultError): FailedResult {
  return { outcome: 'failed', failure: { code: 'bad-result', message, stage: 'open' }, final: false, milliseconds: 0, stages: {} };
}
