import { relative } from 'node:path';
import * as z from 'zod';
import type { JobResult, ReadResult } from '../../workers/job.ts';
import { type LoneLimits, loneJob } from '../../workers/lone-job.ts';
import { shareSlots } from '../../workers/share-slots.ts';
import { Slot } from '../../workers/slot.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { unpackJson } from '../model/packed.ts';
import { ReportFile } from '../model/report-file.ts';

export interface FileReading {
  /** Documents read at once, each by a process of its own. */
  readonly jobs: number;
  readonly limits: LoneLimits;
}

/** Reads files below `folder` within the limits, each belonging to no workspace, and counts their citations; results in the order of the files. */
export async function readFiles(files: readonly string[], folder: string, { jobs, limits }: FileReading): Promise<readonly JobResult[]> {
  const slots = Array.from({ length: jobs }, () => new Slot('pool-worker', 1));
  const { take, give } = shareSlots(slots);
  const attempt = async (file: string): Promise<JobResult> => {
    const slot = await take();
    try {
      const job = await loneJob(file, relative(folder, file), limits);
      return await slot.run({ ...job, cite: true }, file, limits.read.ocrData);
    } finally {
      give(slot);
    }
  };
  try {
    return await Promise.all(files.map(attempt));
  } finally {
    for (const slot of slots) slot.close();
  }
}

/** What a document says by itself, and what the rules across documents need of it. */
export interface Read {
  readonly report: ReportFile;
  readonly digest: Digest;
}

export function unpacked(result: ReadResult): Read {
  const unpack = (packed: string) => unpackJson(Buffer.from(packed, 'base64'));
  const prose = z.array(ProsePassage).parse(unpack(result.prose));
  return { report: ReportFile.parse(unpack(result.body)), digest: { ...Digest.parse(unpack(result.digest)), prose } };
}
