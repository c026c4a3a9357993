import { basename } from 'node:path';
import { unpackJson } from '../src/model/packed.ts';
import { ReportFile } from '../src/model/report-file.ts';
import type { TaughtWording } from '../src/model/wording.ts';
import { ocrDataName } from '../src/read/ocr-data.ts';
import type { ReadOptions } from '../src/read/reader.ts';
import { Job } from './job.ts';
import { processPool } from './pool.ts';

/** What a run reads its documents with. */
export interface TrialOptions extends Pick<Job, 'timeout' | 'pageSeconds' | 'maxMemory'> {
  readonly read: ReadOptions;
  /** Content of the policy file. */
  readonly policy: unknown;
}

/** Reads documents as they would be read with other wordings; nothing of it is kept. */
export interface Trials {
  /** Null when the document in `file` cannot be read or is another one by now. */
  read(
    document: { readonly hash: string; readonly path: string; readonly file: string },
    options: TrialOptions,
    taught: readonly TaughtWording[],
  ): Promise<ReportFile | null>;
  close(): void;
}

const NO_KEY = '0'.repeat(12);

export function startTrials(): Trials {
  let pool: ReturnType<typeof processPool> | null = null;
  return {
    async read({ hash, path, file }, { read, timeout, pageSeconds, maxMemory, policy }, taught) {
      const { ocrData, ...options } = read;
      pool ??= processPool(1, 1, ocrData);
      const job = {
        hash,
        key: NO_KEY,
        name: basename(path),
        path,
        options,
        ocrData: ocrDataName(ocrData),
        timeout,
        pageSeconds,
        maxMemory,
      };
      const { state, result } = await pool.run({ ...job, policy: Job.shape.policy.parse(policy), taught: [...taught] }, file);
      return state === 'read' ? ReportFile.parse(unpackJson(Buffer.from(result.body, 'base64'))) : null;
    },
    close: () => void pool?.close(),
  };
}
