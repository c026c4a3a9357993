import { createHash } from 'node:crypto';
import { DEFAULT_POLICY } from '../../src/check/policy.ts';
import { ocrDataName } from '../../src/read/ocr-data.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import type { Job } from '../../workers/job.ts';

/** The job to read these bytes by a worker with embedded OCR data alone. */
export function jobOf(bytes: string | Uint8Array, name: string, rest: Partial<Job> = {}): Job {
  const { ocrData: _folders, ...options } = DEFAULT_READ_OPTIONS;
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    key: '0123456789ab',
    name,
    path: name,
    options,
    ocrData: ocrDataName([]),
    policy: DEFAULT_POLICY,
    timeout: 60,
    maxMemory: 2048,
    ...rest,
  };
}
