import { basename, resolve } from 'node:path';
import type { Job } from '../../workers/job.ts';
import type { Workers } from '../../workers/workers.ts';
import { type FailureCode, NEXT_STEP } from '../model/failure.ts';
import type { ReadOptions } from '../read/reader.ts';
import { putArchiveFindings } from '../store/archive-findings.ts';
import { countFindings, type FindingCounts, type Located, worstFindings } from '../store/findings.ts';
import { countFailures, countStates } from '../store/inputs.ts';
import { lockWorkspace } from '../store/lock.ts';
import { openStore, workspaceId } from '../store/open.ts';
import { beginRun, type Counts, endRun, lastRun } from '../store/runs.ts';
import { cacheKey, versions } from '../version.ts';
import { writeOutput } from './output.ts';
import { processPending } from './process-pending.ts';
import type { Progress } from './progress.ts';
import { writeRunReport } from './run-report.ts';
import { takeIn } from './take-in.ts';

export interface IngestOptions {
  readonly roots: readonly string[];
  readonly workspace: string;
  readonly out: string;
  readonly bom: boolean;
  readonly read: ReadOptions;
  readonly maxBytes: number;
  /** Seconds per document. */
  readonly timeout: number;
  /** MiB per document. */
  readonly maxMemory: number;
}

/** How a run ended. */
export interface IngestSummary {
  readonly counts: Counts;
  readonly findings: FindingCounts;
  readonly worst: readonly Located[];
  /** Inputs without a report by cause, in the order of causes. */
  readonly failures: readonly { readonly code: FailureCode; readonly count: number; readonly nextStep: string }[];
}

/** So many findings stand in the closing summary. */
const WORST = 10;

/** Takes the inputs in, reads what is not known yet, and leaves reports, datasets and the run report in `out`. */
export async function ingest(
  options: IngestOptions,
  startWorkers: (owner: string) => Promise<Workers>,
  progress: Progress,
): Promise<IngestSummary> {
  const workspace = resolve(options.workspace);
  const out = resolve(options.out);
  const release = lockWorkspace(workspace);
  const store = openStore(workspace);
  try {
    const made = versions();
    const key = cacheKey(made, options.read);
    const started = new Date().toISOString();
    const run = beginRun(store, key, options.roots);
    progress.phase('looking at the inputs');
    await takeIn(store, run, options.roots, { maxBytes: options.maxBytes, except: [workspace, out] });
    const jobOf = ({ hash, path }: { hash: string; path: string }): Job => ({
      hash,
      key,
      name: basename(path),
      path,
      options: { ...options.read, ocrData: [...options.read.ocrData] },
      timeout: options.timeout,
      maxMemory: options.maxMemory,
    });
    await processPending(store, { id: run, key }, () => startWorkers(workspaceId(store)), jobOf, progress);
    progress.phase('comparing the documents and writing');
    putArchiveFindings(store, run, []);
    const counts = countStates(store, run);
    endRun(store, run, counts);
    const last = lastRun(store);
    if (last) writeOutput(store, last, out, options);
    writeRunReport(store, run, out, { counts, versions: made, started, ended: new Date().toISOString() }, options);
    return {
      counts,
      findings: countFindings(store, run),
      worst: worstFindings(store, run, WORST),
      failures: countFailures(store, run).map((cause) => ({ ...cause, nextStep: NEXT_STEP[cause.code] })),
    };
  } finally {
    progress.end();
    store.close();
    release();
  }
}
