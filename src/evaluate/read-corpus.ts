import { relative } from 'node:path';
import * as z from 'zod';
import type { JobResult } from '../../workers/job.ts';
import { type LoneLimits, loneJob } from '../../workers/lone-job.ts';
import { shareSlots } from '../../workers/share-slots.ts';
import { Slot } from '../../workers/slot.ts';
import { crossFindings, findingsAt } from '../archive/archive.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { unpackJson } from '../model/packed.ts';
import { ReportFile } from '../model/report-file.ts';
import type { Case, Corpus } from './corpus.ts';
import type { Json } from './json.ts';

/** What the program makes of a corpus. */
export interface CorpusOutput {
  /** Report with its findings, those across documents of its folder among them, by case name. */
  readonly reports: ReadonlyMap<string, Json>;
  /** Citations in all reports, and those whose place does not hold the quote. */
  readonly citations: { readonly all: number; readonly broken: number };
}

export interface CorpusReading {
  /** Documents read at once, each by a process of its own. */
  readonly jobs: number;
  readonly limits: LoneLimits;
  /** Hears of the documents that cannot be read. */
  readonly warn: (line: string) => void;
}

interface Read {
  readonly item: Case;
  readonly report: ReportFile;
  readonly digest: Digest;
}

/** Reads every document within the limits; the documents of one folder are one archive. */
export async function readCorpus(corpus: Corpus, folder: string, { jobs, limits, warn }: CorpusReading): Promise<CorpusOutput> {
  const slots = Array.from({ length: jobs }, () => new Slot('pool-worker.ts', 1));
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
  const cited = { all: 0, broken: 0 };
  const read: Read[] = [];
  try {
    const results = await Promise.all(corpus.cases.map(async (item) => ({ item, result: item.path && (await attempt(item.path)) })));
    for (const { item, result } of results) {
      if (!result) continue;
      if (result.outcome === 'failed') {
        warn(`${item.name}: ${result.failure.message}`);
        continue;
      }
      cited.all += result.citations?.all ?? 0;
      cited.broken += result.citations?.broken ?? 0;
      read.push({ item, ...unpacked(result) });
    }
  } finally {
    for (const slot of slots) slot.close();
  }
  return { reports: reportsOf(read), citations: cited };
}

function unpacked(result: Extract<JobResult, { outcome: 'read' }>): Pick<Read, 'report' | 'digest'> {
  const unpack = (packed: string) => unpackJson(Buffer.from(packed, 'base64'));
  const prose = z.array(ProsePassage).parse(unpack(result.prose));
  return { report: ReportFile.parse(unpack(result.body)), digest: { ...Digest.parse(unpack(result.digest)), prose } };
}

function reportsOf(read: readonly Read[]): Map<string, Json> {
  const reports = new Map<string, Json>();
  for (const members of Map.groupBy(read, ({ item }) => item.folder).values()) {
    const across = crossFindings(members.map((member) => member.digest));
    for (const { item, report } of members) {
      const { findings, checks: _checks, ...facts } = report;
      reports.set(
        item.name,
        JSON.parse(JSON.stringify({ ...facts, findings: [...findings, ...findingsAt(report.document.path, across)] })),
      );
    }
  }
  return reports;
}
