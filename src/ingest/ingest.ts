import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Job } from '../../workers/job.ts';
import { MAX_DEATHS } from '../../workers/policy.ts';
import type { Workers } from '../../workers/workers.ts';
import { baseKey, cacheKey } from '../cache-key.ts';
import { policyVersion } from '../check/policy.ts';
import { writeOut } from '../export/atomic.ts';
import { type FailureCode, NEXT_STEP } from '../model/failure.ts';
import type { TaughtWording } from '../model/wording.ts';
import { ocrDataName } from '../read/ocr-data.ts';
import { countFailures, countGone, countStates, type Gone } from '../store/accounts.ts';
import { releaseCarried } from '../store/carried.ts';
import { decisionsName } from '../store/decisions.ts';
import { settle } from '../store/document-versions.ts';
import { countFindings, type FindingCounts, findingsOf, type Located } from '../store/findings.ts';
import { lockWorkspace } from '../store/lock.ts';
import { redoMisnamed } from '../store/misnamed.ts';
import { openStore, type Store, workspaceId } from '../store/open.ts';
import { dropOrphans } from '../store/orphans.ts';
import type { Pending } from '../store/pending.ts';
import { redoAll, redoRaised, retrySetAside } from '../store/redo.ts';
import { beginRun, type Counts, endRun, type Run, type RunOptions } from '../store/runs.ts';
import { putStandings } from '../store/standings.ts';
import { adoptSurvey } from '../store/survey.ts';
import { noteTaught, taughtBefore, wordingsTaught } from '../store/taught.ts';
import { adoptUntouched, changedWordings } from '../store/unknown-wordings.ts';
import { adoptUnrecognized, noteBase } from '../store/unrecognized.ts';
import { type Versions, versions } from '../version.ts';
import { carryOver } from './carry-over.ts';
import { type Changes, writeChanges } from './changes.ts';
import { cleanUnpacked } from './clean-unpacked.ts';
import { compareDocuments } from './compare-documents.ts';
import { contentOf, untouchedSince } from './content.ts';
import { openContainers } from './open-containers.ts';
import { outputFiles, writeOutput } from './output.ts';
import { policyOf } from './policy-file.ts';
import { carryAbsent, processPending } from './process-pending.ts';
import type { Progress } from './progress.ts';
import { formerOutput, writeRunReport } from './run-report.ts';
import { survey } from './take-in.ts';
import { targetsOf } from './targets.ts';

/** How a run ended. */
export interface IngestSummary {
  readonly counts: Counts;
  readonly findings: FindingCounts;
  readonly worst: readonly Located[];
  /** Inputs without a report, and those cut short by a limit, by cause, in the order of causes, with the first paths of each. */
  readonly failures: readonly {
    readonly code: FailureCode;
    readonly count: number;
    readonly paths: readonly string[];
    readonly nextStep: string;
  }[];
  /** Inputs that are kept though their files are gone. */
  readonly gone: Gone;
  /** What is different from the run before. */
  readonly changes: Changes;
}

/** What a run is asked for; its policy is found in the workspace. */
export type IngestOptions = Omit<RunOptions, 'policy'>;

export interface IngestSettings {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Starts the workers when there is something to read; `owner` names the workspace, `documents` are how many. */
  readonly startWorkers: (owner: string, documents: number) => Promise<Workers>;
  readonly progress: Progress;
  /** Read everything again, whatever is known. */
  readonly again?: boolean;
  /** Files that are not to be taken in yet. */
  readonly unready?: ReadonlySet<string>;
  /** Go on though a folder is empty or lost many of its files. */
  readonly allowShrink?: boolean;
  /** What is gone from the paths looked at leaves the archive. */
  readonly prune?: boolean;
}

/** So many findings stand in the closing summary. */
const WORST = 10;

/**
 * Adds what lies below `options.roots` to the archive of the workspace, reads what is not known yet, and leaves reports,
 * datasets and the run report of the whole archive in `options.out`. Throws ArchiveShrankError before anything is written.
 */
export async function ingest(options: IngestOptions, settings: IngestSettings): Promise<IngestSummary> {
  const { workspace, progress } = settings;
  const release = lockWorkspace(workspace);
  const store = openLocked(workspace, release);
  try {
    const made = versions();
    const policy = policyOf(workspace);
    const ocrData = ocrDataName(options.read.ocrData);
    const taught = wordingsTaught(store);
    const keyWith = (wordings: readonly TaughtWording[]) => cacheKey(made, options.read, policyVersion(policy), wordings);
    const key = keyWith(taught);
    progress.phase('looking at the inputs');
    const targets = targetsOf(store, options.roots);
    const except = [store.directory, realpathSync(options.out)];
    const { unready = new Set(), allowShrink = false, prune = false } = settings;
    await survey(store, targets, { maxBytes: options.maxBytes, except, unready, allowShrink });
    const run = beginRun(store, key, made.esep, { ...options, policy: z.json().parse(policy) });
    adoptSurvey(store, run, targets, { prune });
    releaseCarried(store);
    noteTaught(store, run.id, taught);
    const base = baseKey(made, options.read, policyVersion(policy), taught);
    adoptUnrecognized(store, run, base);
    const before = taughtBefore(store, run.id);
    if (before && before.key !== key && keyWith(before.taught) === before.key)
      adoptUntouched(store, key, before.key, changedWordings(before.taught, taught));
    if (settings.again) redoAll(store, run);
    else {
      retrySetAside(store, run, MAX_DEATHS);
      redoRaised(store, run);
    }
    await openContainers(store, run, made.reader);
    redoMisnamed(store, run);
    carryAbsent(store, run);
    await processPending(
      store,
      run,
      (documents) => settings.startWorkers(workspaceId(store), documents),
      (input) => jobOf(input, run, { ocrData, policy, taught }),
      progress,
    );
    noteBase(store, run, base);
    progress.phase('comparing the documents and writing');
    const content = contentOf(store, run);
    compareDocuments(store, run, content, policy);
    carryOver(store, run);
    const counts = countStates(store, run.id);
    const ended = endRun(store, run.id, counts, content);
    const output = outputName(content, made, options, decisionsName(store));
    const { changes, news } = writeOut(options.out, (folder) => {
      if (!isWritten(store, run, output)) putStandings(store, writeOutput(store, run, folder, options));
      writeRunReport(store, run.id, folder, { counts, versions: made, content: output, started: run.started, ended }, options);
      return writeChanges(store, run, folder);
    });
    settle(store, run.id, news);
    if (prune) dropOrphans(store);
    cleanUnpacked(store);
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

function jobOf(
  { hash, path }: Pick<Pending, 'hash' | 'path'>,
  { key, options }: Run,
  same: Pick<Job, 'ocrData' | 'policy' | 'taught'>,
): Job {
  const { read, timeout, pageSeconds, maxMemory } = options;
  const { ocrData: _folders, ...limits } = read;
  return { hash, key, name: basename(path), path, options: limits, timeout, pageSeconds, maxMemory, ...same };
}

function summaryOf(store: Store, run: number, counts: Counts): Omit<IngestSummary, 'changes'> {
  return {
    counts,
    gone: countGone(store),
    findings: countFindings(store, run),
    worst: [...findingsOf(store, run, WORST)],
    failures: countFailures(store, run).map((cause) => ({ ...cause, nextStep: NEXT_STEP[cause.code] })),
  };
}
