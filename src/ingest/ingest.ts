import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as z from 'zod';
import type { Job } from '../../workers/job.ts';
import { MAX_DEATHS } from '../../workers/policy.ts';
import type { Workers } from '../../workers/workers.ts';
import { policyVersion } from '../check/policy.ts';
import { writeOut } from '../export/atomic.ts';
import { type FailureCode, NEXT_STEP } from '../model/failure.ts';
import { ocrDataName } from '../read/ocr-data.ts';
import { decisionsName } from '../store/decisions.ts';
import { countFindings, type FindingCounts, findingsOf, type Located } from '../store/findings.ts';
import { countFailures, countStates, filesOf, type Pending } from '../store/inputs.ts';
import { lockWorkspace } from '../store/lock.ts';
import { openStore, type Store, workspaceId } from '../store/open.ts';
import { redoAll, retrySetAside } from '../store/redo.ts';
import { beginRun, type Counts, endRun, lastRun, type Run, type RunOptions } from '../store/runs.ts';
import { cacheKey, type Versions, versions } from '../version.ts';
import { writeChanges } from './changes.ts';
import { compareDocuments } from './compare-documents.ts';
import { contentOf, untouchedSince } from './content.ts';
import { openContainers } from './open-containers.ts';
import { outputFiles, writeOutput } from './output.ts';
import { policyOf } from './policy-file.ts';
import { processPending } from './process-pending.ts';
import type { Progress } from './progress.ts';
import { formerOutput, writeRunReport } from './run-report.ts';
import { refuseShrunk } from './shrink-guard.ts';
import { takeIn } from './take-in.ts';

/** How a run ended. */
export interface IngestSummary {
  readonly counts: Counts;
  readonly findings: FindingCounts;
  readonly worst: readonly Located[];
  /** Inputs without a report by cause, in the order of causes, with the first paths of each. */
  readonly failures: readonly {
    readonly code: FailureCode;
    readonly count: number;
    readonly paths: readonly string[];
    readonly nextStep: string;
  }[];
  /** Documents read again though an earlier run had read them, and those whose report is another one now. */
  readonly changes: { readonly reread: number; readonly changed: number };
}

/** What a run is asked for; its policy is found in the workspace. */
export type IngestOptions = Omit<RunOptions, 'policy'>;

export interface IngestSettings {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Starts the workers when there is something to read; `owner` names the workspace. */
  readonly startWorkers: (owner: string) => Promise<Workers>;
  readonly progress: Progress;
  /** Read everything again, whatever is known. */
  readonly again?: boolean;
  /** Files that are not to be taken in yet. */
  readonly unready?: ReadonlySet<string>;
  /** Go on though a root is empty or lost many of its files. */
  readonly allowShrink?: boolean;
}

/** So many findings stand in the closing summary. */
const WORST = 10;

/** Takes the inputs in, reads what is not known yet, and leaves reports, datasets and the run report in `options.out`. */
export async function ingest(options: IngestOptions, settings: IngestSettings): Promise<IngestSummary> {
  const { workspace, progress } = settings;
  // What passes through here lives shortly: a young generation that stays small keeps memory flat over any archive.
  setFlagsFromString('--semi-space-growth-factor=1');
  const release = lockWorkspace(workspace);
  const store = openLocked(workspace, release);
  try {
    const made = versions();
    const policy = policyOf(workspace);
    const ocrData = ocrDataName(options.read.ocrData);
    const key = cacheKey(made, options.read, policyVersion(policy));
    progress.phase('looking at the inputs');
    const except = [workspace, options.out];
    const walking = { maxBytes: options.maxBytes, except, unready: settings.unready ?? new Set<string>() };
    const before = lastRun(store);
    const known = before ? filesOf(store, before.id).map(({ file }) => file) : [];
    if (!settings.allowShrink) for (const root of options.roots) refuseShrunk(root, known, walking);
    const run = beginRun(store, key, made.esep, { ...options, policy: z.json().parse(policy) });
    const suspects = await takeIn(store, run.id, options.roots, walking);
    await openContainers(store, run, suspects, made.reader);
    if (settings.again) redoAll(store, run);
    else retrySetAside(store, run, MAX_DEATHS);
    await processPending(
      store,
      run,
      () => settings.startWorkers(workspaceId(store)),
      (input) => jobOf(input, run, { ocrData, policy }),
      progress,
    );
    progress.phase('comparing the documents and writing');
    const content = contentOf(store, run);
    compareDocuments(store, run, content, policy);
    const counts = countStates(store, run.id);
    const ended = endRun(store, run.id, counts, content);
    const output = outputName(content, made, options, decisionsName(store));
    const changes = writeOut(options.out, (folder) => {
      if (!isWritten(store, run, output)) writeOutput(store, run, folder, options);
      writeRunReport(store, run.id, folder, { counts, versions: made, content: output, started: run.started, ended }, options);
      return writeChanges(store, run, folder);
    });
    return { ...summaryOf(store, run.id, counts), changes };
  } finally {
    progress.end();
    store.close();
    release();
  }
}

/** The store of a workspace just claimed; gives the claim back when it cannot be opened. */
function openLocked(workspace: string, release: () => void): Store {
  try {
    return openStore(workspace);
  } catch (error) {
    release();
    throw error;
  }
}

/** Names the bytes of the output: what it is made from, and what makes it. */
function outputName(content: string, { output }: Versions, { bom }: IngestOptions, decided: string): string {
  return [content, output, bom ? 'bom' : 'plain', ...(decided === '' ? [] : [decided])].join(' ');
}

/** Whether the output is there already as it would be written. */
function isWritten(store: Store, run: Run, output: string): boolean {
  const { out } = run.options;
  const files = () => [...outputFiles(store, run)].map((file) => join(out, file));
  return formerOutput(out).content === output && untouchedSince(join(out, 'run-report.json'), files());
}

function jobOf({ hash, path }: Pick<Pending, 'hash' | 'path'>, { key, options }: Run, same: Pick<Job, 'ocrData' | 'policy'>): Job {
  const { read, timeout, maxMemory } = options;
  const { ocrData: _folders, ...limits } = read;
  return { hash, key, name: basename(path), path, options: limits, timeout, maxMemory, ...same };
}

function summaryOf(store: Store, run: number, counts: Counts): Omit<IngestSummary, 'changes'> {
  return {
    counts,
    findings: countFindings(store, run),
    worst: [...findingsOf(store, run, WORST)],
    failures: countFailures(store, run).map((cause) => ({ ...cause, nextStep: NEXT_STEP[cause.code] })),
  };
}
