import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Failure } from '../src/model/failure.ts';
import { pagePicture } from '../src/read/picture.ts';
import type { DrawJob, DrawResult } from './draw.ts';
import type { FailedResult } from './job.ts';
import { failureOf, isFinal } from './policy.ts';

/** Draws a page of the document in `file`, if its bytes are still those that were read. */
export async function drawPage({ hash, page, options }: DrawJob, file: string): Promise<DrawResult | FailedResult> {
  try {
    const bytes = await readFile(file);
    if (createHash('sha256').update(bytes).digest('hex') !== hash)
      return failed({ code: 'changed', message: 'The file is not the one that was read.', stage: 'open' });
    const picture = await pagePicture(bytes, page, { ...options, ocrData: [] });
    if (!picture) return { outcome: 'drawn', picture };
    const { mediaType, width, height } = picture;
    return { outcome: 'drawn', picture: { mediaType, width, height, base64: Buffer.from(picture.bytes).toString('base64') } };
  } catch (error) {
    return failed(failureOf(error, 'read'));
  }
}

function failed(failure: Failure): FailedResult {
  return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: 0, stages: {} };
}
